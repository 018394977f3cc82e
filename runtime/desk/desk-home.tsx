'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useCallback } from 'react';
import { BlockSkeleton, ProblemNotice } from '#ui/parts';
import { Page } from '#ui/shell';
import { useFormat, useNow, useTexts } from '#ui/texts';
import { addresses } from './addresses.ts';
import { useDeskApi } from './desk-api.ts';
import styles from './desk-home.module.css';
import { LiveMark } from './parts/live-mark.tsx';
import { NewTicketButton } from './parts/new-ticket-button.tsx';
import { TimeLeftMark } from './parts/time-left-mark.tsx';
import { useDeskKeys } from './parts/use-desk-keys.ts';
import { queueRow, type QueueRow } from './queues/queue-row.ts';
import { StateTitles } from './queues/state-titles.tsx';
import { operationsTexts } from './texts/operations-texts.ts';
import { queueTexts } from './texts/queue-texts.ts';
import { timeLeft } from './time-left.ts';
import { useMe } from './use-me.ts';
import { useTicketChanges } from './use-ticket-changes.ts';

const FIRST = 8;

function NumberLink({ href, count, label }: { readonly href: string; readonly count: number; readonly label: string }) {
  const format = useFormat();
  return (
    <Link href={href} className={styles['number']}>
      <strong>{format.number(count)}</strong>
      <span>{label}</span>
    </Link>
  );
}

function TicketList({
  title,
  rows,
  empty,
}: {
  readonly title: string;
  readonly rows: readonly QueueRow[];
  readonly empty: string;
}) {
  const now = useNow();
  return (
    <section aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      {rows.length === 0 ? <p style={{ color: 'var(--sd-text-soft)' }}>{empty}</p> : null}
      {rows.length === 0 ? null : (
        <ul className={styles['list']}>
          {rows.map((row) => (
            <li key={row.id}>
              <Link href={addresses.ticket(row.key)} className={styles['ticket']}>
                <span>{row.key}</span>
                <span className={styles['subject']}>{row.subject}</span>
                <StateTitles titles={row.stateTitles} category={row.category} />
                <TimeLeftMark left={timeLeft(row.clocks, now)} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** `/desk`: what waits, what is one's own, what is due first. */
export function DeskHome() {
  const t = useTexts(operationsTexts);
  const queue = useTexts(queueTexts);
  const api = useDeskApi();
  const queries = useQueryClient();
  const overview = useQuery(api.queues.list.queryOptions());
  const mine = useQuery(api.queues.tickets.queryOptions({ choice: { kind: 'mine' }, limit: FIRST }));
  const first = useQuery(api.queues.tickets.queryOptions({ choice: { kind: 'unassigned' }, limit: FIRST }));
  const { acts } = useMe();
  const live = useTicketChanges(
    useCallback(() => void queries.invalidateQueries(api.queues.pathFilter()), [api, queries]),
  );
  useDeskKeys();
  const waiting = overview.data?.queues.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const error = overview.error ?? mine.error ?? first.error;
  const newTicket = acts.includes('ticket.create') ? <NewTicketButton /> : null;
  return (
    <Page title={t('home.title')} beside={<LiveMark state={live} />} actions={newTicket}>
      <div className={styles['home']}>
        {error === null ? null : <ProblemNotice error={error} onRetry={() => void queries.invalidateQueries()} />}
        {overview.data === undefined ? (
          error === null && <BlockSkeleton height={96} />
        ) : (
          <div className={styles['numbers']}>
            <NumberLink href={addresses.queues} count={waiting} label={t('home.queues')} />
            <NumberLink href={addresses.queue('mine')} count={overview.data.mine} label={t('home.mine')} />
            <NumberLink
              href={addresses.queue('unassigned')}
              count={overview.data.unassigned}
              label={queue('unassigned')}
            />
            {(['tasks', 'decisions'] as const).map((name) =>
              overview.data[name] === 0 ? null : (
                <NumberLink key={name} href={addresses.queue(name)} count={overview.data[name]} label={queue(name)} />
              ),
            )}
          </div>
        )}
        {mine.data === undefined ? null : (
          <TicketList title={t('home.mine')} rows={mine.data.tickets.map(queueRow)} empty={queue('noneInText.mine')} />
        )}
        {first.data === undefined ? null : (
          <TicketList title={t('home.first')} rows={first.data.tickets.map(queueRow)} empty={t('home.nothing')} />
        )}
      </div>
    </Page>
  );
}
