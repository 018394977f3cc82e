'use client';
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Icon } from '#ui/icons';
import { EmptyState, ProblemNotice, TableSkeleton } from '#ui/parts';
import { Page } from '#ui/shell';
import { DataTable } from '#ui/table';
import { useTexts } from '#ui/texts';
import { addresses } from './addresses.ts';
import { useDeskApi } from './desk-api.ts';
import { useDeskKeys } from './parts/use-desk-keys.ts';
import { CompactRow, useQueueColumns } from './queues/queue-columns.tsx';
import { queueRow, type QueueRow } from './queues/queue-row.ts';
import styles from './queues/queues-page.module.css';
import { deskTexts } from './texts/desk-texts.ts';
import { searchTexts } from './texts/search-texts.ts';
import { useDirectory } from './use-directory.ts';

const PAUSE_MS = 250;
const idOf = ({ id }: QueueRow) => id;
const nameOf = ({ key, subject }: QueueRow) => `${key} ${subject}`;

/** `/desk/search`: tickets by key, person or words; what is searched for stands in the address. */
export function SearchPage() {
  const t = useTexts(searchTexts);
  const desk = useTexts(deskTexts);
  const router = useRouter();
  const asked = useSearchParams().get('text') ?? '';
  const [text, setText] = useState(asked);
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS);
  useEffect(() => {
    if (settled !== asked) router.replace(settled === '' ? addresses.search : addresses.searchFor(settled));
    // The address follows what is typed, not the other way round.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  const api = useDeskApi();
  const { data, error, isFetching, refetch } = useQuery(
    api.tickets.search.queryOptions({ text: settled }, { enabled: settled !== '', placeholderData: keepPreviousData }),
  );
  const directory = useDirectory();
  const rows = useMemo(() => (settled === '' ? [] : (data ?? []).map(queueRow)), [data, settled]);
  const columns = useQueueColumns({ directory, sortable: true });
  const open = useCallback((row: QueueRow) => router.push(addresses.ticket(row.key)), [router]);
  const compact = useCallback((row: QueueRow) => <CompactRow row={row} directory={directory} />, [directory]);
  useDeskKeys();
  const empty =
    settled === '' ? (
      <EmptyState icon="search" title={t('hint')}>
        {t('hintText')}
      </EmptyState>
    ) : (
      <EmptyState icon="search" title={t('none', { query: settled })}>
        {t('noneText')}
      </EmptyState>
    );
  return (
    <Page title={t('title')} trail={[{ label: desk('desk'), href: addresses.desk }]} layout="fill">
      <div className={styles['list']}>
        <div className={styles['bar']} role="search">
          <TextInput
            style={{ flex: '1 1 320px', maxWidth: 560 }}
            type="search"
            aria-label={t('query')}
            placeholder={t('query')}
            leftSection={<Icon name="search" />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autoFocus
          />
          <span className={styles['count']} role="status">
            {settled !== '' && data !== undefined && !isFetching ? t('count', { count: rows.length }) : ''}
          </span>
        </div>
        {error === null ? null : (
          <div className={styles['notice']}>
            <ProblemNotice error={error} onRetry={() => void refetch()} />
          </div>
        )}
        <div className={styles['table']}>
          {isFetching && data === undefined ? (
            <div style={{ flex: 1 }}>
              <TableSkeleton />
            </div>
          ) : (
            <DataTable
              id="search"
              label={t('results')}
              rows={rows}
              rowId={idOf}
              rowName={nameOf}
              columns={columns}
              onOpen={open}
              compact={compact}
              empty={error === null ? empty : null}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
