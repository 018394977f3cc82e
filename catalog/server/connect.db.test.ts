import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Schema } from 'mongoose';
import { openTestDatabase, type TestDatabase } from '#test/database';
import { close, connect } from './connect.ts';
import { databaseOf } from './database-of.ts';
import { modelOn } from './model-on.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** A port on loopback that nobody listens on: it was free a moment ago. */
function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

describe('connect', () => {
  test('gives one connection per address, and another one after closing', async () => {
    const [first, second] = await Promise.all([connect(database.uri), connect(database.uri)]);
    expect(second).toBe(first);
    await databaseOf(first).collection('things').insertOne({ n: 1, absent: undefined });
    expect(await database.db.collection('things').findOne({}, { projection: { _id: 0 } })).toEqual({ n: 1 });
    await close(database.uri);
    const third = await connect(database.uri);
    expect(third).not.toBe(first);
    expect(await databaseOf(third).collection('things').countDocuments()).toBe(1);
    await close();
    await close();
  });

  test('an unreachable server is a transient failure that names it without its password, and is tried again', async () => {
    const port = await closedPort();
    const uri = `mongodb://ann:hunter2@127.0.0.1:${String(port)}/desk?authSource=admin`;
    const attempts = [connect(uri, { timeoutMs: 200 }), connect(uri, { timeoutMs: 200 })];
    const settled = await Promise.allSettled(attempts);
    for (const each of settled) {
      expect(each).toMatchObject({
        status: 'rejected',
        reason: {
          kind: 'transient',
          code: 'database-unreachable',
          params: { address: `mongodb://127.0.0.1:${String(port)}/desk` },
        },
      });
      expect(each.status === 'rejected' && String(each.reason)).not.toContain('hunter2');
    }
    await expect(connect(uri, { timeoutMs: 200 })).rejects.toMatchObject({ code: 'database-unreachable' });
  });

  test('an address that is none is refused', async () => {
    await expect(connect('nonsense')).rejects.toMatchObject({ kind: 'refused', code: 'database-address-invalid' });
  });

  test('a model is made once per connection, however often its module is loaded', async () => {
    const connection = await connect(database.uri);
    const schema = () => new Schema({ name: String });
    expect(modelOn(connection, 'things', schema())).toBe(modelOn(connection, 'things', schema()));
    await close(database.uri);
    expect(() => databaseOf(connection)).not.toThrow();
  });
});
