'use client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Diagnostic } from '#catalog/language';
import type { CanvasHandle } from '#designer/canvas';
import type { Part } from '#designer/document';
import { can, type Person } from '#catalog/directory';
import type { PluginManifest } from '#plugins/sdk';
import { useApi, useApiClient } from './api.ts';
import { marksOf } from './marks.ts';
import { useAutosave } from './use-autosave.ts';
import { useDiagnostics } from './use-diagnostics.ts';
import { useDirectory } from './use-directory.ts';
import type { OpenedDraft } from './use-opened-draft.ts';
import { useSentence } from './use-sentence.ts';
import { useSession } from './use-session.ts';

const WATCH_MS = 10_000;

/** Watches for versions that others save while this page has nothing unsaved. */
function useWatch(key: string, saving: ReturnType<typeof useAutosave>, enabled: boolean) {
  const { data } = useQuery({ ...useApi().workflows.get.queryOptions({ key }), refetchInterval: WATCH_MS, enabled });
  const { autosave, status } = saving;
  useEffect(() => {
    const own = autosave.current;
    if (!data || !own || data.revision <= own.revision || status.kind === 'saving' || status.kind === 'conflict')
      return;
    const { revision, changedBy, changedAt } = data;
    own.conflict({ revision, changedBy, changedAt });
  }, [autosave, data, status.kind]);
}

/** What the page opens, for whom, with which plugins. */
export interface DeskOrder {
  readonly opened: OpenedDraft;
  readonly person: Person;
  readonly manifests: readonly PluginManifest[];
}

/** Everything the designer's page is made of. */
export function useDesignerDesk({ opened, person, manifests }: DeskOrder) {
  const { stored, initial } = opened;
  const key = stored.document.id;
  const client = useApiClient();
  const may = (act: 'workflow.edit' | 'workflow.publish') => can(person, act, { workflow: key });
  const readOnly = !may('workflow.edit');
  const session = useSession(() => initial, readOnly);
  const { editor } = session;
  const directory = useDirectory(manifests);
  const sentence = useSentence();
  const diagnostics = useDiagnostics(editor.document, directory.vocabulary);
  const saving = useAutosave(stored, editor.document, !readOnly);
  const { autosave } = saving;
  useWatch(key, saving, !readOnly);
  const canvas = useRef<CanvasHandle>(null);

  const firstConflict = useRef(opened.conflict);
  useEffect(() => {
    if (readOnly || !firstConflict.current) return;
    autosave.current?.conflict(firstConflict.current);
    firstConflict.current = undefined;
  }, [autosave, readOnly]);

  const view = useMemo(
    () => ({
      teams: directory.teamTitles,
      stateMarks: marksOf(diagnostics, 'state', sentence),
      transitionMarks: marksOf(diagnostics, 'transition', sentence),
    }),
    [diagnostics, directory.teamTitles, sentence],
  );
  const { select } = editor;
  const visit = useCallback(
    ({ element }: Diagnostic) => {
      const part: Part | undefined =
        element?.kind === 'state' || element?.kind === 'transition'
          ? { kind: element.kind, id: element.id }
          : undefined;
      select(part ? [part] : []);
      if (part) canvas.current?.show(part);
    },
    [select],
  );
  const visitPart = useCallback(
    (part: Part) => {
      select([part]);
      canvas.current?.show(part);
    },
    [select],
  );
  const { run } = editor;
  const [restored, setRestored] = useState(opened.restored);
  const loadTheirs = useCallback(async () => {
    const { document, revision, changedAt } = await client.workflows.get.query({ key });
    autosave.current?.adopt({ document, revision, changedAt });
    run({ type: 'replaceDocument', document });
    setRestored(false);
  }, [autosave, client, key, run]);
  const save = useCallback(async () => {
    await autosave.current?.flush();
    return autosave.current && !autosave.current.isDirty ? autosave.current.revision : undefined;
  }, [autosave]);
  const dismissRestored = useCallback(() => setRestored(false), []);
  return {
    ...{
      key,
      session,
      editor,
      directory,
      sentence,
      diagnostics,
      saving,
      view,
      canvas,
      visit,
      visitPart,
      loadTheirs,
      save,
    },
    ...{ mayPublish: may('workflow.publish'), restored, dismissRestored },
  };
}
export type DesignerDeskModel = ReturnType<typeof useDesignerDesk>;
