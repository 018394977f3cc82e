'use client';
import { useCallback, useMemo, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The browser may refuse its storage (private windows); then nothing is remembered. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A list of ids that this browser remembers under a key; `undefined` until the person has chosen. */
export function useRememberedIds(
  key: string,
): [ids: readonly string[] | undefined, choose: (ids: readonly string[]) => void] {
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const ids = useMemo(() => (stored === null ? undefined : stored.split(',').filter(Boolean)), [stored]);
  const choose = useCallback(
    (chosen: readonly string[]) => {
      try {
        localStorage.setItem(key, chosen.join(','));
      } catch {
        return;
      }
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [ids, choose];
}
