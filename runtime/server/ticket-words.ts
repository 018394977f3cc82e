import type { Filter } from 'mongodb';
import type { RuntimeCollections, TicketWordsDocument } from './collections.ts';
import { wordsOf } from './search-words.ts';

/** How many tickets are looked at in one go. */
const BATCH = 500;

/**
 * The words that tickets are found by. They lie beside the tickets, not in them: a list of words is the dearest of indexes, it would be
 * written anew at every event, and the words of a ticket never change.
 */
export interface TicketWords {
  /** Written before the ticket itself: words without a ticket find nothing, a ticket without words would never be found. */
  save(ticket: string, words: readonly string[]): Promise<void>;
  /** The ids of the tickets that have, for each word of the text, a word that begins with it; the newest first, in batches. */
  find(text: string): AsyncIterable<readonly string[]>;
}

/** Each word of the text begins one of the ticket's words; words hold letters and digits only. */
function filterOf(text: string): Filter<TicketWordsDocument> | undefined {
  const words = wordsOf(text);
  return words.length === 0 ? undefined : { $and: words.map((word) => ({ words: new RegExp(`^${word}`, 'u') })) };
}

/** The words of tickets over the runtime's collections. */
export function createTicketWords({ ticketWords }: RuntimeCollections): TicketWords {
  return {
    async save(ticket, words) {
      await ticketWords.updateOne({ _id: ticket }, { $set: { words: [...words] } }, { upsert: true });
    },
    async *find(text) {
      const filter = filterOf(text);
      if (!filter) return;
      const found = ticketWords.find(filter, { projection: { _id: 1 }, batchSize: BATCH }).sort({ _id: -1 });
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
