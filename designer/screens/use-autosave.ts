'use client';
import { useEffect, useRef, useState } from 'react';
import type { Workflow } from '#catalog/language';
import { apiProblem } from '#ui/api';
import { useApiClient } from './api.ts';
import { Autosave, type Conflict, type SaveStatus, type StoredDraft } from './autosave.ts';
import { forgetEdits, keepEdits } from './unsaved-edits.ts';

/** Who and when, from the server's refusal of a save. */
function conflictIn(error: unknown): Conflict | undefined {
  const { code, params } = apiProblem(error);
  const { revision, changedBy, changedAt } = params;
  if (code !== 'draft-changed' || typeof revision !== 'number') return undefined;
  return { revision, changedBy: String(changedBy), changedAt: new Date(String(changedAt)) };
}

function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}

/** Saves the document of a page by itself; `stored` counts only the first time. */
export function useAutosave(stored: StoredDraft, document: Workflow, enabled: boolean) {
  const client = useApiClient();
  const [status, setStatus] = useState<SaveStatus>({ kind: 'saved' });
  const [savedAt, setSavedAt] = useState<Date | undefined>(stored.changedAt);
  const key = stored.document.id;
  const autosave = useRef<Autosave | undefined>(undefined);
  autosave.current ??= new Autosave(stored, {
    save: (written, revision) => client.workflows.saveDraft.mutate({ key, revision, document: written }),
    conflictIn,
    keep(unsaved, revision) {
      if (unsaved) keepEdits(localStorage, key, { revision, document: unsaved });
      else forgetEdits(localStorage, key);
    },
    onStatus(next, at) {
      setStatus(next);
      setSavedAt(at);
    },
    after,
  });
  useEffect(() => {
    if (enabled) autosave.current?.edit(document);
  }, [document, enabled]);
  useEffect(() => {
    const own = autosave.current;
    return () => {
      // What is unsaved is also kept in the browser: where this last try fails, the page finds it when it opens again.
      if (own?.isDirty) void own.flush();
      own?.stop();
    };
  }, []);
  return { status, savedAt, autosave };
}
