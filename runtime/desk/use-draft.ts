'use client';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { loadDraft, saveDraft } from './draft-store.ts';

const storage = () => (typeof window === 'undefined' ? undefined : window.localStorage);

/** What is written and not yet sent. */
export interface Draft<T> {
  readonly value: T;
  readonly change: (value: T) => void;
  /** Changes what is written by now, also where another draft is shown meanwhile. */
  readonly update: (next: (value: T) => T) => void;
  /** Forgets it: it was sent. */
  readonly clear: () => void;
  /** Whether it lies safely on this device. */
  readonly kept: boolean;
}

/**
 * A draft that outlives a reload, kept on this device under `name` until `clear`. `empty` and `parse` must not change.
 * The first drawing shows `empty`, as the server does.
 */
export function useDraft<T>(name: string, empty: T, parse: (value: unknown) => T | undefined): Draft<T> {
  const [state, setState] = useState({ name, value: empty, kept: false });
  useEffect(() => {
    const found = loadDraft(storage(), name, parse);
    setState({ name, value: found ?? empty, kept: found !== undefined });
  }, [name, empty, parse]);
  const change = useCallback(
    (value: T) => {
      const kept = saveDraft(storage(), name, value === empty ? undefined : value);
      // A draft that is no longer shown is kept and does not stand in the way of the one that is.
      setState((before) => (before.name === name ? { name, value, kept: kept && value !== empty } : before));
    },
    [name, empty],
  );
  const shown = useRef(state);
  useLayoutEffect(() => {
    shown.current = state;
  });
  const update = useCallback(
    (next: (value: T) => T) => {
      const written = shown.current.name === name ? shown.current.value : loadDraft(storage(), name, parse);
      change(next(written ?? empty));
    },
    [change, name, empty, parse],
  );
  const clear = useCallback(() => change(empty), [change, empty]);
  const current = state.name === name;
  return { value: current ? state.value : empty, kept: current && state.kept, change, update, clear };
}
