import type { Reason } from '#catalog/language';
import type { JournalEntry } from './journal-entry.ts';
import type { Ticket } from './ticket.ts';

/**
 * What an event comes to. `ticket` is the ticket after it (also after a refusal, which consumes a timer);
 * `void` is an echo of something already settled, a cancelled timer for example: nothing is to be written.
 */
export type Decision =
  | { readonly outcome: 'accepted'; readonly ticket: Ticket; readonly entry: JournalEntry }
  | { readonly outcome: 'refused'; readonly ticket: Ticket; readonly entry: JournalEntry; readonly reason: Reason }
  | { readonly outcome: 'void'; readonly reason: Reason };
