import { randomUUID } from 'node:crypto';
import { databaseOf } from '#catalog/server';
import type { Services } from '#app/services';
import { DefectError } from '#catalog/language';
import type { TicketDocument } from '#runtime/server';

/** The least that a durable event can cost: read a document, write it where nobody else has written. */
export interface DispatchFloor {
  /** Documents like a ticket, in a collection without indexes of its own. */
  fresh(count: number): Promise<readonly string[]>;
  /** One `findOne` and one conditional `updateOne`. Throws DefectError where the condition does not hold. */
  advance(document: string): Promise<void>;
}

/** The floor over the same connection, with documents equally large. */
export function createDispatchFloor({ connection }: Services, like: TicketDocument): DispatchFloor {
  const collection = databaseOf(connection).collection<TicketDocument>('benchFloor');
  return {
    async fresh(count) {
      const documents = Array.from({ length: count }, () => ({ ...like, _id: randomUUID() }));
      await collection.insertMany(documents);
      return documents.map(({ _id }) => _id);
    },
    async advance(_id) {
      const found = await collection.findOne({ _id });
      const revision = found?.revision ?? 0;
      const change = { $set: { changedAt: new Date() }, $inc: { revision: 1 } };
      const { matchedCount } = await collection.updateOne({ _id, revision }, change);
      if (matchedCount !== 1) throw new DefectError('bench-floor-conflict');
    },
  };
}
