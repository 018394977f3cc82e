import { isDuplicateKey, type Clock, type NewId } from '#catalog/server';
import type { RuntimeCollections } from './collections.ts';

/** Readable keys and the keys by which what comes in twice is known. */
export interface TicketKeys {
  /** The id of the ticket that belongs to the inbound key: the same for ever, made up at the first call. */
  ticketOf(inboundKey: string): Promise<string>;
  /** The next readable key of a prefix; a number that is not used in the end leaves a gap, never a double. */
  next(prefix: string): Promise<string>;
}

/** Two upserts of one new document may meet: the loser finds it there the second time. */
async function meeting<T>(upsert: () => Promise<T>): Promise<T> {
  try {
    return await upsert();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return upsert();
  }
}

/** The keys over the runtime's collections. */
export function createTicketKeys(options: {
  readonly collections: RuntimeCollections;
  readonly clock: Clock;
  readonly newId: NewId;
}): TicketKeys {
  const { inboundKeys, counters } = options.collections;
  const written = { upsert: true, returnDocument: 'after' } as const;
  return {
    async ticketOf(inboundKey) {
      const $setOnInsert = { ticket: options.newId(), at: options.clock.now() };
      const found = await meeting(() => inboundKeys.findOneAndUpdate({ _id: inboundKey }, { $setOnInsert }, written));
      return found?.ticket ?? $setOnInsert.ticket;
    },
    async next(prefix) {
      const found = await meeting(() => counters.findOneAndUpdate({ _id: prefix }, { $inc: { last: 1 } }, written));
      return `${prefix}-${String(found?.last ?? 1)}`;
    },
  };
}
