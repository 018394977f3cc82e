import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Collection, CreateIndexesOptions, Document } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '#test/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Creates one index and gives its name. */
async function addIndex(
  collection: Collection,
  key: Record<string, 1>,
  options: CreateIndexesOptions = {},
): Promise<string | undefined> {
  return (await collection.createIndexes([{ key, ...options }]))[0];
}

/** Stages of a plan from the root down its first inputs. */
function stages(plan: Document): Document[] {
  const input = (plan['inputStage'] ?? (plan['inputStages'] as Document[] | undefined)?.[0]) as Document | undefined;
  return [plan, ...(input === undefined ? [] : stages(input))];
}

async function planOf(explained: Promise<Document>): Promise<{ names: string[]; index: string | undefined }> {
  const { queryPlanner } = (await explained) as { queryPlanner: { winningPlan: Document } };
  const all = stages(queryPlanner.winningPlan);
  const scan = all.find((stage) => stage['stage'] === 'IXSCAN');
  return { names: all.map((stage) => String(stage['stage'])), index: scan?.['indexName'] as string | undefined };
}

it('keeps a unique compound index and says which key was double', async () => {
  const people = database.db.collection('people');
  await addIndex(people, { company: 1, 'contact.email': 1 }, { unique: true, name: 'one-address' });
  await people.insertMany([
    { _id: 1 as never, company: 'a', contact: { email: 'x@a' } },
    { _id: 2 as never, company: 'a', contact: { email: 'y@a' } },
    { _id: 3 as never, company: 'b', contact: { email: 'x@a' } },
  ]);
  const expected = {
    code: 11_000,
    keyPattern: { company: 1, 'contact.email': 1 },
    keyValue: { company: 'a', 'contact.email': 'x@a' },
  };
  await expect(people.insertOne({ company: 'a', contact: { email: 'x@a' } })).rejects.toMatchObject(expected);
  const replaced = people.replaceOne({ _id: 2 as never }, { company: 'a', contact: { email: 'x@a' } });
  await expect(replaced).rejects.toMatchObject(expected);
  const modified = people.findOneAndUpdate({ _id: 2 as never }, { $set: { 'contact.email': 'x@a' } });
  await expect(modified).rejects.toMatchObject(expected);
  await expect(people.insertOne({ _id: 1 as never })).rejects.toMatchObject({
    code: 11_000,
    keyPattern: { _id: 1 },
    keyValue: { _id: 1 },
    message: expect.stringContaining('E11000 duplicate key error collection') as string,
  });
});

it('applies a partial unique index only where its filter holds', async () => {
  const tickets = database.db.collection('partial');
  await addIndex(tickets, { key: 1 }, { unique: true, partialFilterExpression: { live: true } });
  await tickets.insertMany([
    { key: 'A', live: true },
    { key: 'A', live: false },
    { key: 'A', live: false },
  ]);
  await expect(tickets.insertOne({ key: 'A', live: true })).rejects.toMatchObject({ code: 11_000 });
  await expect(tickets.updateMany({ live: false }, { $set: { live: true } })).rejects.toMatchObject({ code: 11_000 });
});

it('refuses to build a unique index over double values and leaves none behind', async () => {
  const tickets = database.db.collection('double');
  await tickets.insertMany([{ key: 1 }, { key: 1 }]);
  await expect(addIndex(tickets, { key: 1 }, { unique: true })).rejects.toMatchObject({ code: 11_000 });
  expect((await tickets.indexes()).map((index) => index.name)).toEqual(['_id_']);
});

it('lists, repeats and drops indexes, and refuses another one of the same name', async () => {
  const tickets = database.db.collection('listed');
  await tickets.createIndexes([
    { key: { queueKeys: 1, dueAt: 1 }, name: 'queue' },
    { key: { words: 1 }, name: 'words' },
  ]);
  expect(await addIndex(tickets, { words: 1 }, { name: 'words' })).toBe('words');
  await expect(addIndex(tickets, { other: 1 }, { name: 'words' })).rejects.toMatchObject({ code: 86 });
  await tickets.dropIndex('words');
  expect((await tickets.indexes()).map(({ name, key }) => ({ name, key }))).toEqual([
    { name: '_id_', key: { _id: 1 } },
    { name: 'queue', key: { queueKeys: 1, dueAt: 1 } },
  ]);
});

it('builds indexes that several clients ask for at once', async () => {
  const tickets = database.db.collection('together');
  await tickets.insertMany(Array.from({ length: 500 }, (_, n) => ({ a: n, b: n % 7, c: -n })));
  const wanted = ['a', 'b', 'c', 'a', 'b', 'c'].map((field) => addIndex(tickets, { [field]: 1 }));
  expect((await Promise.all(wanted)).sort()).toEqual(['a_1', 'a_1', 'b_1', 'b_1', 'c_1', 'c_1']);
  expect(await tickets.indexes()).toHaveLength(4);
});

it('explains which index a query uses, and that it uses none', async () => {
  const tickets = database.db.collection('explained');
  await tickets.insertMany(
    Array.from({ length: 2000 }, (_, n) => ({ _id: n as never, team: `t${n % 40}`, dueAt: n, note: n % 5 })),
  );
  await addIndex(tickets, { team: 1, dueAt: 1 }, { name: 'queue' });
  await addIndex(tickets, { dueAt: 1 }, { name: 'live', partialFilterExpression: { note: 3 } });
  expect((await planOf(tickets.find({ team: 't7', dueAt: { $gt: 100 } }).explain())).index).toBe('queue');
  expect((await planOf(tickets.find({ _id: 7 as never }).explain())).index).toBe('_id_');
  expect((await planOf(tickets.find({ note: 3, dueAt: { $lt: 9 } }).explain())).index).toBe('live');
  expect(await planOf(tickets.find({ note: 2 }).explain())).toEqual({ names: ['COLLSCAN'], index: undefined });
  expect((await planOf(tickets.aggregate([{ $match: { team: 't1' } }, { $count: 'n' }]).explain())).index).toBe(
    'queue',
  );
  const sorted = await planOf(tickets.find({ team: 't7' }).sort({ dueAt: 1 }).limit(10).explain());
  expect(sorted.index).toBe('queue');
  const update = { update: 'explained', updates: [{ q: { team: 't7' }, u: { $set: { note: 9 } } }] };
  expect((await planOf(database.db.command({ explain: update }))).index).toBe('queue');
  expect(await tickets.countDocuments({ note: 9 })).toBe(0);
  const counted = await tickets.find({ team: 't7' }).explain('executionStats');
  expect(counted['executionStats']).toMatchObject({ nReturned: 50, totalDocsExamined: 50 });
});

it('deletes documents whose time has come', { timeout: 30_000 }, async () => {
  const sessions = database.db.collection('sessions');
  await addIndex(sessions, { expiresAt: 1 }, { expireAfterSeconds: 0 });
  await sessions.insertMany([
    { _id: 'past' as never, expiresAt: new Date(Date.now() - 60_000) },
    { _id: 'future' as never, expiresAt: new Date(Date.now() + 3_600_000) },
    { _id: 'none' as never },
  ]);
  const admin = database.client.db('admin');
  await admin.command({ setParameter: 1, ttlMonitorSleepSecs: 1 });
  try {
    await expect.poll(() => sessions.distinct('_id'), { timeout: 20_000 }).toEqual(['future', 'none']);
  } finally {
    await admin.command({ setParameter: 1, ttlMonitorSleepSecs: 60 });
  }
});
