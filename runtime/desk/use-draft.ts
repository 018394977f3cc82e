'use client';
import { useCallback, useEffect, useState } from 'react';
import { loadDraft, saveDraft } from './draft-store.ts';

const storage = () => (typeof window === 'undefined' ? undefined : window.localStorage);

/** What is written and not yet sent. */
export interface Draft<T> {
  readonly value: T;
  readonly change: (value: T) => void;
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
      setState({ name, value, kept: kept && value !== empty });
    },
    [name, empty],
  );
  const clear = useCallback(() => change(empty), [change, empty]);
  const current = state.name === name;
  return { value: current ? state.value : empty, kept: current && state.kept, change, clear };
}
