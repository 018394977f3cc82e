import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { withDatabase } from '#app/environment';
import { prepareData } from '#app/prepare-data';
import { createServices, type Services } from '#app/services';
import { close } from '#catalog/server';
import { openDatabase } from '#tools/database';
import type { CommandContext } from './command-context.ts';

/**
 * Lends the desk's services over MONGODB_URI, or over the embedded database of the data folder: the one that runs, else one that is
 * started for the command and stopped after it. @throws DatabaseUnavailableError.
 */
export async function withDesk<T>(context: CommandContext, work: (services: Services) => Promise<T>): Promise<T> {
  const { env, err } = context;
  const say = (line: string) => void err.write(`${line}\n`);
  const database = await openDatabase({ dataDir: resolve(env['DATA_DIR'] ?? '.data'), env, log: say });
  const databaseUri = withDatabase(database.uri);
  try {
    const services = await createServices({
      databaseUri,
      secret: randomBytes(32).toString('base64url'), // nobody signs in here
      url: env['STATEDESK_URL'] ?? 'http://127.0.0.1:3000',
      demo: false,
      variables: env,
    });
    await prepareData(services, say);
    return await work(services);
  } finally {
    await close(databaseUri);
    await database.stop();
  }
}
