'use client';
import { Button, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useHotkeys } from '#ui/hotkeys';
import { Icon } from '#ui/icons';
import { EmptyState, ProblemNotice, showDone, TableSkeleton } from '#ui/parts';
import { DataTable } from '#ui/table';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { addresses } from '../addresses.ts';
import { queueTexts } from '../texts/queue-texts.ts';
import type { Directory } from '../use-directory.ts';
import { filterRows } from './filter-rows.ts';
import { CompactRow, useQueueColumns } from './queue-columns.tsx';
import { isCrossList, isForTaking } from './queue-choice.ts';
import type { QueueRow } from './queue-row.ts';
import styles from './queues-page.module.css';
import { TakeReport } from './take-report.tsx';
import type { LiveRows } from './use-queue-rows.ts';
import { useTake } from './use-take.ts';

export interface QueueListProps {
  /** The title of the list, which names the table. */
  readonly title: string;
  /** The name of the list in the address. */
  readonly name: string;
  readonly rows: LiveRows;
  readonly directory: Directory;
  readonly me: string | undefined;
  /** Stands before the filter: the chooser on a phone. */
  readonly chooser: ReactNode;
}

const idOf = ({ id }: QueueRow) => id;
const nameOf = ({ key, subject }: QueueRow) => `${key} ${subject}`;

function NoRows({
  name,
  filter,
  onClear,
}: {
  readonly name: string;
  readonly filter: string;
  readonly onClear: () => void;
}) {
  const t = useTexts(queueTexts);
  if (filter !== '')
    return (
      <EmptyState
        icon="filter"
        title={t('noneFound', { filter })}
        action={
          <Button variant="default" onClick={onClear}>
            {t('clearFilter')}
          </Button>
        }
      />
    );
  return isCrossList(name) && name !== 'unassigned' ? (
    <EmptyState title={t(`noneIn.${name}`)}>{t(`noneInText.${name}`)}</EmptyState>
  ) : (
    <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  );
}

/** Take by key or button: one ticket, or all that are selected. */
function useTakeActs(
  { rows, me }: QueueListProps,
  at: { active: QueueRow | undefined; selected: readonly QueueRow[] },
) {
  const t = useTexts(queueTexts);
  const taking = useTake(rows, me);
  const takeAll = async (wanted: readonly QueueRow[]) => {
    const results = await taking.take(wanted);
    const done = results.filter(({ reason, error }) => reason === undefined && error === undefined);
    const [first] = done;
    if (first && done.length === 1) showDone(t('taken', { key: first.row.key }));
    else if (done.length > 1) showDone(t('takenMany', { count: done.length }));
  };
  const wanted = at.selected.length > 0 ? at.selected : at.active ? [at.active] : [];
  return { taking, take: () => void takeAll(wanted), wanted };
}

/** What is shown of the list, what the keyboard stands on, what is selected. */
function useListView({ rows, directory }: QueueListProps) {
  const { list, loading, error, loadMore } = rows;
  const { language } = useLanguage();
  const reader = sourceLanguage(language);
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState<QueueRow>();
  const [selectedIds, select] = useState<ReadonlySet<string>>(new Set());
  const { personNames } = directory;
  const shown = useMemo(
    () => filterRows(list.rows, filter, { language: reader, personNames }),
    [list.rows, filter, reader, personNames],
  );
  const selected = useMemo(() => list.rows.filter(({ id }) => selectedIds.has(id)), [list.rows, selectedIds]);
  // A filter looks through the whole list, not only through what has been scrolled to.
  const filtering = filter.trim() !== '';
  useEffect(() => {
    if (filtering && list.hasMore && !loading && error === undefined) loadMore();
  }, [filtering, list.hasMore, loading, error, loadMore]);
  return { filter, setFilter, filtering, active, setActive, selected, select, shown };
}

type ListView = ReturnType<typeof useListView>;

function FilterInput({ view, input }: { readonly view: ListView; readonly input: RefObject<HTMLInputElement | null> }) {
  const t = useTexts(queueTexts);
  return (
    <TextInput
      ref={input}
      className={styles['filter'] ?? ''}
      aria-label={t('filter')}
      placeholder={t('filter')}
      leftSection={<Icon name="filter" />}
      value={view.filter}
      onChange={(event) => view.setFilter(event.currentTarget.value)}
      onKeyDown={(event) => {
        const { key, currentTarget } = event;
        if (!['Escape', 'Enter', 'ArrowDown'].includes(key)) return;
        event.preventDefault();
        if (key === 'Escape') view.setFilter('');
        // On to what was found: from here on keys are acts again.
        const table = currentTarget.closest(`.${styles['list'] ?? ''}`)?.querySelector<HTMLElement>('[role="grid"]');
        if (table) table.focus({ preventScroll: true });
        else currentTarget.blur();
      }}
    />
  );
}

function Rows({ title, name, rows, directory, view }: QueueListProps & { readonly view: ListView }) {
  const { list, loading, error, loadMore } = rows;
  const router = useRouter();
  const columns = useQueueColumns({ directory, sortable: !list.hasMore });
  const open = useCallback((row: QueueRow) => router.push(addresses.ticket(row.key)), [router]);
  const compact = useCallback((row: QueueRow) => <CompactRow row={row} directory={directory} />, [directory]);
  if (loading && list.rows.length === 0)
    return (
      <div style={{ flex: 1 }}>
        <TableSkeleton rows={16} />
      </div>
    );
  return (
    <DataTable
      id="queue"
      label={title}
      rows={view.shown}
      rowId={idOf}
      rowName={nameOf}
      columns={columns}
      onOpen={open}
      onSelect={view.select}
      onActive={view.setActive}
      onNearEnd={loadMore}
      marked={list.marked}
      compact={compact}
      autoFocus
      empty={
        error === undefined ? (
          <NoRows name={name} filter={view.filter.trim()} onClear={() => view.setFilter('')} />
        ) : null
      }
    />
  );
}

/** A list of tickets with its keys and bulk acts. */
export function QueueList(props: QueueListProps) {
  const { rows, directory, me, chooser } = props;
  const { list, error, reload } = rows;
  const t = useTexts(queueTexts);
  const router = useRouter();
  const view = useListView(props);
  const { active, selected, filtering, shown } = view;
  const input = useRef<HTMLInputElement>(null);
  const { taking, take, wanted } = useTakeActs(props, { active, selected });
  const forTaking = isForTaking(props.name);
  const cannotTake = !forTaking || wanted.length === 0 || me === undefined;
  const reply = () => {
    if (active) router.push(addresses.reply(active.key));
  };
  useHotkeys(t('keys'), [
    { keys: 't', label: t('keyTake'), run: take, disabled: cannotTake },
    { keys: 'r', label: t('keyReply'), run: reply, disabled: active === undefined },
    { keys: '/', label: t('keyFilter'), run: () => input.current?.focus() },
  ]);
  const changedKeys = list.rows.filter(({ id }) => list.marked.has(id)).map(({ key }) => key);
  const count =
    selected.length > 0
      ? t('chosen', { count: selected.length })
      : filtering
        ? t('filtered', { shown: shown.length, count: list.rows.length })
        : null;
  return (
    <div className={styles['list']}>
      <div className={styles['bar']}>
        <div className={styles['chooser']}>{chooser}</div>
        <FilterInput view={view} input={input} />
        <span className={styles['count']}>{count}</span>
        <span className={styles['spring']} />
        {forTaking ? (
          <div className={styles['act']} data-idle={cannotTake}>
            <Button variant="default" disabled={cannotTake} onClick={take}>
              {t(selected.length > 0 ? 'takeSelected' : 'take')}
            </Button>
          </div>
        ) : null}
      </div>
      <TakeReport taking={taking} directory={directory} />
      {error === undefined ? null : (
        <div className={styles['notice']}>
          <ProblemNotice error={error} onRetry={reload} />
        </div>
      )}
      <div className={styles['hidden']} aria-live="polite">
        {changedKeys.length === 0 ? '' : t('changedBy', { keys: changedKeys })}
      </div>
      <div className={styles['table']}>
        <Rows {...props} view={view} />
      </div>
    </div>
  );
}
