'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { lacksPlaces, layOut } from '#designer/canvas';
import { execute, type DesignerState } from '#designer/document';
import { sourceLanguage, useLanguage } from '#ui/texts';
import { useApi } from './api.ts';
import type { Conflict, StoredDraft } from './autosave.ts';
import { withKeptHistory } from './kept-history.ts';
import { keptEdits } from './unsaved-edits.ts';

/** A draft that is ready to be edited. */
export interface OpenedDraft {
  /** As the server has it, laid out where it had no places: looking changes nothing. */
  readonly stored: StoredDraft;
  readonly initial: DesignerState;
  /** Edits of last time came back from the browser. */
  readonly restored: boolean;
  /** They stand on a revision that somebody has replaced since. */
  readonly conflict: Conflict | undefined;
}

interface Draft extends StoredDraft {
  readonly changedBy: string;
}

/** The opened draft, with the edits of last time on top. */
function openedFrom(draft: Draft): OpenedDraft {
  const state = withKeptHistory(localStorage, draft.document);
  const kept = keptEdits(localStorage, draft.document.id);
  if (!kept || JSON.stringify(kept.document) === JSON.stringify(draft.document))
    return { stored: draft, initial: state, restored: false, conflict: undefined };
  const restored = execute(state, { type: 'replaceDocument', document: kept.document });
  if (restored.kind === 'refused') return { stored: draft, initial: state, restored: false, conflict: undefined };
  const { revision, changedBy, changedAt } = draft;
  const withHistory = withKeptHistory(localStorage, kept.document);
  return {
    stored: kept.revision === revision ? draft : { ...draft, revision: kept.revision },
    initial: withHistory.past ? withHistory : restored.state,
    restored: true,
    conflict: kept.revision === revision ? undefined : { revision, changedBy, changedAt },
  };
}

/** Loads a draft once and lays it out where it needs it. Later versions of the server's do not replace what is being edited. */
export function useOpenedDraft(key: string) {
  const query = useQuery({ ...useApi().workflows.get.queryOptions({ key }), staleTime: 0 });
  const language = sourceLanguage(useLanguage().language);
  const [opened, setOpened] = useState<OpenedDraft>();
  const begun = useRef(false);
  const { data, isFetchedAfterMount } = query;
  useEffect(() => {
    if (!data || !isFetchedAfterMount || begun.current) return;
    begun.current = true;
    const { document, revision, changedAt, changedBy } = data;
    const draft = { document, revision, changedAt, changedBy };
    if (!lacksPlaces(document)) {
      setOpened(openedFrom(draft));
      return;
    }
    layOut(document, language)
      .places.then((places) =>
        setOpened(openedFrom({ ...draft, document: { ...document, layout: { states: places ?? {} } } })),
      )
      // Without a layout the states stand in rows: ugly, but all there.
      .catch(() => setOpened(openedFrom(draft)));
  }, [data, isFetchedAfterMount, language]);
  return { opened, arranging: data !== undefined && opened === undefined, error: query.error, retry: query.refetch };
}
