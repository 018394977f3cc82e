import { DefectError } from '#catalog/language';
import { isDuplicateKey, type Clock, type NewId } from '#catalog/server';
import type { RuntimeCollections } from './collections.ts';

/** Readable keys and the keys by which what comes in twice is known. */
export interface TicketKeys {
  /** The id of the ticket that belongs to the inbound key: the same for ever, made up at the first call. */
  ticketOf(inboundKey: string): Promise<string>;
  /** The next readable key of a prefix; a number that is not used in the end leaves a gap, never a double. */
  next(prefix: string): Promise<string>;
}

/** Whether the document was added; false where one with its id was there. */
async function isAdded(insertion: Promise<unknown>): Promise<boolean> {
  try {
    await insertion;
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** The keys over the runtime's collections. No upserts: where two meet, not every engine tells the loser. */
export function createTicketKeys(options: {
  readonly collections: RuntimeCollections;
  readonly clock: Clock;
  readonly newId: NewId;
}): TicketKeys {
  const { inboundKeys, counters } = options.collections;

  async function counted(prefix: string): Promise<number | undefined> {
    const found = await counters.findOneAndUpdate({ _id: prefix }, { $inc: { last: 1 } }, { returnDocument: 'after' });
    return found?.last;
  }

  return {
    async ticketOf(inboundKey) {
      const known = await inboundKeys.findOne({ _id: inboundKey });
      if (known) return known.ticket;
      const ticket = options.newId();
      const mine = await isAdded(inboundKeys.insertOne({ _id: inboundKey, ticket, at: options.clock.now() }));
      if (mine) return ticket;
      return (await inboundKeys.findOne({ _id: inboundKey }))?.ticket ?? ticket;
    },
    async next(prefix) {
      let last = await counted(prefix);
      if (last === undefined) {
        await isAdded(counters.insertOne({ _id: prefix, last: 0 }));
        last = await counted(prefix);
      }
      if (last === undefined) throw new DefectError('counter-missing', { prefix });
      return `${prefix}-${String(last)}`;
    },
  };
}
