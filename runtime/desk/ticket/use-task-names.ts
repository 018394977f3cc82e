'use client';
import { useMemo } from 'react';
import { textIn } from '#catalog/language';
import type { TicketWork } from '#runtime/server';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';

/** What the tasks of a ticket are called, by id and by name: their title, with what each is about. */
export function useTaskNames(work: Pick<TicketWork, 'tasks'> | undefined): ReadonlyMap<string, string> {
  const t = useTexts(ticketWorkTexts);
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  return useMemo(
    () =>
      new Map(
        (work?.tasks ?? []).flatMap(({ id, name, title, item }) => {
          const own = textIn(title, reader);
          const shown = item === undefined ? own : t('tasks.named', { title: own, item });
          return [[id, shown] as const, [name, shown] as const];
        }),
      ),
    [work?.tasks, reader, t],
  );
}
