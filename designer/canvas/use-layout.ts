'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language, Place, Workflow } from '#catalog/language';
import { layOut, type LayoutRun } from './layout/lay-out.ts';

/** The automatic layout of one drawing; one run at a time. */
export interface AutomaticLayout {
  readonly running: boolean;
  readonly failed: boolean;
  readonly start: (document: Workflow) => void;
  readonly cancel: () => void;
}

/** Lays out in a worker and hands the places to `onPlaces`; leaving the page stops it. */
export function useLayout(
  language: Language,
  onPlaces: (places: Record<string, Place>, document: Workflow) => void,
): AutomaticLayout {
  const [status, setStatus] = useState<'idle' | 'running' | 'failed'>('idle');
  const run = useRef<LayoutRun | undefined>(undefined);
  const handle = useRef(onPlaces);
  useEffect(() => {
    handle.current = onPlaces;
  });
  const cancel = useCallback(() => {
    run.current?.cancel();
    run.current = undefined;
    setStatus('idle');
  }, []);
  const start = useCallback(
    (document: Workflow) => {
      run.current?.cancel();
      const own = layOut(document, language);
      run.current = own;
      setStatus('running');
      own.places
        .then((places) => {
          if (run.current !== own) return;
          run.current = undefined;
          setStatus('idle');
          if (places) handle.current(places, document);
        })
        .catch(() => {
          if (run.current === own) setStatus('failed');
        });
    },
    [language],
  );
  useEffect(() => () => run.current?.cancel(), []);
  return { running: status === 'running', failed: status === 'failed', start, cancel };
}
