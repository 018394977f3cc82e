import type { Filter } from 'mongodb';
import { ticketFilter, type Person } from '#catalog/directory';
import type { Desk } from './desk.ts';
import type { TicketDocument } from './ticket-document.ts';
import { ROW_PROJECTION, ticketRows, type TicketRow } from './ticket-row.ts';

/** What is searched for; every condition named must hold, and none finds nothing. */
export interface SearchRequest {
  /** A key, or words that begin the words of key, subject or requester's name. */
  readonly text?: string | undefined;
  readonly requester?: string | undefined;
  readonly limit: number;
}

/** The tickets that fit and that the person may see: by words those opened last first, else those that changed last. */
export type TicketSearch = (person: Person, request: SearchRequest) => Promise<readonly TicketRow[]>;

/** The search of a desk's tickets. */
export function createTicketSearch(desk: Desk): TicketSearch {
  const { tickets } = desk.collections;
  const rowsOf = (conditions: readonly Filter<TicketDocument>[]) =>
    tickets.find({ $and: [...conditions] }, { projection: ROW_PROJECTION });

  /** Batch by batch until there are enough: of many that have the words, a person may see few. */
  async function byWords(text: string, conditions: readonly Filter<TicketDocument>[], limit: number) {
    const rows: TicketDocument[] = [];
    for await (const ids of desk.names.byWords(text)) {
      const found = rowsOf([{ _id: { $in: [...ids] } }, ...conditions]).sort({ _id: -1 });
      rows.push(...(await found.limit(limit - rows.length).toArray()));
      if (rows.length >= limit) break;
    }
    return rows;
  }

  return async (person, { text, requester, limit }) => {
    const conditions = [ticketFilter(person, 'ticket.read') as Filter<TicketDocument>];
    if (requester !== undefined) conditions.push({ requester, run: { $exists: false } });
    if (text !== undefined) return ticketRows(await byWords(text, conditions, limit), desk);
    if (requester === undefined) return [];
    return ticketRows(await rowsOf(conditions).sort({ changedAt: -1 }).limit(limit).toArray(), desk);
  };
}
