'use client';
import { ActionIcon, Button, Drawer, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Person } from '#catalog/directory';
import { textIn, type Diagnostic } from '#catalog/language';
import { StatechartCanvas } from '#designer/canvas';
import type { Part } from '#designer/document';
import { Inspector } from '#designer/inspector';
import { SimulatorPanel, useSimulator } from '#designer/simulator';
import type { SourceDraft } from '#designer/source';
import type { PluginManifest } from '#plugins/sdk';
import { Icon, type IconName } from '#ui/icons';
import { SaveIndicator } from '#ui/parts';
import { Page } from '#ui/shell';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { DesignerBanners, RefusalNotice } from './designer-banners.tsx';
import { LensTabs, type Lens } from './lens-tabs.tsx';
import { ProblemsDrawer } from './problems-drawer.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { screenTexts } from './screen-texts.ts';
import { SourceLens } from './source-lens.tsx';
import styles from './screens.module.css';
import { useDesignerDesk, type DesignerDeskModel } from './use-designer-desk.ts';
import type { OpenedDraft } from './use-opened-draft.ts';

export interface DesignerDeskProps {
  readonly opened: OpenedDraft;
  /** Who is signed in. */
  readonly person: Person;
  readonly manifests: readonly PluginManifest[];
}

function BarAct({ name, label, act }: { name: IconName; label: string; act: (() => void) | undefined }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} disabled={!act} onClick={act}>
        <Icon name={name} />
      </ActionIcon>
    </Tooltip>
  );
}

function Bar({ model, onPublish }: { readonly model: DesignerDeskModel; readonly onPublish: () => void }) {
  const t = useTexts(screenTexts);
  const { session, editor, mayPublish } = model;
  return (
    <>
      {editor.readOnly ? null : (
        <>
          <BarAct name="undo" label={t('undo')} act={session.undo} />
          <BarAct name="redo" label={t('redo')} act={session.redo} />
        </>
      )}
      {mayPublish ? (
        <Button leftSection={<Icon name="publish" size={14} />} onClick={onPublish}>
          {t('publish.act')}
        </Button>
      ) : null}
    </>
  );
}

interface PropertiesProps {
  readonly model: DesignerDeskModel;
  readonly manifests: readonly PluginManifest[];
  /** Given on a phone. */
  readonly sheet: { readonly opened: boolean; readonly close: () => void } | undefined;
}

/** The panel brings its own padding; the sheet's heading stands in line with it. */
const SHEET = { header: { padding: '0 16px' } };

/** Properties: at the side on a desktop, a sheet on a phone. */
function Properties({ model, manifests, sheet }: PropertiesProps) {
  const t = useTexts(screenTexts);
  const { editor, directory, sentence } = model;
  const inspector = (
    <Inspector
      editor={editor}
      manifests={manifests}
      teams={directory.teams}
      calendars={directory.calendars}
      people={directory.people}
      onVisit={model.visitPart}
      sentence={sentence}
    />
  );
  if (!sheet) return <aside className={styles['side']}>{inspector}</aside>;
  return (
    <Drawer
      opened={sheet.opened}
      onClose={sheet.close}
      position="bottom"
      size="75%"
      title={t('properties')}
      closeButtonProps={{ 'aria-label': t('close') }}
      padding={0}
      styles={SHEET}
    >
      {inspector}
    </Drawer>
  );
}

/** The lens that is looked through, and the run that the simulator's lays over the drawing. */
function useLens(model: DesignerDeskModel, manifests: readonly PluginManifest[], narrow: boolean) {
  const [lens, setLens] = useState<Lens>('draw');
  const { editor, directory, view: drawn, canvas, visit: visitPart } = model;
  const { select } = editor;
  const show = useCallback(
    (part: Part) => {
      select([part]);
      canvas.current?.show(part);
    },
    [canvas, select],
  );
  const watching = lens === 'simulate';
  const simulator = useSimulator({ editor, manifests, teams: directory.teamTitles, watching, show });
  const { lights, showScenario, setTab, run } = simulator;
  const here = run?.moment.played.play.ticket.states[0];
  useEffect(() => {
    // A phone shows a small part of the drawing: it follows the ticket.
    if (narrow && watching && here !== undefined) canvas.current?.show({ kind: 'state', id: here });
  }, [narrow, watching, here, canvas]);
  const view = useMemo(() => ({ ...drawn, lights }), [drawn, lights]);
  const visit = (diagnostic: Diagnostic) => {
    if (diagnostic.element?.kind !== 'scenario') {
      visitPart(diagnostic);
      return;
    }
    setLens('simulate');
    setTab('scenarios');
    showScenario(diagnostic.element.id);
  };
  return { lens, setLens, simulator, view, visit, show };
}

/** The open workflow: drawing in the middle, properties at the side, problems below. */
export function DesignerDesk({ opened, person, manifests }: DesignerDeskProps) {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const narrow = useMediaQuery('(max-width: 48em)');
  const model = useDesignerDesk({ opened, person, manifests });
  const side = useRef<HTMLDivElement>(null);
  const [publishing, setPublishing] = useState(false);
  const [sheet, setSheet] = useState(false);
  const { editor, session, saving, diagnostics, sentence } = model;
  const { lens, setLens, simulator, view, visit, show } = useLens(model, manifests, narrow);
  const source = useRef<SourceDraft['current']>(undefined);
  const save = (
    <SaveIndicator
      state={saving.status.kind}
      {...(saving.savedAt ? { savedAt: saving.savedAt } : {})}
      onRetry={() => void saving.autosave.current?.flush()}
    />
  );
  return (
    <Page
      title={textIn(editor.document.title, language)}
      trail={[{ label: t('designer'), href: '/designer' }]}
      beside={editor.readOnly ? null : save}
      actions={<Bar model={model} onPublish={() => setPublishing(true)} />}
      tabs={<LensTabs lens={lens} onChange={setLens} />}
      layout="fill"
    >
      <DesignerBanners model={model} />
      <div className={styles['work']} data-lens={lens} ref={side}>
        <div className={styles['middle']}>
          <RefusalNotice model={model} />
          <StatechartCanvas
            ref={model.canvas}
            editor={editor}
            view={view}
            {...{ undo: () => session.undo?.(), redo: () => session.redo?.() }}
            fixed={narrow}
            palette={lens === 'draw'}
            onEdit={() => {
              setSheet(true);
              side.current?.querySelector<HTMLElement>('aside input, aside select')?.focus();
            }}
          />
          <ProblemsDrawer diagnostics={diagnostics} sentence={sentence} onVisit={visit} />
        </div>
        {lens === 'simulate' ? (
          <aside className={styles['simulator']}>
            <SimulatorPanel simulator={simulator} />
          </aside>
        ) : lens === 'source' ? (
          <aside className={styles['source']}>
            <SourceLens model={model} draft={source} show={show} />
          </aside>
        ) : (
          <Properties
            model={model}
            manifests={manifests}
            sheet={narrow ? { opened: sheet, close: () => setSheet(false) } : undefined}
          />
        )}
      </div>
      {narrow && lens === 'draw' ? (
        <div className={styles['sheetButton']}>
          <Button fullWidth variant="default" onClick={() => setSheet(true)}>
            {t('properties')}
          </Button>
        </div>
      ) : null}
      <PublishDialog
        workflowKey={model.key}
        opened={publishing}
        onClose={() => setPublishing(false)}
        diagnostics={diagnostics}
        sentence={sentence}
        onVisit={visit}
        onSave={model.save}
      />
    </Page>
  );
}
