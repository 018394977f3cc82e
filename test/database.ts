import { randomUUID } from 'node:crypto';
import { MongoClient, type Db, type MongoClientOptions } from 'mongodb';
import { inject } from 'vitest';

/** A database of its own for one test file, empty at first. */
export interface TestDatabase {
  /** Connection string that names the database. */
  readonly uri: string;
  readonly name: string;
  readonly client: MongoClient;
  readonly db: Db;
  /** Drops the database and closes the client; call it in `afterAll`. */
  close(): Promise<void>;
}

/** Opens a fresh database on the run's server (see `database-setup.ts`). */
export async function openTestDatabase(options: MongoClientOptions = {}): Promise<TestDatabase> {
  const name = `test-${randomUUID()}`;
  const uri = named(inject('databaseUri'), name);
  const client = await new MongoClient(uri, options).connect();
  const db = client.db(name);
  return {
    uri,
    name,
    client,
    db,
    close: async () => {
      await db.dropDatabase();
      await client.close();
    },
  };
}

/** The connection string with the database's name in its place; several hosts make it no URL for the usual parser. */
function named(uri: string, name: string): string {
  const [, hosts = uri, query = ''] = /^([a-z+]+:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri) ?? [];
  return `${hosts}/${name}${query}`;
}
