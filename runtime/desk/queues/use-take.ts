'use client';
import { useCallback, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Reason } from '#catalog/language';
import { useDeskClient } from '../desk-api.ts';
import type { QueueRow } from './queue-row.ts';
import type { LiveRows } from './use-queue-rows.ts';

/** What became of taking one ticket. */
export interface TakeResult {
  readonly row: QueueRow;
  readonly reason?: Reason | undefined;
  readonly error?: unknown;
}

/** Taking tickets from a list: shown at once, taken back where the server says no. */
export interface Taking {
  readonly take: (rows: readonly QueueRow[]) => Promise<readonly TakeResult[]>;
  /** Those that did not work, until the next try. */
  readonly failed: readonly TakeResult[];
  readonly forget: () => void;
}

/** `me` is the id of whoever is signed in. */
export function useTake(rows: Pick<LiveRows, 'optimistic'>, me: string | undefined): Taking {
  const client = useDeskClient();
  const [failed, setFailed] = useState<readonly TakeResult[]>([]);
  // One event id per ticket until an answer came: a repeated press cannot take twice.
  const events = useRef(new Map<string, string>());
  const { optimistic } = rows;
  const takeOne = useCallback(
    async (row: QueueRow): Promise<TakeResult> => {
      const eventId = events.current.get(row.id) ?? v7();
      events.current.set(row.id, eventId);
      const undo = optimistic(row.id, { assignees: me === undefined ? row.assignees : [me] });
      try {
        const { outcome, reason } = await client.tickets.take.mutate({ ticket: row.id, eventId });
        events.current.delete(row.id);
        if (outcome !== 'refused') return { row };
        undo();
        return { row, reason: reason ?? { code: 'refused', params: {} } };
      } catch (error) {
        undo();
        return { row, error };
      }
    },
    [client, optimistic, me],
  );
  const take = useCallback(
    async (wanted: readonly QueueRow[]) => {
      setFailed([]);
      const results = await Promise.all(wanted.map(takeOne));
      setFailed(results.filter(({ reason, error }) => reason !== undefined || error !== undefined));
      return results;
    },
    [takeOne],
  );
  const forget = useCallback(() => setFailed([]), []);
  return { take, failed, forget };
}
