import type { Filter } from 'mongodb';
import { DefectError } from '#catalog/language';
import { isDuplicateKey } from '#catalog/server';
import type { RuntimeCollections, TicketNamesDocument } from './collections.ts';
import { wordsOf } from './search-words.ts';

const READABLE_KEY = /^[A-Za-z][A-Za-z0-9]{1,9}-\d+$/;
/** How many tickets are looked at in one go. */
const BATCH = 500;

/**
 * What people find tickets by: the readable key and words. They never change, and unique keys and lists of words are the dearest of
 * indexes, so they lie beside the tickets, which are written at every event.
 */
export interface TicketNames {
  /**
   * Gives a ticket its key and words, before the ticket itself is stored: names without a ticket find nothing, a ticket without names
   * would never be found. A ticket keeps its first names. @returns the key it has. @throws DefectError `ticket-key-taken`.
   */
  claim(ticket: string, names: Pick<TicketNamesDocument, 'key' | 'words'>): Promise<string>;
  /** The id that a person means who names a ticket by its readable key, in any case, or by its id. */
  idOf(keyOrId: string): Promise<string | undefined>;
  /** The id of the ticket with this key. */
  byKey(key: string): Promise<string | undefined>;
  /** The ids of the tickets that have, for each word of the text, a word that begins with it; the newest first, in batches. */
  byWords(text: string): AsyncIterable<readonly string[]>;
}

/** Each word of the text begins one of the ticket's words; words hold letters and digits only. */
function filterOf(text: string): Filter<TicketNamesDocument> | undefined {
  const words = wordsOf(text);
  return words.length === 0 ? undefined : { $and: words.map((word) => ({ words: new RegExp(`^${word}`, 'u') })) };
}

/** The names of tickets over the runtime's collections. */
export function createTicketNames({ ticketNames }: RuntimeCollections): TicketNames {
  const byKey = async (key: string) => (await ticketNames.findOne({ key }))?._id;
  return {
    async claim(ticket, { key, words }) {
      try {
        await ticketNames.insertOne({ _id: ticket, key, words });
        return key;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const first = await ticketNames.findOne({ _id: ticket });
        if (!first) throw new DefectError('ticket-key-taken', { key });
        return first.key;
      }
    },
    idOf: (keyOrId) => (READABLE_KEY.test(keyOrId) ? byKey(keyOrId.toUpperCase()) : Promise.resolve(keyOrId)),
    byKey,
    async *byWords(text) {
      const filter = filterOf(text);
      if (!filter) return;
      const found = ticketNames.find(filter, { projection: { _id: 1 }, batchSize: BATCH }).sort({ _id: -1 });
      let batch: string[] = [];
      for await (const { _id } of found) {
        batch.push(_id);
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
  };
}
