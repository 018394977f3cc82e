'use client';
import { useMemo } from 'react';
import { useTexts } from '#ui/texts';
import { timelineTexts } from '../texts/timeline-texts.ts';

/** What the desk's own events and facts are called, by type. */
export function useDeskEventNames(): ReadonlyMap<string, string> {
  const t = useTexts(timelineTexts);
  return useMemo(
    () =>
      new Map(
        Object.keys(timelineTexts.en.event).map((type) => [type, t.reason({ code: `event.${type}` }) ?? type] as const),
      ),
    [t],
  );
}
