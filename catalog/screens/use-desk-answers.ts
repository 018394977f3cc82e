'use client';
import { useEffect, useState } from 'react';

const HEALTH = '/api/health';
const AGAIN_MS = 2000;

async function answers(signal: AbortSignal): Promise<boolean> {
  const response = await fetch(HEALTH, { signal, cache: 'no-store' }).catch(() => undefined);
  return response?.ok === true;
}

/** What is known of the desk since a page failed: nothing yet, it `answers`, it is `down`, or it has come `back`. */
export type DeskAnswers = 'unknown' | 'answers' | 'down' | 'back';

/** Asks whether the desk answers; while it does not, again every two seconds until it does. */
export function useDeskAnswers(): DeskAnswers {
  const [state, setState] = useState<DeskAnswers>('unknown');
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (yes: DeskAnswers) => {
      const up = await answers(stop.signal);
      if (stop.signal.aborted) return;
      setState(up ? yes : 'down');
      if (!up) timer = setTimeout(() => void ask('back'), AGAIN_MS);
    };
    void ask('answers');
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);
  return state;
}
