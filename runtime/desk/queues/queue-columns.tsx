'use client';
import { useMemo } from 'react';
import { textIn, type Language } from '#catalog/language';
import { Time } from '#ui/parts';
import type { TableColumn } from '#ui/table';
import { sourceLanguage, useFormat, useLanguage, useNow, useTexts, type Format, type Translate } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { PersonName } from '../parts/person-name.tsx';
import { TextLink } from '../parts/text-link.tsx';
import { TimeLeftMark } from '../parts/time-left-mark.tsx';
import { queueTexts } from '../texts/queue-texts.ts';
import { timeLeft } from '../time-left.ts';
import type { Directory } from '../use-directory.ts';
import type { QueueRow } from './queue-row.ts';
import { StateTitles } from './state-titles.tsx';

/** The time left until what is due first, of the policies, of open tasks, of decisions. */
function TimeCell({ row }: { readonly row: QueueRow }) {
  const { language } = useLanguage();
  const left = timeLeft(row.clocks, useNow());
  const title = row.clocks.find(({ policy }) => policy === left?.policy)?.title;
  return <TimeLeftMark left={left} policy={title && textIn(title, sourceLanguage(language))} brief />;
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

interface ColumnReader {
  readonly t: Translate<typeof queueTexts.en>;
  readonly format: Format;
  readonly language: Language;
  readonly directory: Directory;
}

type Column = TableColumn<QueueRow>;

/** How urgent and what about. */
function leadingColumns({ t, directory }: ColumnReader): readonly Column[] {
  return [
    {
      id: 'time',
      title: t('column.time'),
      width: '124px',
      cell: (row) => <TimeCell row={row} />,
      sortValue: ({ dueAt }) => dueAt ?? Number.MAX_SAFE_INTEGER,
    },
    {
      id: 'key',
      title: t('column.key'),
      width: '84px',
      fixed: true,
      cell: ({ key }) => <TextLink href={addresses.ticket(key)}>{key}</TextLink>,
      sortValue: ({ key }) => key,
    },
    {
      id: 'subject',
      title: t('column.subject'),
      width: 'minmax(184px, 2fr)',
      fixed: true,
      cell: ({ subject }) => <span title={subject}>{subject}</span>,
      sortValue: ({ subject }) => subject,
    },
    {
      id: 'requester',
      title: t('column.requester'),
      width: 'minmax(116px, 1fr)',
      cell: (row) => <Requester row={row} directory={directory} />,
      sortValue: ({ requester = '' }) => directory.personNames.get(requester) ?? requester,
    },
  ];
}

/** Where it is and who has it. */
function placeColumns({ t, format, language, directory }: ColumnReader): readonly Column[] {
  const names = (ids: readonly string[]) => ids.map((id) => directory.personNames.get(id) ?? id).join(', ');
  const stateWords = (row: QueueRow) => row.stateTitles.map((title) => textIn(title, language)).join(', ');
  return [
    {
      id: 'state',
      title: t('column.state'),
      width: 'minmax(112px, 1fr)',
      cell: ({ stateTitles, category }) => <StateTitles titles={stateTitles} category={category} />,
      sortValue: stateWords,
    },
    {
      id: 'country',
      title: t('column.country'),
      width: '88px',
      cell: ({ country }) =>
        country === undefined ? null : (
          <abbr title={format.country(country)} style={{ textDecoration: 'none' }}>
            {country}
          </abbr>
        ),
      sortValue: ({ country }) => country ?? '',
    },
    {
      id: 'assignee',
      title: t('column.assignee'),
      width: 'minmax(108px, 1fr)',
      cell: ({ assignees }) => names(assignees),
      sortValue: ({ assignees }) => names(assignees),
    },
    {
      id: 'priority',
      title: t('column.priority'),
      width: '80px',
      shown: false,
      cell: ({ priority }) => priority,
      sortValue: ({ priority }) => priority,
    },
    {
      id: 'changed',
      title: t('column.changed'),
      width: '116px',
      cell: ({ changedAt }) => <Time at={changedAt} />,
      sortValue: ({ changedAt }) => changedAt,
    },
  ];
}

const unsorted = ({ sortValue: _, ...column }: Column): Column => column;

/** The columns of a list of tickets. */
export function useQueueColumns({ directory, sortable }: QueueColumnsOptions): readonly Column[] {
  const t = useTexts(queueTexts);
  const format = useFormat();
  const { language } = useLanguage();
  return useMemo(() => {
    const reader = { t, format, language: sourceLanguage(language), directory };
    const columns = [...leadingColumns(reader), ...placeColumns(reader)];
    return sortable ? columns : columns.map(unsorted);
  }, [t, format, language, directory, sortable]);
}

/** A row on a phone: two lines. */
export function CompactRow({ row, directory }: { readonly row: QueueRow; readonly directory: Directory }) {
  return (
    <div style={{ display: 'grid', gap: 2, overflow: 'hidden' }}>
      <div style={{ display: 'flex', gap: 8, whiteSpace: 'nowrap' }}>
        <TextLink href={addresses.ticket(row.key)}>{row.key}</TextLink>
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
