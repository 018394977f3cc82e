import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDesk } from '#app/load-desk';
import { prepareData } from '#app/prepare-data';
import { createServices, type Services } from '#app/services';
import { repairDesk } from '#catalog/library';
import { close, databaseOf } from '#catalog/server';
import { openDatabase } from '#tools/database';

/** The shipped desk in a database of its own. */
export interface BenchDesk {
  readonly services: Services;
  /** Drops the database, and ends the server where it was brought up for this. */
  close(): Promise<void>;
}

/** The connection string with the database's name in its place; users stay those of the database it named. */
function inDatabase(uri: string, name: string): string {
  const [, hosts = uri, before = '', query = ''] = /^([a-z+]+:\/\/[^/?]+)(?:\/([^?]*))?(\?.*)?$/.exec(uri) ?? [];
  const keepsUser = before !== '' && hosts.includes('@') && !query.includes('authSource=');
  const source = keepsUser ? `${query === '' ? '?' : '&'}authSource=${before}` : '';
  return `${hosts}/${name}${query}${source}`;
}

/**
 * Opens the shipped desk on the server that MONGODB_URI names, in a database that is dropped afterwards, or else on one that is brought
 * up in a temporary folder. @throws DatabaseUnavailableError.
 */
export async function openBenchDesk(log: (line: string) => void): Promise<BenchDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'statedesk-bench-'));
  const database = await openDatabase({ dataDir: folder, log });
  const databaseUri = inDatabase(database.uri, `bench-${randomUUID()}`);
  async function closeAll(): Promise<void> {
    await close(databaseUri);
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
  try {
    const secret = randomBytes(32).toString('base64url'); // nobody signs in here
    const url = 'http://127.0.0.1:3000';
    const services = await createServices({ databaseUri, secret, url, demo: false, variables: {} });
    await prepareData(services);
    await loadDesk(services, repairDesk);
    return {
      services,
      async close() {
        await databaseOf(services.connection).dropDatabase();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}
