'use client';
import { useRef, useState } from 'react';
import { can, type Person } from '#catalog/directory';
import type { Part } from '#designer/document';
import { VersionPanel } from '#designer/history';
import { Inspector } from '#designer/inspector';
import { SimulatorPanel } from '#designer/simulator';
import type { SourceDraft } from '#designer/source';
import { CommentPanel, type TogetherModel } from '#designer/together';
import type { PluginManifest } from '#plugins/sdk';
import { useTexts } from '#ui/texts';
import type { SidePanel } from './desk-panels.tsx';
import { DeskSide } from './desk-side.tsx';
import { workflowProblemTexts } from './problem-texts.ts';
import { screenTexts } from './screen-texts.ts';
import { SourceLens } from './source-lens.tsx';
import styles from './screens.module.css';
import type { DesignerDeskModel } from './use-designer-desk.ts';
import type { LensView } from './use-lens.ts';
import type { ReleaseView } from './use-release-view.ts';

/** Which panel is open beside the drawing, and on a phone whether the properties are. */
export function usePanels() {
  const [{ panel, at }, open] = useState<{ panel?: SidePanel | undefined; at?: Part }>({});
  const [sheet, setSheet] = useState(false);
  return {
    panel,
    /** The part whose comments were asked for. */
    at,
    setPanel: (next: SidePanel | undefined) => open({ panel: next }),
    openComments: (part: Part) => open({ panel: 'comments', at: part }),
    sheet,
    setSheet,
  };
}
export type Panels = ReturnType<typeof usePanels>;

export interface DeskBesideProps {
  readonly model: DesignerDeskModel;
  readonly manifests: readonly PluginManifest[];
  readonly look: LensView;
  readonly versions: ReleaseView;
  readonly panels: Panels;
  readonly narrow: boolean;
  readonly together: TogetherModel;
  readonly person: Person;
}

/** What stands beside the drawing: a panel about the workflow as a whole, or what belongs to the lens. */
export function DeskBeside({ model, manifests, look, versions, panels, narrow, together, person }: DeskBesideProps) {
  const t = useTexts(screenTexts);
  const source = useRef<SourceDraft['current']>(undefined);
  const { editor, directory, sentence } = model;
  const { panel, setPanel, sheet, setSheet } = panels;
  const visit = (part: Part) => {
    versions.editor.select([part]);
    model.canvas.current?.show(part);
  };
  if (panel === 'versions') {
    const close = () => {
      versions.look(undefined);
      setPanel(undefined);
    };
    return (
      <DeskSide sheet={narrow ? { opened: true, close } : undefined}>
        <VersionPanel
          workflowKey={model.key}
          draft={editor.document}
          viewed={versions.viewed}
          teams={directory.teamTitles}
          personName={directory.personName}
          onLook={(release) => {
            versions.look(release);
            // On a phone the sheet covers the drawing that is to be looked at.
            if (narrow) setPanel(undefined);
          }}
          onVisit={visit}
          onClose={close}
          problems={workflowProblemTexts}
        />
      </DeskSide>
    );
  }
  if (panel === 'comments') {
    const close = () => setPanel(undefined);
    return (
      <DeskSide sheet={narrow ? { opened: true, close } : undefined}>
        <CommentPanel
          together={together}
          document={versions.editor.document}
          selection={versions.editor.selection}
          at={panels.at}
          me={can(person, 'workflow.comment', { workflow: model.key }) ? person.id : undefined}
          personName={directory.personName}
          onVisit={(part) => {
            visit(part);
            if (narrow) close();
          }}
          onClose={close}
          problems={workflowProblemTexts}
        />
      </DeskSide>
    );
  }
  if (look.lens === 'simulate')
    return (
      <aside className={styles['simulator']}>
        <SimulatorPanel simulator={look.simulator} />
      </aside>
    );
  if (look.lens === 'source')
    return (
      <aside className={styles['source']}>
        <SourceLens model={model} draft={source} show={look.show} />
      </aside>
    );
  return (
    <DeskSide title={t('properties')} sheet={narrow ? { opened: sheet, close: () => setSheet(false) } : undefined}>
      <Inspector
        editor={versions.editor}
        manifests={manifests}
        teams={directory.teams}
        calendars={directory.calendars}
        people={directory.people}
        onVisit={model.visitPart}
        sentence={sentence}
      />
    </DeskSide>
  );
}
