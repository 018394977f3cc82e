import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecord, removeRecord, writeRecord } from './database-record.ts';
import type { DatabaseServer } from './database-server.ts';
import { identityOf, thisProcess } from './process-identity.ts';
import { tryLock } from './process-lock.ts';
import { startServer } from './start-server.ts';
import type { Report } from './database-process.ts';

// The program that runs one database: `node main.ts DATA_DIR PORT`. It tells its parent what happens, one JSON line
// each, and stops when its input closes: when the parent asks for it, and when the parent dies.

const FREE_PORT = 0;
const [dataDir = '', portText = ''] = process.argv.slice(2);

function tell(report: Report): void {
  process.stdout.write(`${JSON.stringify(report)}\n`);
}

/** Fulfilled when the parent closes our input, dies, or somebody sends us a signal. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.stdin.on('end', resolve).on('error', resolve).on('close', resolve).resume();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  });
}

/** A start without a wish for a port takes the last one again, so that clients of a database that died find the new one. */
async function start(wished: number): Promise<DatabaseServer> {
  const progress = (line: string) => tell({ kind: 'progress', line });
  const before = wished === FREE_PORT ? (await readRecord(dataDir))?.port : undefined;
  if (before !== undefined) {
    try {
      return await startServer({ dataDir, port: before, progress });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  return startServer({ dataDir, port: wished, progress });
}

async function run(): Promise<void> {
  process.stdout.on('error', () => undefined); // a parent that died reads nothing more
  const stopping = toldToStop();
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) => {
    throw new Error(`The data folder ${dataDir} cannot be made: ${String(error)}. Choose another one.`);
  });
  const lock = await tryLock(join(dataDir, 'database.lock'));
  if (lock === undefined) {
    tell({ kind: 'busy' });
    return;
  }
  try {
    const server = await start(Number(portText));
    const { engine, uri, port, outlivingPid } = server;
    await writeRecord(dataDir, {
      process: await thisProcess(),
      port,
      uri,
      engine,
      ...(outlivingPid !== undefined && { server: await identityOf(outlivingPid) }),
    });
    tell({ kind: 'ready', uri, port, engine });
    const reason = await Promise.race([stopping, server.ended]);
    if (typeof reason === 'string') tell({ kind: 'failed', message: reason });
    await server.stop();
    if (typeof reason !== 'string') await removeRecord(dataDir);
  } finally {
    await lock.release();
  }
}

process.umask(0o077);
try {
  await run();
  process.exit(0);
} catch (error) {
  tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  process.exit(1);
}
