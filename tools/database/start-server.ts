import { DatabaseUnavailableError } from './database-unavailable.ts';
import type { DatabaseServer, ServerOptions } from './database-server.ts';
import { startDocumentdb } from './documentdb-server.ts';
import { engineIsPossible } from './engine/install-engine.ts';
import { findMongod } from './find-mongod.ts';
import { startMongod } from './mongod-server.ts';

/**
 * Starts the best database this machine can run: MongoDB itself, else PostgreSQL with DocumentDB. A data folder that
 * holds one engine's data stays with that engine. Throws DatabaseUnavailableError where neither can be had.
 */
export async function startServer(options: ServerOptions): Promise<DatabaseServer> {
  const mongod = await findMongod(options);
  if (mongod !== undefined) return startMongod(mongod, options);
  if (await engineIsPossible()) return startDocumentdb(options);
  throw new DatabaseUnavailableError(
    'No database: there is no mongod on the PATH and none can be downloaded. Install MongoDB 7 or later, or set MONGODB_URI.',
  );
}
