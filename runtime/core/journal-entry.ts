import type { FieldValue, Reason } from '#catalog/language';
import type { Facts } from './scope.ts';
import type { Instant } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

/** One line of a ticket's history. It names personal values and never copies them: erasure must not break replay. */
export interface JournalEntry {
  /** The id of the event. */
  readonly id: string;
  /** 1 for the first entry of the ticket. */
  readonly number: number;
  readonly type: string;
  readonly actor: TicketEvent['actor'];
  readonly at: Instant;
  readonly release: string;
  readonly outcome: 'accepted' | 'refused';
  readonly reason?: Reason;
  readonly payload?: Readonly<Record<string, FieldValue>>;
  /** Fields of the payload left out because they are personal. */
  readonly withheld?: readonly string[];
  readonly transitions: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The facts the step read, where they differ from those of the entry before. */
  readonly facts?: Facts;
  /** The effects asked for: `id` and action. */
  readonly effects?: readonly { readonly id: string; readonly action: string }[];
  /** The tasks and approvals that were opened or have another status now. */
  readonly work?: readonly { readonly id: string; readonly status: string }[];
  /** What desk events changed, for the timeline: names of facts, never personal values. */
  readonly changes?: Readonly<Record<string, string | number>>;
  readonly timer?: string;
  readonly effect?: string;
  readonly team?: string;
}
