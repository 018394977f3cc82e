import { LRUCache } from 'lru-cache';
import type { TicketDocument } from './ticket-document.ts';

/** How many tickets of how many bytes of journal are kept, and for how long. */
const MOST = 1_000;
const MOST_BYTES = 16_000_000;
const KEPT_MS = 5_000;

/**
 * Tickets as this process has just written them. Events come in bursts (a press and its effects' reports, bulk acts, a replay): within one
 * the next event need not read what was written a moment ago. Any other process may have written since, so a copy decides nothing by
 * itself: only a write that the database lets through proves that it was current.
 */
export interface WarmTickets {
  get(id: string): TicketDocument | undefined;
  keep(ticket: TicketDocument): void;
}

/** An empty store of copies. */
export function createWarmTickets(): WarmTickets {
  const copies = new LRUCache<string, TicketDocument>({
    ...{ max: MOST, maxSize: MOST_BYTES, ttl: KEPT_MS },
    sizeCalculation: ({ journalBytes }) => journalBytes + 1,
  });
  return {
    get: (id) => copies.get(id),
    keep({ lease: _lease, ...ticket }) {
      copies.set(ticket._id, ticket); // who holds a lease changes without a revision
    },
  };
}

/** For measuring what an event costs that no other came before. */
export const NO_WARM_TICKETS: WarmTickets = { get: () => undefined, keep: () => undefined };
