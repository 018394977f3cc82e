import type { Category, Text } from '#catalog/language';
import type { TicketRowData } from '../desk-api.ts';
import type { PlacedRow } from '../queue-rows.ts';
import type { ClockReading } from '../time-left.ts';

/** A ticket in a list, as the table draws it. */
export interface QueueRow extends PlacedRow {
  readonly key: string;
  readonly subject: string;
  readonly stateTitles: readonly Text[];
  readonly category: Category | undefined;
  readonly priority: number;
  readonly requester: string | undefined;
  readonly customer: string | undefined;
  readonly country: string | undefined;
  readonly assignees: readonly string[];
  readonly clocks: readonly (ClockReading & { readonly title: Text })[];
  readonly changedAt: number;
}

/** The row of what the server gave. */
export function queueRow(data: TicketRowData): QueueRow {
  const { id, key, subject, revision, weight, priority, assignees, stateTitles } = data;
  return {
    ...{ id, key, subject, revision, weight, priority, assignees, stateTitles },
    category: data.category as Category | undefined,
    requester: data.requester,
    customer: data.customer,
    country: data.country,
    dueAt: data.dueAt?.getTime(),
    changedAt: data.changedAt.getTime(),
    clocks: data.clocks.map(({ dueAt, breachedAt, ...clock }) => ({
      ...clock,
      dueAt: dueAt?.getTime(),
      breachedAt: breachedAt?.getTime(),
    })),
  };
}
