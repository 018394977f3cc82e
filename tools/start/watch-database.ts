import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type Database } from '#tools/database';
import { backoffMs } from './backoff.ts';

/** A database that is opened again when it goes away. */
export interface WatchedDatabase {
  readonly uri: string;
  stop(): Promise<void>;
}

/** Opens the database and opens it again, on the same port, when it dies. */
export async function watchDatabase(options: {
  readonly dataDir: string;
  readonly say: (line: string) => void;
}): Promise<WatchedDatabase> {
  const { dataDir, say } = options;
  const stopped = new AbortController();
  const isStopped = () => stopped.signal.aborted;
  let database: Database = await openDatabase({ dataDir, log: say });

  const watch = async () => {
    for (let restarts = 0; !isStopped();) {
      const begun = Date.now();
      const why = await database.ended;
      if (isStopped()) return;
      restarts = Date.now() - begun > 60_000 ? 0 : restarts + 1;
      say(`database: ${why}; bringing it up again`);
      await pause(backoffMs(restarts));
      try {
        database = await openDatabase({ dataDir, log: say });
      } catch (error) {
        say(`database: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  void watch();
  return {
    uri: database.uri,
    async stop() {
      stopped.abort();
      await database.stop();
    },
  };
}
