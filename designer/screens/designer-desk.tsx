'use client';
import { ActionIcon, Button, Drawer, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { Person } from '#catalog/directory';
import { textIn } from '#catalog/language';
import { StatechartCanvas } from '#designer/canvas';
import { Inspector } from '#designer/inspector';
import type { PluginManifest } from '#plugins/sdk';
import { Icon, type IconName } from '#ui/icons';
import { SaveIndicator } from '#ui/parts';
import { Page } from '#ui/shell';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { DesignerBanners, RefusalNotice } from './designer-banners.tsx';
import { ProblemsDrawer } from './problems-drawer.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { screenTexts } from './screen-texts.ts';
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

/** The open workflow: drawing in the middle, properties at the side, problems below. */
export function DesignerDesk({ opened, person, manifests }: DesignerDeskProps) {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const narrow = useMediaQuery('(max-width: 48em)');
  const model = useDesignerDesk({ opened, person, manifests });
  const side = useRef<HTMLDivElement>(null);
  const [publishing, setPublishing] = useState(false);
  const [sheet, setSheet] = useState(false);
  const { editor, session, saving, diagnostics, sentence, visit } = model;
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
      layout="fill"
    >
      <DesignerBanners model={model} />
      <div className={styles['work']} ref={side}>
        <div className={styles['middle']}>
          <RefusalNotice model={model} />
          <StatechartCanvas
            ref={model.canvas}
            editor={editor}
            view={model.view}
            undo={() => session.undo?.()}
            redo={() => session.redo?.()}
            fixed={narrow}
            onEdit={() => {
              setSheet(true);
              side.current?.querySelector<HTMLElement>('aside input, aside select')?.focus();
            }}
          />
          <ProblemsDrawer diagnostics={diagnostics} sentence={sentence} onVisit={visit} />
        </div>
        <Properties
          model={model}
          manifests={manifests}
          sheet={narrow ? { opened: sheet, close: () => setSheet(false) } : undefined}
        />
      </div>
      {narrow ? (
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
