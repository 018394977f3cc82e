'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Workflow } from '#catalog/language';
import type { Editor } from '#designer/document';
import { parseSource, sourceOf, type SourceProblem } from './source-text.ts';

const PAUSE_MS = 300;

/** A text that could not become the document yet. It is kept while the view is closed. */
export interface SourceDraft {
  current: { readonly text: string; readonly basis: Workflow } | undefined;
}

interface Shown {
  readonly text: string;
  /** The document that the text was last the same as. */
  readonly basis: Workflow;
  readonly state: 'applied' | 'writing' | 'broken';
  readonly problems: readonly SourceProblem[];
}

const applied = (document: Workflow, text = sourceOf(document)): Shown => ({
  text,
  basis: document,
  state: 'applied',
  problems: [],
});

function broken(text: string, basis: Workflow): Shown {
  const parsed = parseSource(text, basis);
  return { text, basis, state: 'broken', problems: parsed.ok ? [] : parsed.problems };
}

/**
 * The text of the document that is open. A moment after a person pauses, a text that is a workflow becomes the document, as one edit of
 * its history; one that is none stays here as it is, and the document stays as it was.
 */
export function useSource(editor: Editor, draft: SourceDraft) {
  const { document, run } = editor;
  const [shown, setShown] = useState<Shown>(() =>
    draft.current ? broken(draft.current.text, draft.current.basis) : applied(document),
  );
  const latest = useRef(shown);
  const put = useCallback(
    (next: Shown) => {
      latest.current = next;
      draft.current = next.state === 'applied' ? undefined : { text: next.text, basis: next.basis };
      setShown(next);
    },
    [draft],
  );
  // Edits elsewhere, and undo: a text that is the document follows it; one that is not stays until the person decides.
  useEffect(() => {
    const { basis, state } = latest.current;
    if (basis !== document && state === 'applied') put(applied(document));
  }, [document, put]);

  const current = useRef(document);
  useEffect(() => {
    current.current = document;
  }, [document]);
  const apply = useCallback(() => {
    const { text, state, basis } = latest.current;
    if (state !== 'writing') return;
    const parsed = parseSource(text, current.current);
    if (!parsed.ok) {
      put({ text, basis, state: 'broken', problems: parsed.problems });
      return;
    }
    const executed =
      parsed.document === current.current ? undefined : run({ type: 'replaceDocument', document: parsed.document });
    put(executed?.kind === 'refused' ? { text, basis, state: 'broken', problems: [] } : applied(parsed.document, text));
  }, [put, run]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = useCallback(
    (text: string) => {
      put({ ...latest.current, text, state: 'writing' });
      clearTimeout(timer.current);
      timer.current = setTimeout(apply, PAUSE_MS);
    },
    [apply, put],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      apply();
    },
    [apply],
  );
  return useMemo(
    () => ({
      ...shown,
      write,
      /** The document was changed elsewhere while the text was not yet part of it. */
      behind: shown.state === 'broken' && shown.basis !== document,
      reload: () => put(applied(document)),
    }),
    [document, put, shown, write],
  );
}
export type Source = ReturnType<typeof useSource>;
