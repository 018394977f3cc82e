import { afterAll, beforeAll, expect, it } from 'vitest';
import { MongoClient } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '#test/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase({ maxPoolSize: 64 });
});
afterAll(() => database.close());

it('counts every findAndModify on one contended document exactly once', async () => {
  const counters = database.db.collection<{ _id: string; n: number }>('counters');
  const calls = Array.from({ length: 200 }, () =>
    counters.findOneAndUpdate({ _id: 'INC' }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' }),
  );
  const settled = await Promise.allSettled(calls);
  // The first ones may meet in the insertion; MongoDB, too, may answer that with a duplicate key.
  const refused = settled.filter((one) => one.status === 'rejected');
  for (const one of refused) expect(one.reason).toMatchObject({ code: 11_000 });
  const numbers = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value?.n] : []));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect((await counters.findOne({ _id: 'INC' }))?.n).toBe(numbers.length);
});

it('lets exactly one of many updates conditional on the same revision through', async () => {
  const tickets = database.db.collection<{ _id: number; rev: number; by: number[] }>('tickets');
  await tickets.insertOne({ _id: 1, rev: 0, by: [] });
  for (let rev = 0; rev < 20; rev++) {
    const results = await Promise.all(
      Array.from({ length: 16 }, (_, who) =>
        tickets.updateOne({ _id: 1, rev }, { $inc: { rev: 1 }, $push: { by: who } }),
      ),
    );
    expect(results.reduce((sum, one) => sum + one.modifiedCount, 0)).toBe(1);
  }
  expect(await tickets.findOne({ _id: 1 })).toMatchObject({ rev: 20, by: { length: 20 } });
});

it('hands each of many jobs to one of many takers', async () => {
  const jobs = database.db.collection<{ _id: number; taken: boolean; by?: number }>('jobs');
  await jobs.insertMany(Array.from({ length: 100 }, (_, _id) => ({ _id, taken: false })));
  const take = async (by: number): Promise<number[]> => {
    const mine: number[] = [];
    for (;;) {
      const update = { $set: { taken: true, by } };
      const job = await jobs.findOneAndUpdate({ taken: false }, update, { sort: { _id: 1 } });
      if (job === null) return mine;
      mine.push(job._id);
    }
  };
  const taken = await Promise.all(Array.from({ length: 8 }, (_, by) => take(by)));
  expect(taken.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n));
});

it('serves 200 connections at once', async () => {
  const client = new MongoClient(database.uri, { minPoolSize: 200, maxPoolSize: 200, maxConnecting: 50 });
  try {
    const rows = client.db(database.name).collection<{ _id: number; n: number }>('rows');
    const work = Array.from({ length: 200 }, async (_, _id) => {
      await rows.insertOne({ _id, n: 0 });
      for (let n = 0; n < 5; n++) await rows.updateOne({ _id }, { $inc: { n: 1 } });
      return (await rows.findOne({ _id }))?.n;
    });
    expect(await Promise.all(work)).toEqual(Array.from({ length: 200 }, () => 5));
    const current = async (): Promise<number> => {
      const { connections } = await client.db('admin').command({ serverStatus: 1 });
      return (connections as { current: number }).current;
    };
    await expect.poll(current, { timeout: 10_000 }).toBeGreaterThanOrEqual(200);
  } finally {
    await client.close();
  }
});
