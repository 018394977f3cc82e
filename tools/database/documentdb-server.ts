import { join } from 'node:path';
import type { DatabaseServer, ServerOptions } from './database-server.ts';
import { installEngine } from './engine/install-engine.ts';
import { startPostgres } from './engine/postgres-server.ts';
import { openGateway } from './gateway/open-gateway.ts';

/**
 * Starts PostgreSQL with DocumentDB on the data folder, and the gateway before it. Meant for a program of its own: it
 * changes the working directory to the cluster's, because a socket file's path may only have some hundred characters.
 */
export async function startDocumentdb({ dataDir, port, progress }: ServerOptions): Promise<DatabaseServer> {
  const root = await installEngine(progress);
  const folder = join(dataDir, 'documentdb');
  const postgres = await startPostgres(root, folder, progress);
  const report = (error: unknown) => progress(`A chore of the database failed: ${String(error)}`);
  try {
    const gateway = await openGateway({ postgresPath: postgres.socketPath, port, report });
    return {
      engine: 'documentdb',
      port: gateway.port,
      // Sent again after a lost answer, a write would be looked up in a table of past writes: nobody here needs that.
      uri: `mongodb://127.0.0.1:${gateway.port}/?retryWrites=false`,
      ended: postgres.ended,
      stop: async () => {
        await gateway.close();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
