'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CommentThread, Present } from '#catalog/server';
import type { Part } from '#designer/document';
import { useSubscription } from '#ui/api';
import { useApi, useApiClient } from './api.ts';
import { openCounts } from './open-counts.ts';

/** Two beats may be lost before the lease of 25 seconds ends. */
const BEAT_MS = 10_000;
const NO_THREADS: readonly CommentThread[] = [];

/** Tells the server that this tab is open, and which part is selected; a hidden tab falls silent and is gone within half a minute. */
function useBeats(key: string, part: Part | undefined): void {
  const client = useApiClient();
  const [tab] = useState(() => crypto.randomUUID());
  const { kind, id } = part ?? {};
  useEffect(() => {
    const beat = () => {
      if (document.visibilityState === 'hidden') return;
      // A beat that is lost is made good by the next one.
      client.together.beat
        .mutate({ key, tab, ...(kind && id !== undefined && { part: { kind, id } }) })
        .catch(() => undefined);
    };
    beat();
    const timer = setInterval(beat, BEAT_MS);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [client, id, key, kind, tab]);
  useEffect(
    () => () => {
      client.together.leave.mutate({ key, tab }).catch(() => undefined);
    },
    [client, key, tab],
  );
}

/** What others do around an open workflow: their comments, and who looks at it. */
export function useTogether(key: string, selection: readonly Part[]) {
  const api = useApi();
  const queries = useQueryClient();
  const [present, setPresent] = useState<readonly Present[]>([]);
  const counter = useRef<number>(undefined);
  useBeats(key, selection.length === 1 ? selection[0] : undefined);
  const { status } = useSubscription(
    api.together.news.subscriptionOptions(
      { key },
      {
        onData(news) {
          setPresent(news.present);
          if (counter.current !== undefined && counter.current !== news.comments)
            void queries.invalidateQueries(api.together.comments.list.queryFilter({ key }));
          counter.current = news.comments;
        },
      },
    ),
  );
  const comments = useQuery({ ...api.together.comments.list.queryOptions({ key }), staleTime: 0 });
  const threads = comments.data ?? NO_THREADS;
  return useMemo(
    () => ({
      comments,
      threads,
      present,
      lost: status === 'error',
      stateComments: openCounts(threads, 'state'),
      transitionComments: openCounts(threads, 'transition'),
    }),
    [comments, present, status, threads],
  );
}
export type TogetherModel = ReturnType<typeof useTogether>;
