'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TicketWork } from '#runtime/server';
import { apiProblem, COMMON_PROBLEMS } from '#ui/api';
import { useDeskApi, type TicketPageData } from '../desk-api.ts';
import type { LiveNews } from '../use-ticket-changes.ts';
import { useTicketChanges } from '../use-ticket-changes.ts';
import { entriesOf } from './ticket-model.ts';
import type { TimelineEntry } from './timeline-items.ts';

const MARK_MS = 2_000;
const OUT_OF_REACH: readonly string[] = [COMMON_PROBLEMS.notFound, COMMON_PROBLEMS.forbidden];
const NONE: ReadonlySet<string> = new Set();
const NO_ENTRIES: readonly TimelineEntry[] = [];

/** A ticket's page and history as they are now. */
export interface LiveTicket {
  readonly page: TicketPageData | undefined;
  readonly entries: readonly TimelineEntry[];
  /** Its tasks, approvals and links; missing while they load and where it is out of reach. */
  readonly work: TicketWork | undefined;
  /** Entries that others made a moment ago. */
  readonly marked: ReadonlySet<string>;
  /** Names of the people that page and history speak of. */
  readonly names: ReadonlyMap<string, string>;
  readonly error: unknown;
  /** It has moved out of reach: the page is as it last was, and nothing can be done here any more. */
  readonly gone: boolean;
  /** There is none of this key that the person may see. */
  readonly missing: boolean;
  readonly reload: () => Promise<void>;
  /** Shows a change at once, before the server has said yes; the returned function takes it back. */
  readonly optimistic: (change: Partial<TicketPageData>) => () => void;
  /** The same for its tasks, approvals and links. */
  readonly optimisticWork: (change: (work: TicketWork) => TicketWork) => () => void;
  readonly live: 'live' | 'connecting' | 'lost';
}

/** The entries that came since the last drawing and are not one's own; none when the history is first seen. */
function useMarked(entries: readonly TimelineEntry[], me: string | undefined): ReadonlySet<string> {
  const seen = useRef<ReadonlySet<string>>(undefined);
  const [marked, setMarked] = useState<ReadonlySet<string>>(NONE);
  useEffect(() => {
    const ids = new Set(entries.map(({ id }) => id));
    const before = seen.current;
    if (entries.length > 0) seen.current = ids;
    if (before === undefined) return undefined;
    const fresh = entries.filter(({ id, actor }) => !before.has(id) && !(actor.kind === 'person' && actor.id === me));
    if (fresh.length === 0) return undefined;
    setMarked(new Set(fresh.map(({ id }) => id)));
    const timer = setTimeout(() => setMarked(NONE), MARK_MS);
    return () => clearTimeout(timer);
  }, [entries, me]);
  return marked;
}

/** The ticket of a readable key, followed live. */
export function useTicket(key: string, me: string | undefined): LiveTicket {
  const api = useDeskApi();
  const queries = useQueryClient();
  const page = useQuery(api.tickets.get.queryOptions({ ticket: key }));
  const id = page.data?.id;
  const timeline = useQuery(api.tickets.timeline.queryOptions({ ticket: id ?? '' }, { enabled: id !== undefined }));
  const work = useQuery(api.links.work.queryOptions({ ticket: id ?? '' }, { enabled: id !== undefined }));
  const release = page.data?.release ?? '';
  const entries = useMemo(
    () => (timeline.data === undefined ? NO_ENTRIES : entriesOf(timeline.data, release)),
    [timeline.data, release],
  );
  const reload = useCallback(async () => {
    await Promise.all([
      queries.invalidateQueries(api.tickets.get.queryFilter({ ticket: key })),
      queries.invalidateQueries(api.tickets.timeline.queryFilter({ ticket: id ?? '' })),
      queries.invalidateQueries(api.links.work.queryFilter({ ticket: id ?? '' })),
    ]);
  }, [api, queries, key, id]);
  const revision = page.data?.revision;
  const onNews = useCallback(
    (news: LiveNews) => {
      const isNew = news.kind === 'missed' || (news.ticket === id && news.revision !== revision);
      if (isNew) void reload();
    },
    [id, revision, reload],
  );
  const live = useTicketChanges(onNews);
  const optimistic = useCallback(
    (change: Partial<TicketPageData>) => {
      const { queryKey } = api.tickets.get.queryOptions({ ticket: key });
      const before = queries.getQueryData(queryKey);
      const shown = queries.setQueryData(queryKey, (data) => data && { ...data, ...change });
      // What the server said meanwhile is newer than what was there before.
      return () => void queries.setQueryData(queryKey, (now) => (now === shown ? before : now));
    },
    [api, queries, key],
  );
  const optimisticWork = useCallback(
    (change: (known: TicketWork) => TicketWork) => {
      const { queryKey } = api.links.work.queryOptions({ ticket: id ?? '' });
      const before = queries.getQueryData(queryKey);
      const shown = queries.setQueryData(queryKey, (data) => data && change(data));
      return () => void queries.setQueryData(queryKey, (now) => (now === shown ? before : now));
    },
    [api, queries, id],
  );
  const names = useMemo(
    () => new Map(Object.entries({ ...work.data?.names, ...timeline.data?.names, ...page.data?.names })),
    [work.data, timeline.data, page.data],
  );
  const marked = useMarked(entries, me);
  const outOfReach = page.error !== null && OUT_OF_REACH.includes(apiProblem(page.error).kind);
  const gone = page.isRefetchError && outOfReach;
  const shown = useMemo(() => (gone ? { ...page.data, may: [], offered: [] } : page.data), [gone, page.data]);
  return {
    page: shown,
    entries,
    work: gone ? undefined : work.data,
    marked,
    names,
    error: outOfReach ? undefined : (page.error ?? timeline.error ?? work.error ?? undefined),
    gone,
    missing: outOfReach && !gone,
    reload,
    optimistic,
    optimisticWork,
    live,
  };
}
