import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Connection } from 'mongoose';
import { openTestDatabase, type TestDatabase } from '#test/database';
import { catalogMigrations } from './catalog-migrations.ts';
import { close, connect } from './connect.ts';
import { migrateData, type DataMigration, type MigrateOptions } from './data-migrations.ts';

let database: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  database = await openTestDatabase();
  connection = await connect(database.uri);
});
afterAll(async () => {
  await close(database.uri);
  await database.close();
});
beforeEach(async () => {
  for (const name of ['locks', 'data_versions']) await database.db.collection(name).deleteMany({});
});

const locks = () => database.db.collection<{ _id: string; holder: string; expiresAt: Date }>('locks');

/** Steps that note when they run. */
function noting(ran: string[], ...titles: string[]): readonly DataMigration[] {
  return titles.map((title) => ({ title, run: () => Promise.resolve(void ran.push(title)) }));
}
const migrate = (steps: readonly DataMigration[], options: Partial<MigrateOptions> = {}) =>
  migrateData({ connection, units: [{ unit: 'test', steps }], ...options });

test('steps run once, in order, and later ones when they come', async () => {
  const ran: string[] = [];
  await migrate(noting(ran, 'one', 'two'));
  await migrate(noting(ran, 'one', 'two'));
  const told: unknown[] = [];
  await migrate(noting(ran, 'one', 'two', 'three'), { onStep: (step) => told.push(step) });
  expect(ran).toEqual(['one', 'two', 'three']);
  expect(told).toEqual([{ unit: 'test', version: 3, title: 'three' }]);
  expect(await locks().countDocuments()).toBe(0);
});

test('a step that fails stops the rest, frees the lock and runs again next time', async () => {
  const ran: string[] = [];
  const failing = { title: 'fails', run: () => Promise.reject(new Error('disk full')) };
  await expect(migrate([...noting(ran, 'one'), failing, ...noting(ran, 'three')])).rejects.toThrow('disk full');
  expect(ran).toEqual(['one']);
  expect(await locks().countDocuments()).toBe(0);
  await migrate(noting(ran, 'one', 'two', 'three'));
  expect(ran).toEqual(['one', 'two', 'three']);
});

test('processes that start together run each step once', async () => {
  const ran: string[] = [];
  await Promise.all([1, 2, 3, 4].map(() => migrate(noting(ran, 'one', 'two'))));
  expect(ran).toEqual(['one', 'two']);
});

test('newer data refuses to start and stays as it is', async () => {
  const ran: string[] = [];
  await migrate(noting(ran, 'one', 'two'));
  await expect(migrate(noting(ran, 'one'))).rejects.toMatchObject({
    code: 'data-newer',
    params: { unit: 'test', version: 2, known: 1 },
  });
  expect(await locks().countDocuments()).toBe(0);
});

test('a living holder is waited for and then given up; a dead one’s lock is taken over', async () => {
  const now = new Date('2026-01-05T10:00:00Z');
  const clock = { now: () => now };
  const ran: string[] = [];
  await locks().insertOne({ _id: 'data-migrations', holder: 'other', expiresAt: new Date(now.getTime() + 1) });
  await expect(migrate(noting(ran, 'one'), { clock, waitMs: 1 })).rejects.toMatchObject({
    code: 'data-migrations-busy',
  });
  expect(ran).toEqual([]);
  await locks().updateOne({ _id: 'data-migrations' }, { $set: { expiresAt: now } });
  await migrate(noting(ran, 'one'), { clock, waitMs: 1 });
  expect(ran).toEqual(['one']);
});

test('whoever has lost the lock runs no further step', async () => {
  const ran: string[] = [];
  const stolen: DataMigration = {
    title: 'stolen',
    async run() {
      const expiresAt = new Date(Date.now() + 60_000);
      await locks().updateOne({ _id: 'data-migrations' }, { $set: { holder: 'thief', expiresAt } });
    },
  };
  await expect(migrate([stolen, ...noting(ran, 'two')])).rejects.toMatchObject({ code: 'data-migrations-lost' });
  expect(ran).toEqual([]);
  expect(await locks().findOne()).toMatchObject({ holder: 'thief' });
});

test('one unit named twice is our own mistake', async () => {
  const unit = { unit: 'test', steps: [] };
  await expect(migrateData({ connection, units: [unit, unit] })).rejects.toMatchObject({ kind: 'defect' });
});

test('the catalog’s own steps make its indexes', async () => {
  await migrateData({ connection, units: [catalogMigrations] });
  const unique = async (collection: string) =>
    (await database.db.collection(collection).indexes()).flatMap((index) => (index.unique ? [index.key] : []));
  expect(await unique('releases')).toEqual([{ key: 1, number: -1 }]);
  expect(await unique('people')).toEqual([{ 'value.email': 1 }]);
});
