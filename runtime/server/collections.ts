import type { Connection, mongo } from 'mongoose';
import { databaseOf } from '#catalog/server';
import type { RecordedEntry, TicketDocument } from './ticket-document.ts';

/** An entry that no longer lies in its ticket's document; `_id` is ticket and number, so that moving it twice changes nothing. */
export type MovedEntry = RecordedEntry & { readonly _id: string; readonly ticket: string };

/** A text that somebody wrote on a ticket; shown only once the ticket's journal names it. */
export interface MessageDocument {
  readonly _id: string;
  readonly ticket: string;
  readonly kind: 'note' | 'reply';
  readonly author: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** What has come in under a key once makes one ticket, however often it comes. */
export interface InboundKeyDocument {
  readonly _id: string;
  readonly ticket: string;
  readonly at: Date;
}

/** The last number given for a prefix of readable keys. */
export interface CounterDocument {
  readonly _id: string;
  readonly last: number;
}

/** What a ticket is found by; `_id` is the ticket's. */
export interface TicketNamesDocument {
  readonly _id: string;
  readonly key: string;
  readonly words: readonly string[];
}

/** The runtime's collections; documents are read and written by the driver, without models in between. */
export interface RuntimeCollections {
  readonly tickets: mongo.Collection<TicketDocument>;
  readonly ticketNames: mongo.Collection<TicketNamesDocument>;
  readonly journal: mongo.Collection<MovedEntry>;
  readonly messages: mongo.Collection<MessageDocument>;
  readonly inboundKeys: mongo.Collection<InboundKeyDocument>;
  readonly counters: mongo.Collection<CounterDocument>;
}

/** The collections over an open connection. Throws DefectError `connection-closed`. */
export function runtimeCollections(connection: Connection): RuntimeCollections {
  const database = databaseOf(connection);
  const options = { ignoreUndefined: true };
  return {
    tickets: database.collection<TicketDocument>('tickets', options),
    ticketNames: database.collection<TicketNamesDocument>('ticketNames', options),
    journal: database.collection<MovedEntry>('journal', options),
    messages: database.collection<MessageDocument>('messages', options),
    inboundKeys: database.collection<InboundKeyDocument>('inboundKeys', options),
    counters: database.collection<CounterDocument>('counters', options),
  };
}
