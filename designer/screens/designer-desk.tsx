'use client';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { textIn } from '#catalog/language';
import { StatechartCanvas } from '#designer/canvas';
import type { Part } from '#designer/document';
import { usePasteNotice } from '#designer/exchange';
import { GuideStrip, useGuide, type Guide } from '#designer/guide';
import { VersionBanner } from '#designer/history';
import { PresenceList, useTogether, type TogetherModel } from '#designer/together';
import { SaveIndicator } from '#ui/parts';
import { Page } from '#ui/shell';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { DeskBar } from './desk-bar.tsx';
import { DeskBeside, usePanels } from './desk-beside.tsx';
import { DeskPanels } from './desk-panels.tsx';
import { DesignerBanners, RefusalNotice } from './designer-banners.tsx';
import { LensTabs, type Lens } from './lens-tabs.tsx';
import { ProblemsDrawer } from './problems-drawer.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';
import { useDesignerDesk, type DeskOrder, type DesignerDeskModel } from './use-designer-desk.ts';
import { useLens, type LensView } from './use-lens.ts';
import { useReleaseView, type ReleaseView } from './use-release-view.ts';

export type DesignerDeskProps = DeskOrder;

interface DrawingProps {
  readonly model: DesignerDeskModel;
  readonly look: LensView;
  readonly versions: ReleaseView;
  readonly narrow: boolean;
  readonly together: TogetherModel;
  /** Leads to the properties of what is selected. */
  readonly onEdit: () => void;
  readonly onComments: (part: Part) => void;
  readonly guide: Guide;
}

/** The canvas with what floats over it, and the problems below. */
function Drawing({ model, look, versions, narrow, onEdit, onComments, together, guide }: DrawingProps) {
  const { editor, session, sentence } = model;
  const { viewed } = versions;
  const shown = viewed ? versions.view : look.view;
  const { stateComments, transitionComments } = together;
  const view = useMemo(
    () => ({ ...shown, stateComments, transitionComments }),
    [shown, stateComments, transitionComments],
  );
  const { notice, onPasted } = usePasteNotice(sentence);
  return (
    <div className={styles['middle']}>
      <RefusalNotice model={model} />
      {notice}
      {viewed ? (
        <VersionBanner
          viewed={viewed}
          onRestore={editor.readOnly ? undefined : versions.restore}
          onBack={() => versions.look(undefined)}
        />
      ) : null}
      <StatechartCanvas
        ref={model.canvas}
        editor={versions.editor}
        view={view}
        {...{ undo: () => session.undo?.(), redo: () => session.redo?.() }}
        fixed={narrow}
        palette={look.lens === 'draw'}
        onPasted={onPasted}
        onEdit={onEdit}
        onComments={onComments}
      />
      {guide.wanted && look.lens === 'draw' ? (
        <GuideStrip document={editor.document} onDismiss={guide.dismiss} />
      ) : null}
      <ProblemsDrawer
        diagnostics={model.checked.found}
        onPage={model.checked.onPage}
        narrow={narrow}
        sentence={sentence}
        onVisit={look.visit}
        document={editor.readOnly || viewed ? undefined : model.named}
        onRepair={({ command }) => void editor.run(command)}
      />
    </div>
  );
}

/** On a phone: opens the properties as a sheet. */
function SheetButton({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTexts(screenTexts);
  return (
    <div className={styles['sheetButton']}>
      <Button fullWidth variant="default" onClick={onOpen}>
        {t('properties')}
      </Button>
    </div>
  );
}

/** The open workflow: drawing in the middle, properties at the side, problems below. */
export function DesignerDesk(order: DesignerDeskProps) {
  const t = useTexts(screenTexts);
  const language = sourceLanguage(useLanguage().language);
  const narrow = useMediaQuery('(max-width: 48em)');
  const model = useDesignerDesk(order);
  const side = useRef<HTMLDivElement>(null);
  const [publishing, setPublishing] = useState(false);
  const panels = usePanels();
  const { editor, saving, diagnostics, sentence } = model;
  const look = useLens(model, order.manifests, narrow);
  const versions = useReleaseView(model);
  const { viewed } = versions;
  const together = useTogether(model.key, versions.editor.selection);
  const guide = useGuide(order.person, !editor.readOnly && !narrow);
  const { lens, setLens } = look;
  const turnTo = (next: Lens) => {
    versions.look(undefined);
    panels.setPanel(undefined);
    setLens(next);
  };
  const onEdit = () => {
    panels.setPanel(undefined);
    panels.setSheet(true);
    side.current?.querySelector<HTMLElement>('aside input, aside select')?.focus();
  };
  const onComments = (part: Part) => {
    versions.editor.select([part]);
    panels.openComments(part);
  };
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
      actions={<DeskBar {...{ model, narrow }} looking={viewed !== undefined} onPublish={() => setPublishing(true)} />}
      tabs={
        <>
          <LensTabs lens={lens} onChange={turnTo} />
          <DeskPanels
            panel={panels.panel}
            onPanel={(panel) => {
              turnTo('draw');
              panels.setPanel(panel);
            }}
          >
            <PresenceList present={together.present} me={order.person.id} document={editor.document} />
          </DeskPanels>
        </>
      }
      layout="fill"
    >
      <DesignerBanners model={model} />
      <div className={styles['work']} data-lens={lens} ref={side}>
        <Drawing {...{ model, look, versions, narrow, onEdit, onComments, together, guide }} />
        <DeskBeside
          {...{ model, manifests: order.manifests, look, versions, panels, narrow, together, person: order.person }}
        />
      </div>
      {narrow && lens === 'draw' ? <SheetButton onOpen={() => panels.setSheet(true)} /> : null}
      <PublishDialog
        workflowKey={model.key}
        opened={publishing}
        onClose={() => setPublishing(false)}
        diagnostics={diagnostics}
        sentence={sentence}
        onVisit={look.visit}
        onSave={model.save}
      />
    </Page>
  );
}
