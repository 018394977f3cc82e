'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDeskClient } from '../desk-api.ts';
import { appendPage, applyChanges, NO_ROWS, patchRow, unmark, type QueueRows } from '../queue-rows.ts';
import type { LiveNews } from '../use-ticket-changes.ts';
import { choiceFrom } from './queue-choice.ts';
import { queueRow, type QueueRow } from './queue-row.ts';

/** The first page is there soon; those that follow are few. */
const FIRST_ROWS = 100;
const NEXT_ROWS = 500;
/** News are gathered this long: many at once are one question to the server. */
const GATHER_MS = 120;
const MARK_MS = 2_000;
const MOST_IDS = 200;

/** A list of tickets that loads as one scrolls and follows what others do. */
export interface LiveRows {
  readonly list: QueueRows<QueueRow>;
  readonly loading: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
  readonly reload: () => void;
  readonly onNews: (news: LiveNews) => void;
  /** Shows a change at once, before the server has said yes; the returned function takes it back. */
  readonly optimistic: (id: string, change: Partial<QueueRow>) => () => void;
}

interface State {
  readonly name: string;
  readonly list: QueueRows<QueueRow>;
  readonly loading: boolean;
  readonly error?: unknown;
}
type Client = ReturnType<typeof useDeskClient>;
type Cursor = NonNullable<Parameters<Client['queues']['tickets']['query']>[0]['cursor']>;

const fresh = (name: string): State => ({ name, list: NO_ROWS, loading: true });

type Update = (of: string, next: (state: State) => State) => void;

/** Gathers news and asks for the rows they are about; rows that one changed oneself are not marked. */
function useFollowing(name: string, update: Update) {
  const client = useDeskClient();
  const waiting = useRef(new Set<string>());
  const own = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), [name]);
  const refresh = useCallback(async () => {
    const ids = [...waiting.current].slice(0, MOST_IDS);
    for (const id of ids) waiting.current.delete(id);
    if (ids.length === 0) return;
    const rows = (await client.queues.rows.query({ choice: choiceFrom(name), tickets: ids })).map(queueRow);
    const found = new Set(rows.map(({ id }) => id));
    const gone = ids.filter((id) => !found.has(id));
    const mine = rows.filter(({ id }) => own.current.has(id));
    const others = rows.filter(({ id }) => !own.current.has(id));
    for (const id of ids) own.current.delete(id);
    update(name, (before) => {
      const quiet = applyChanges(before.list, { rows: mine, gone }, { mark: false });
      return { ...before, list: applyChanges(quiet, { rows: others, gone: [] }) };
    });
    setTimeout(() => update(name, (before) => ({ ...before, list: unmark(before.list, ids) })), MARK_MS);
  }, [client, name, update]);
  const follow = useCallback(
    (ticket: string) => {
      waiting.current.add(ticket);
      clearTimeout(timer.current);
      // A question that gets no answer is asked again with the next news; the list itself stays.
      timer.current = setTimeout(() => void refresh().catch(() => undefined), GATHER_MS);
    },
    [refresh],
  );
  const optimistic = useCallback(
    (id: string, change: Partial<QueueRow>) => {
      own.current.add(id);
      let undo: QueueRow | undefined;
      update(name, (before) => {
        undo = before.list.rows.find((row) => row.id === id);
        return { ...before, list: patchRow(before.list, id, change) };
      });
      return () => {
        own.current.delete(id);
        update(name, (before) => (undo ? { ...before, list: patchRow(before.list, id, undo) } : before));
      };
    },
    [name, update],
  );
  return { follow, optimistic };
}

/** The rows of the list named in the address, see `choiceFrom`. */
export function useQueueRows(name: string): LiveRows {
  const client = useDeskClient();
  const [kept, setState] = useState<State>(() => fresh(name));
  const state = kept.name === name ? kept : fresh(name);
  const cursor = useRef<Cursor>(undefined);
  const asking = useRef<string>(undefined);
  const update: Update = useCallback((of, next) => {
    // An answer for a list that is no longer shown comes too late.
    setState((before) => (before.name === of ? next(before) : before));
  }, []);
  const { follow, optimistic } = useFollowing(name, update);

  const load = useCallback(
    async (anew: boolean) => {
      if (!anew && asking.current === name) return;
      asking.current = name;
      if (anew) cursor.current = undefined;
      const from = cursor.current;
      setState((before) => ({ ...(before.name === name ? before : fresh(name)), loading: true, error: undefined }));
      try {
        const asked = {
          choice: choiceFrom(name),
          limit: from === undefined ? FIRST_ROWS : NEXT_ROWS,
          ...(from && { cursor: from }),
        };
        const { tickets, next } = await client.queues.tickets.query(asked);
        if (asking.current !== name) return;
        cursor.current = next;
        const page = { rows: tickets.map(queueRow), hasMore: next !== undefined };
        update(name, ({ list }) => ({ name, list: appendPage(anew ? NO_ROWS : list, page), loading: false }));
      } catch (error) {
        update(name, (before) => ({ ...before, loading: false, error }));
      } finally {
        if (asking.current === name) asking.current = undefined;
      }
    },
    [client, name, update],
  );
  useEffect(() => {
    void load(true);
  }, [load]);

  const onNews = useCallback(
    (news: LiveNews) => {
      if (news.kind === 'missed') void load(true);
      else follow(news.ticket);
    },
    [load, follow],
  );
  const loadMore = useCallback(() => {
    if (cursor.current !== undefined) void load(false);
  }, [load]);
  const reload = useCallback(() => void load(true), [load]);
  return { list: state.list, loading: state.loading, error: state.error, loadMore, reload, onNews, optimistic };
}
