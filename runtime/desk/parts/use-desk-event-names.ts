'use client';
import { useMemo } from 'react';
import { CORRECT_EVENT, DESK_EVENTS } from '#runtime/core';
import { useTexts } from '#ui/texts';
import { timelineTexts } from '../texts/timeline-texts.ts';

/** What the desk's own events are called, by type. */
export function useDeskEventNames(): ReadonlyMap<string, string> {
  const t = useTexts(timelineTexts);
  return useMemo(
    () =>
      new Map(
        [...DESK_EVENTS, CORRECT_EVENT].map((type) => [type, t.reason({ code: `event.${type}` }) ?? type] as const),
      ),
    [t],
  );
}
