import { mongo } from 'mongoose';
import { isDuplicateKey } from '#catalog/server';
import type { CheckpointName } from './checkpoint.ts';
import type { RuntimeCollections } from './collections.ts';
import type { RecordedEntry, TicketDocument } from './ticket-document.ts';
import type { TicketWrite } from './ticket-write.ts';

/** Tickets in the database: every write is one document's, conditional on its revision. */
export interface TicketStore {
  load(id: string): Promise<TicketDocument | undefined>;
  /** Adds a ticket; false where one with this id is there already. */
  insert(document: TicketDocument): Promise<boolean>;
  /** Writes where nobody else has written since; false where somebody has. */
  write(before: TicketDocument, write: TicketWrite): Promise<boolean>;
  /** The entry of an event, where the ticket has seen it. */
  entryOf(document: TicketDocument, event: string): Promise<RecordedEntry | undefined>;
  /** The whole journal in order, each entry once. */
  journalOf(document: TicketDocument): Promise<readonly RecordedEntry[]>;
}

/** Whether every document that a bulk insert refused was there already. */
function onlyDuplicates(error: unknown): boolean {
  if (!isDuplicateKey(error)) return false;
  if (!(error instanceof mongo.MongoBulkWriteError)) return true;
  return [error.writeErrors].flat().every(({ code }) => code === error.code);
}

/** Older entries are copied out first and cut off by the write itself: a crash in between leaves them in both places, never in none. */
async function moveOut(journal: RuntimeCollections['journal'], ticket: string, entries: readonly RecordedEntry[]) {
  const documents = entries.map((entry) => ({ _id: `${ticket}:${String(entry.number)}`, ticket, ...entry }));
  try {
    await journal.insertMany(documents, { ordered: false });
  } catch (error) {
    if (!onlyDuplicates(error)) throw error; // the ones that are there already are the same
  }
}

/** The ticket store over the runtime's collections. */
export function createTicketStore(options: {
  readonly collections: RuntimeCollections;
  readonly checkpoint?: ((name: CheckpointName) => void | Promise<void>) | undefined;
}): TicketStore {
  const { tickets, journal } = options.collections;
  const hasMoved = ({ entries, journal: embedded }: TicketDocument) => entries > embedded.length;
  return {
    load: async (id) => (await tickets.findOne({ _id: id })) ?? undefined,
    async insert(document) {
      try {
        await tickets.insertOne(document);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async write(before, { update, moved }) {
      if (moved.length > 0) {
        await moveOut(journal, before._id, moved);
        await options.checkpoint?.('journal-moved');
      }
      const result = await tickets.updateOne({ _id: before._id, revision: before.revision }, update as never);
      return result.matchedCount === 1;
    },
    async entryOf(document, event) {
      const embedded = document.journal.find(({ id }) => id === event);
      if (embedded || !hasMoved(document)) return embedded;
      return (await journal.findOne({ ticket: document._id, id: event })) ?? undefined;
    },
    async journalOf(document) {
      if (!hasMoved(document)) return document.journal;
      const first = document.journal[0]?.number ?? Infinity;
      const older = await journal.find({ ticket: document._id }).sort({ number: 1 }).toArray();
      const moved = older.filter(({ number }) => number < first).map(({ _id, ticket, ...entry }) => entry);
      return [...moved, ...document.journal];
    },
  };
}
