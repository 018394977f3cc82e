'use client';
import { useLayoutEffect, useRef } from 'react';
import { useSubscription } from '#ui/api';
import { useDeskApi } from './desk-api.ts';

/** What the live connection tells: a ticket changed, or so much happened that everything is to be asked for again. */
export type LiveNews =
  { readonly kind: 'changed'; readonly ticket: string; readonly revision: number } | { readonly kind: 'missed' };

/** Tells of every change to the tickets this person may see, as it happens; at most one per page. Returns whether it is connected. */
export function useTicketChanges(onNews: (news: LiveNews) => void): 'live' | 'connecting' | 'lost' {
  const api = useDeskApi();
  const current = useRef(onNews);
  useLayoutEffect(() => {
    current.current = onNews;
  });
  const { status } = useSubscription(
    api.tickets.changes.subscriptionOptions(undefined, { onData: ({ data }) => current.current(data) }),
  );
  if (status === 'pending') return 'live';
  return status === 'error' ? 'lost' : 'connecting';
}
