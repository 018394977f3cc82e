import type { Reason } from '#catalog/language';
import type { Moved } from './step.ts';
import type { Ticket } from './ticket.ts';

/** What a desk event changes, with the facts of it for the journal. */
export type DeskChange =
  | {
      readonly ok: true;
      readonly ticket: Ticket;
      readonly changes: Readonly<Record<string, string | number>>;
      /** What the statechart is told of it, once. */
      readonly facts?: readonly string[];
      /** What it asks for. */
      readonly effects?: Moved['effects'];
    }
  | { readonly ok: false; readonly reason: Reason };
