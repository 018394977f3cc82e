import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';
import { DefectError } from '#catalog/language';
import { isDuplicateKey } from '#plugins/sdk';
import type { Pricing } from '../quote.ts';

/** A quote as stored: never changed. List and revision stand in the pricing, so that every figure can be explained later. */
export interface StoredQuote extends Pricing {
  /** Derived from the idempotency key: one key, one quote. */
  readonly _id: string;
  readonly ticket: { readonly id: string; readonly key: string };
  readonly country?: string;
  readonly customer?: string;
  readonly at: Date;
}

export interface QuoteStore {
  ensureIndexes(): Promise<void>;
  /** The quote made under the key, if there is one. */
  find(idempotencyKey: string): Promise<StoredQuote | undefined>;
  /** Keeps the quote, or returns the one that the key has made before. */
  keep(idempotencyKey: string, quote: Omit<StoredQuote, '_id'>): Promise<StoredQuote>;
  /** A ticket's quotes, the newest first, at most 100. */
  ofTicket(ticketId: string): Promise<readonly StoredQuote[]>;
}

/** The id of the quote that a key makes: 32 hexadecimal digits. */
function quoteId(idempotencyKey: string): string {
  return createHash('sha256').update(`quote ${idempotencyKey}`).digest('hex').slice(0, 32);
}

/** Makes the store of a database. */
export function createQuoteStore(database: Db): QuoteStore {
  const quotes = database.collection<StoredQuote>('quotes');
  const find = async (key: string) => (await quotes.findOne({ _id: quoteId(key) })) ?? undefined;
  return {
    async ensureIndexes() {
      await quotes.createIndex({ 'ticket.id': 1, at: -1 }, undefined, undefined);
    },
    find,
    async keep(key, quote) {
      const row = { _id: quoteId(key), ...quote };
      try {
        await quotes.insertOne(row);
        return row;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      const earlier = await find(key);
      if (!earlier) throw new DefectError('quote-vanished', { quote: row._id });
      return earlier;
    },
    ofTicket: (id) => quotes.find({ 'ticket.id': id }).sort({ at: -1 }).limit(100).toArray(),
  };
}
