'use client';
import { useQuery } from '@tanstack/react-query';
import { BlockSkeleton, EmptyState, ProblemNotice } from '#ui/parts';
import { Page } from '#ui/shell';
import { useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { useDeskApi } from '../desk-api.ts';
import { useDeskKeys } from '../parts/use-desk-keys.ts';
import { deskTexts } from '../texts/desk-texts.ts';
import { newTicketTexts } from '../texts/new-ticket-texts.ts';
import { useDirectory } from '../use-directory.ts';
import { NewTicketForm } from './new-ticket-form.tsx';

/** `/desk/new`: a new ticket. */
export function NewTicketPage() {
  const t = useTexts(newTicketTexts);
  const desk = useTexts(deskTexts);
  const { data, error, refetch } = useQuery(useDeskApi().tickets.creatable.queryOptions());
  const directory = useDirectory();
  useDeskKeys();
  return (
    <Page title={t('title')} trail={[{ label: desk('desk'), href: addresses.desk }]}>
      {error === null ? null : <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <BlockSkeleton height={480} /> : null}
      {data === undefined ? null : data.length === 0 ? (
        <EmptyState title={t('noWorkflows')}>{t('noWorkflowsText')}</EmptyState>
      ) : (
        <NewTicketForm workflows={data} directory={directory} />
      )}
    </Page>
  );
}
