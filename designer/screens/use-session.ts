'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Reason, Workflow } from '#catalog/language';
import {
  amend,
  execute,
  redo,
  stateOf,
  transitionOf,
  undo,
  type Command,
  type DesignerState,
  type Editor,
  type Executed,
  type Part,
} from '#designer/document';
import { keepHistory } from './kept-history.ts';

const KEEP_MS = 400;

/** The workflow that is open, with its history and what is selected. */
export interface Session {
  readonly editor: Editor;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Why the last command was refused; gone with the next one that is done. */
  readonly refusal: Reason | undefined;
  readonly dismissRefusal: () => void;
}

const exists = (document: Workflow, { kind, id }: Part) =>
  (kind === 'state' ? stateOf(document, id) : transitionOf(document, id)) !== undefined;

/** Keeps the history a moment after each edit, and when the page is left. */
function useKeptHistory(state: DesignerState, readOnly: boolean): void {
  const kept = useRef(state);
  useEffect(() => {
    if (readOnly || state === kept.current) return;
    const keep = () => {
      if (kept.current === state) return;
      kept.current = state;
      keepHistory(localStorage, state);
    };
    const timer = setTimeout(keep, KEEP_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [readOnly, state]);
}

/** Holds the editing of one document; `initial` counts only the first time. */
export function useSession(initial: () => DesignerState, readOnly: boolean): Session {
  const [state, setState] = useState(initial);
  const [selection, setSelection] = useState<readonly Part[]>([]);
  const [refusal, setRefusal] = useState<Reason>();
  // Commands of one tick build on one another, so the latest state is needed before React draws it.
  const latest = useRef(state);

  useKeptHistory(state, readOnly);
  const show = useCallback((next: DesignerState) => {
    latest.current = next;
    setState(next);
    setSelection((parts) => {
      const kept = parts.filter((part) => exists(next.document, part));
      return kept.length === parts.length ? parts : kept;
    });
  }, []);
  const take = useCallback(
    (executed: Executed, silent: boolean) => {
      if (executed.kind === 'done') show(executed.state);
      if (!silent) setRefusal(executed.kind === 'refused' ? executed.reason : undefined);
      return executed;
    },
    [show],
  );
  const editor = useMemo<Editor>(
    () => ({
      document: state.document,
      readOnly,
      selection,
      select: setSelection,
      run: (command: Command, gesture?: string) =>
        readOnly ? undefined : take(execute(latest.current, command, gesture), gesture !== undefined),
      amend: (last: Command, command: Command) =>
        readOnly || latest.current.past?.command !== last ? undefined : take(amend(latest.current, command), false),
    }),
    [readOnly, selection, state.document, take],
  );
  const back = useCallback(() => show(undo(latest.current)), [show]);
  const forth = useCallback(() => show(redo(latest.current)), [show]);
  return {
    editor,
    undo: state.past && !readOnly ? back : undefined,
    redo: state.future && !readOnly ? forth : undefined,
    refusal,
    dismissRefusal: useCallback(() => setRefusal(undefined), []),
  };
}
