import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Collection } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '#test/database';

interface Ticket {
  _id: number;
  state: string;
  rev: number;
  words?: string[];
  entries?: { at: number; note: string }[];
  customer?: number;
}

let database: TestDatabase;
let tickets: Collection<Ticket>;
let run = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  run += 1;
  tickets = database.db.collection<Ticket>(`tickets-${run}`);
});

const ticket = (_id: number, more: Partial<Ticket> = {}): Ticket => ({ _id, state: 'open', rev: 1, ...more });

it('creates, reads, updates, replaces and deletes documents', async () => {
  await tickets.insertMany([ticket(1), ticket(2), ticket(3)]);
  expect(await tickets.findOne({ _id: 2 })).toEqual(ticket(2));
  expect(await tickets.findOne({ _id: 9 })).toBeNull();
  const updated = await tickets.updateMany({ _id: { $lte: 2 } }, { $set: { state: 'closed' }, $inc: { rev: 1 } });
  expect(updated).toMatchObject({ matchedCount: 2, modifiedCount: 2 });
  const upserted = await tickets.updateOne({ _id: 4 }, { $set: { state: 'new', rev: 1 } }, { upsert: true });
  expect(upserted).toMatchObject({ upsertedCount: 1, upsertedId: 4 });
  await tickets.replaceOne({ _id: 3 }, { state: 'waiting', rev: 7 });
  expect(await tickets.find().sort({ _id: 1 }).toArray()).toEqual([
    ticket(1, { state: 'closed', rev: 2 }),
    ticket(2, { state: 'closed', rev: 2 }),
    ticket(3, { state: 'waiting', rev: 7 }),
    ticket(4, { state: 'new' }),
  ]);
  expect((await tickets.deleteOne({ _id: 1 })).deletedCount).toBe(1);
  expect((await tickets.deleteMany({})).deletedCount).toBe(3);
  expect(await tickets.countDocuments()).toBe(0);
});

it('runs mixed bulk writes, and an unordered one past its errors', async () => {
  const result = await tickets.bulkWrite([
    { insertOne: { document: ticket(1) } },
    { updateOne: { filter: { _id: 1 }, update: { $inc: { rev: 4 } } } },
    { insertOne: { document: ticket(2) } },
    { deleteOne: { filter: { _id: 2 } } },
  ]);
  expect(result).toMatchObject({ insertedCount: 2, modifiedCount: 1, deletedCount: 1 });
  const documents = [ticket(1), ticket(5), ticket(1), ticket(6)];
  await expect(tickets.insertMany(documents, { ordered: false })).rejects.toMatchObject({ code: 11_000 });
  expect(await tickets.distinct('_id')).toEqual([1, 5, 6]);
});

it('changes arrays in place: arrayFilters, $push with $each and $slice, $pull, $elemMatch', async () => {
  const entries = [
    { at: 1, note: 'a' },
    { at: 2, note: 'b' },
  ];
  await tickets.insertMany([ticket(1, { entries }), ticket(2, { entries: [{ at: 1, note: 'b' }] })]);
  await tickets.updateOne({ _id: 1 }, { $set: { 'entries.$[old].note': 'z' } }, { arrayFilters: [{ 'old.at': 1 }] });
  await tickets.updateOne(
    { _id: 1 },
    {
      $push: {
        entries: {
          $each: [
            { at: 3, note: 'c' },
            { at: 4, note: 'd' },
          ],
          $slice: -3,
        },
      },
    },
  );
  expect((await tickets.findOne({ _id: 1 }))?.entries?.map((entry) => entry.note)).toEqual(['b', 'c', 'd']);
  await tickets.updateOne({ _id: 1 }, { $pull: { entries: { at: { $gte: 4 } } } });
  expect((await tickets.findOne({ _id: 1 }))?.entries?.map((entry) => entry.at)).toEqual([2, 3]);
  const found = await tickets.find({ entries: { $elemMatch: { at: 2, note: 'b' } } }).toArray();
  expect(found.map((one) => one._id)).toEqual([1]);
});

it('aggregates with $match, $group, $facet and $lookup', async () => {
  const customers = database.db.collection<{ _id: number; name: string }>(`customers-${run}`);
  await customers.insertMany([
    { _id: 1, name: 'Acme' },
    { _id: 2, name: 'Bolt' },
  ]);
  await tickets.insertMany(
    Array.from({ length: 30 }, (_, n) => ticket(n, { customer: 1 + (n % 2), state: n % 3 === 0 ? 'closed' : 'open' })),
  );
  const [facets] = await tickets
    .aggregate([
      { $match: { _id: { $lt: 20 } } },
      {
        $facet: {
          byState: [{ $group: { _id: '$state', n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
          total: [{ $count: 'n' }],
        },
      },
    ])
    .toArray();
  expect(facets).toEqual({
    byState: [
      { _id: 'closed', n: 7 },
      { _id: 'open', n: 13 },
    ],
    total: [{ n: 20 }],
  });
  const joined = await tickets
    .aggregate([
      { $match: { _id: 3 } },
      { $lookup: { from: customers.collectionName, localField: 'customer', foreignField: '_id', as: 'customers' } },
      { $project: { name: { $first: '$customers.name' } } },
    ])
    .toArray();
  expect(joined).toEqual([{ _id: 3, name: 'Bolt' }]);
});

it('reads a sorted and an unsorted cursor over many pages', async () => {
  const all = Array.from({ length: 5000 }, (_, n) => ticket(n, { rev: 5000 - n }));
  await tickets.insertMany(all);
  const sorted = await tickets.find().sort({ rev: 1 }).batchSize(70).toArray();
  expect(sorted.map((one) => one.rev)).toEqual(all.map((_, n) => n + 1));
  const unsorted = await tickets.find().batchSize(333).toArray();
  expect(new Set(unsorted.map((one) => one._id)).size).toBe(5000);
  const paged = await tickets.find().sort({ _id: 1 }).skip(100).limit(250).batchSize(100).toArray();
  expect(paged.map((one) => one._id)).toEqual(all.slice(100, 350).map((one) => one._id));
});

it('holds many cursors open at once and forgets a killed one', async () => {
  await tickets.insertMany(Array.from({ length: 300 }, (_, n) => ticket(n)));
  const cursors = Array.from({ length: 60 }, () => tickets.find().sort({ rev: 1, _id: 1 }).batchSize(10));
  for (const cursor of cursors) expect((await cursor.next())?._id).toBe(0);
  const rests = await Promise.all(cursors.map((cursor) => cursor.toArray()));
  expect(rests.every((rest) => rest.length === 299)).toBe(true);
  const left = tickets.find().batchSize(10);
  await left.next();
  const { id } = left;
  await left.close();
  const more = database.db.command({ getMore: id, collection: tickets.collectionName });
  await expect(more).rejects.toMatchObject({ code: 43, codeName: 'CursorNotFound' });
});

it('stores 15 MB in one document and refuses more than 16 MB', async () => {
  const fits = { _id: 1, state: 'x'.repeat(15_000_000), rev: 1 };
  await tickets.insertOne(fits);
  expect((await tickets.findOne({ _id: 1 }))?.state.length).toBe(15_000_000);
  await expect(tickets.insertOne({ _id: 2, state: 'x'.repeat(17_000_000), rev: 1 })).rejects.toThrow(/size|large/i);
  const grown = tickets.updateOne({ _id: 1 }, { $set: { words: ['y'.repeat(3_000_000)] } });
  await expect(grown).rejects.toThrow(/size|large/i);
  expect(await tickets.countDocuments()).toBe(1);
  expect((await tickets.findOne({ _id: 1 }))?.words).toBeUndefined();
});

it('answers mistakes with MongoDB codes', async () => {
  await tickets.insertOne(ticket(1));
  const unknownOperator = tickets.find({ rev: { $foo: 1 } }).toArray();
  await expect(unknownOperator).rejects.toMatchObject({ code: 2, codeName: 'BadValue' });
  await expect(tickets.updateOne({ _id: 1 }, { $set: { _id: 2 } })).rejects.toMatchObject({ code: 66 });
  await expect(database.db.command({ noSuchThing: 1 })).rejects.toMatchObject({ code: 59 });
  await expect(database.db.collection('nowhere').drop()).resolves.toBe(true);
});

it('gives up a query that takes longer than its client allows', async () => {
  await tickets.insertMany(Array.from({ length: 3000 }, (_, n) => ticket(n)));
  const slow = tickets
    .aggregate([
      { $lookup: { from: tickets.collectionName, as: 'all', pipeline: [{ $match: { state: 'open' } }] } },
      { $unwind: '$all' },
      { $group: { _id: '$all.rev', n: { $sum: { $add: ['$rev', '$all.rev'] } } } },
    ])
    .maxTimeMS(50)
    .toArray();
  await expect(slow).rejects.toMatchObject({ code: 50 });
});
