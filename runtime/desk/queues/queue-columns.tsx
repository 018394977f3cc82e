'use client';
import Link from 'next/link';
import { useMemo } from 'react';
import { textIn } from '#catalog/language';
import { Time } from '#ui/parts';
import type { TableColumn } from '#ui/table';
import { sourceLanguage, useFormat, useLanguage, useNow, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { PersonName } from '../parts/person-name.tsx';
import { TimeLeftMark } from '../parts/time-left-mark.tsx';
import { queueTexts } from '../texts/queue-texts.ts';
import { timeLeft } from '../time-left.ts';
import type { Directory } from '../use-directory.ts';
import type { QueueRow } from './queue-row.ts';
import { StateTitles } from './state-titles.tsx';

function TimeCell({ row }: { readonly row: QueueRow }) {
  return <TimeLeftMark left={timeLeft(row.clocks, useNow())} />;
}

function Requester({ row, directory }: { readonly row: QueueRow; readonly directory: Directory }) {
  const person = row.requester === undefined ? undefined : directory.people.get(row.requester);
  const customer = row.customer === undefined ? undefined : directory.customers.get(row.customer);
  const name = person?.name ?? customer?.title ?? row.requester ?? row.customer ?? '';
  return <PersonName name={name} vip={person?.vip === true || customer?.vip === true} />;
}

export interface QueueColumnsOptions {
  readonly directory: Directory;
  /** Only a list that is wholly loaded can be sorted otherwise than the server sorts it. */
  readonly sortable: boolean;
}

/** The columns of a list of tickets. */
export function useQueueColumns({ directory, sortable }: QueueColumnsOptions): readonly TableColumn<QueueRow>[] {
  const t = useTexts(queueTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  return useMemo(() => {
    const names = (ids: readonly string[]) => ids.map((id) => directory.personNames.get(id) ?? id).join(', ');
    const stateWords = (row: QueueRow) => row.stateTitles.map((title) => textIn(title, reader)).join(', ');
    const sorted = (sortValue: (row: QueueRow) => string | number | undefined) => (sortable ? { sortValue } : {});
    const columns: readonly TableColumn<QueueRow>[] = [
      {
        id: 'time',
        title: t('column.time'),
        width: '148px',
        cell: (row) => <TimeCell row={row} />,
        ...sorted(({ dueAt }) => dueAt ?? Number.MAX_SAFE_INTEGER),
      },
      {
        id: 'key',
        title: t('column.key'),
        width: '104px',
        fixed: true,
        cell: ({ key }) => <Link href={addresses.ticket(key)}>{key}</Link>,
        ...sorted(({ key }) => key),
      },
      {
        id: 'subject',
        title: t('column.subject'),
        width: 'minmax(160px, 1fr)',
        fixed: true,
        cell: ({ subject }) => <span title={subject}>{subject}</span>,
        ...sorted(({ subject }) => subject),
      },
      {
        id: 'requester',
        title: t('column.requester'),
        width: 'minmax(96px, 176px)',
        cell: (row) => <Requester row={row} directory={directory} />,
        ...sorted(({ requester = '' }) => directory.personNames.get(requester) ?? requester),
      },
      {
        id: 'state',
        title: t('column.state'),
        width: 'minmax(104px, 184px)',
        cell: ({ stateTitles, category }) => <StateTitles titles={stateTitles} category={category} />,
        ...sorted(stateWords),
      },
      {
        id: 'country',
        title: t('column.country'),
        width: '88px',
        cell: ({ country }) =>
          country === undefined ? null : <span title={format.country(country)}>{format.country(country)}</span>,
        ...sorted(({ country }) => country ?? ''),
      },
      {
        id: 'assignee',
        title: t('column.assignee'),
        width: 'minmax(80px, 144px)',
        cell: ({ assignees }) => names(assignees),
        ...sorted(({ assignees }) => names(assignees)),
      },
      {
        id: 'priority',
        title: t('column.priority'),
        width: '80px',
        shown: false,
        cell: ({ priority }) => priority,
        ...sorted(({ priority }) => priority),
      },
      {
        id: 'changed',
        title: t('column.changed'),
        width: '128px',
        cell: ({ changedAt }) => <Time at={changedAt} />,
        ...sorted(({ changedAt }) => changedAt),
      },
    ];
    return columns;
  }, [t, format, reader, directory, sortable]);
}

/** A row on a phone: two lines. */
export function CompactRow({ row, directory }: { readonly row: QueueRow; readonly directory: Directory }) {
  return (
    <div style={{ display: 'grid', gap: 2, overflow: 'hidden' }}>
      <div style={{ display: 'flex', gap: 8, whiteSpace: 'nowrap' }}>
        <Link href={addresses.ticket(row.key)}>{row.key}</Link>
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{row.subject}</span>
      </div>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center', whiteSpace: 'nowrap', overflow: 'hidden' }}>
        <TimeCell row={row} />
        <StateTitles titles={row.stateTitles} category={row.category} />
        <span style={{ color: 'var(--sd-text-soft)', overflow: 'hidden', textOverflow: 'ellipsis' }}>
          <Requester row={row} directory={directory} />
        </span>
      </div>
    </div>
  );
}
