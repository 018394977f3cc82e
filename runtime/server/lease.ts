import type { Filter } from 'mongodb';
import type { RuntimeCollections } from './collections.ts';
import type { TicketDocument } from './ticket-document.ts';

/** A worker's holds on tickets; times are instants of its clock. */
export interface Leases {
  /** The ids of tickets that want a worker now and have none, the most overdue first. */
  due(now: Date, limit: number): Promise<readonly string[]>;
  /** Takes a ticket that is due and free; `undefined` where another worker was faster. */
  claim(
    id: string,
    lease: { readonly token: string; readonly now: Date; readonly until: Date },
  ): Promise<TicketDocument | undefined>;
  /** Holds it longer; false where another worker has it by now. */
  renew(id: string, token: string, until: Date): Promise<boolean>;
  /** Lets it go, where it is still held. */
  release(id: string, token: string): Promise<void>;
  /** Leaves it alone until then, after the work on it failed. */
  defer(id: string, token: string, failed: { readonly until: Date; readonly failures: number }): Promise<void>;
}

/** `$exists` tells the database that the partial index suffices. */
const freeAt = (now: Date): Filter<TicketDocument> => ({
  wakeAt: { $exists: true, $lte: now },
  $or: [{ lease: { $exists: false } }, { 'lease.until': { $lte: now } }],
});

/** The leases over the tickets. They lie outside the revision, so that they disturb no dispatch. */
export function createLeases({ tickets }: Pick<RuntimeCollections, 'tickets'>): Leases {
  const held = (id: string, token: string): Filter<TicketDocument> => ({ _id: id, 'lease.token': token });
  return {
    async due(now, limit) {
      const found = tickets
        .find(freeAt(now), { projection: { _id: 1 } })
        .sort({ wakeAt: 1 })
        .limit(limit);
      return (await found.toArray()).map(({ _id }) => _id);
    },
    async claim(id, { token, now, until }) {
      const $set = { 'lease.token': token, 'lease.until': until };
      const found = await tickets.findOneAndUpdate({ _id: id, ...freeAt(now) }, { $set }, { returnDocument: 'after' });
      return found ?? undefined;
    },
    async renew(id, token, until) {
      return (await tickets.updateOne(held(id, token), { $set: { 'lease.until': until } })).matchedCount === 1;
    },
    async release(id, token) {
      await tickets.updateOne(held(id, token), { $unset: { lease: '' } });
    },
    async defer(id, token, { until, failures }) {
      await tickets.updateOne(held(id, token), { $set: { 'lease.until': until, 'lease.failures': failures } });
    },
  };
}
