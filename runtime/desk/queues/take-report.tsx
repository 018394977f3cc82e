'use client';
import { ActionIcon } from '@mantine/core';
import { useMemo } from 'react';
import { Icon } from '#ui/icons';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { namesOf } from '../names.ts';
import { EMPTY_WORKFLOW } from '../parts/empty-workflow.ts';
import { useReasonWords } from '../parts/use-reason-words.ts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import { Refusal } from '../ticket/refusal.tsx';
import type { Directory } from '../use-directory.ts';
import styles from './queues-page.module.css';
import type { Taking } from './use-take.ts';

/** The tickets that could not be taken, each with its reason. */
export function TakeReport({ taking, directory }: { readonly taking: Taking; readonly directory: Directory }) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const names = useMemo(
    () =>
      namesOf(EMPTY_WORKFLOW, sourceLanguage(language), {
        people: directory.personNames,
        teams: directory.teamTitles,
      }),
    [language, directory],
  );
  const say = useReasonWords(EMPTY_WORKFLOW, names);
  if (taking.failed.length === 0) return null;
  return (
    <div className={styles['report']}>
      <ul>
        {taking.failed.map(({ row, reason, error }) => (
          <li key={row.id}>
            <strong>{row.key}</strong> <Refusal reason={reason} error={error} say={say} />
          </li>
        ))}
      </ul>
      <ActionIcon variant="subtle" aria-label={t('moves.cancel')} onClick={taking.forget}>
        <Icon name="close" />
      </ActionIcon>
    </div>
  );
}
