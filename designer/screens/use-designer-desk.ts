'use client';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Diagnostic } from '#catalog/language';
import type { CanvasHandle } from '#designer/canvas';
import type { Part } from '#designer/document';
import { inLanguage, type CheckWorker } from '#designer/problems';
import { can, type Person } from '#catalog/directory';
import type { PluginManifest } from '#plugins/sdk';
import { sourceLanguage, useLanguage } from '#ui/texts';
import { useApi, useApiClient } from './api.ts';
import { marksOf, partOf } from './marks.ts';
import { useAutosave } from './use-autosave.ts';
import { useDiagnostics } from './use-diagnostics.ts';
import { useDirectory } from './use-directory.ts';
import type { OpenedDraft } from './use-opened-draft.ts';
import { useSentence } from './use-sentence.ts';
import { useSession } from './use-session.ts';

const WATCH_MS = 10_000;
const NOTHING_FOUND: readonly Diagnostic[] = [];

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
  /** Starts what judges the workflow beside the page. Keep its identity. */
  readonly startChecker: () => CheckWorker;
}

/** What is wrong with the workflow, and the workflow with its parts called as the reader does. */
function useProblems(...given: Parameters<typeof useDiagnostics>) {
  const [document] = given;
  const checked = useDiagnostics(...given);
  const language = sourceLanguage(useLanguage().language);
  const named = useMemo(() => inLanguage(document, language), [document, language]);
  return { checked, diagnostics: checked.found ?? NOTHING_FOUND, named };
}

/** Everything the designer's page is made of. */
export function useDesignerDesk({ opened, person, manifests, startChecker }: DeskOrder) {
  const { stored, initial } = opened;
  const key = stored.document.id;
  const client = useApiClient();
  const may = (act: 'workflow.edit' | 'workflow.publish') => can(person, act, { workflow: key });
  const readOnly = !may('workflow.edit');
  const session = useSession(() => initial, readOnly);
  const { editor } = session;
  const directory = useDirectory(manifests);
  const sentence = useSentence();
  const { checked, diagnostics, named } = useProblems(editor.document, directory.vocabulary, startChecker);
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
  const visitPart = useCallback(
    (part: Part) => {
      select([part]);
      canvas.current?.show(part);
    },
    [select],
  );
  const visit = useCallback(
    (diagnostic: Diagnostic) => {
      const part = partOf(diagnostic, named);
      if (part) visitPart(part);
      else select([]);
    },
    [named, select, visitPart],
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
      checked,
      named,
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
