import { createConnection } from 'node:net';
import { join, resolve as resolvePath } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { answers, findRunning, type DatabaseRecord } from './database-record.ts';
import { startDatabaseProcess, type DatabaseProcess } from './database-process.ts';
import { DatabaseUnavailableError } from './database-unavailable.ts';
import { isLocked } from './process-lock.ts';

/** What to open. */
export interface DatabaseOptions {
  /** Folder for the database's files; not used with MONGODB_URI. */
  readonly dataDir: string;
  /** Port on 127.0.0.1; without it the one used last in this folder, or a free one. */
  readonly port?: number;
  /** Told of every step that takes time, one line each. */
  readonly log?: (line: string) => void;
  /** The environment to read MONGODB_URI from; the process's own by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A database that answered. */
export interface Database {
  /** Connection string; it names no database. */
  readonly uri: string;
  /** `given` by MONGODB_URI, or the engine that was brought up. */
  readonly engine: 'given' | 'mongod' | 'documentdb';
  /** Somebody else runs it: `stop` leaves it alone. */
  readonly borrowed: boolean;
  /** Id of the program that runs it, undefined where it is not ours. */
  readonly pid: number | undefined;
  /** Fulfilled with the reason when it is gone, asked to or not: open it again then. Never for a given one. */
  readonly ended: Promise<string>;
  /** Stops it with everything on disk. Calling it twice does no harm. */
  stop(): Promise<void>;
}

const GIVEN_LIMIT_MS = 5000;
const WAIT_MS = 200;
const FREE_PORT = 0;

/**
 * Gives a MongoDB-compatible database: the one MONGODB_URI names, else the one that already runs on the data folder,
 * else one that is started there. Throws DatabaseUnavailableError with one line that says what to do.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const given = (options.env ?? process.env)['MONGODB_URI'] ?? '';
  if (given !== '') return connectGiven(given);
  const dataDir = resolvePath(options.dataDir);
  const log = options.log ?? (() => undefined);
  for (let told = false; ;) {
    const running = await findRunning(dataDir);
    if (running !== undefined) return borrow(running, options.port);
    if (await isLocked(join(dataDir, 'database.lock'))) {
      if (!told) log('Another start is bringing the database up; waiting for it');
      told = true;
      await pause(WAIT_MS);
      continue;
    }
    const started = await startDatabaseProcess({ dataDir, port: options.port ?? FREE_PORT, progress: log });
    if (!('kind' in started)) return own(started);
    if (started.kind === 'busy') await pause(WAIT_MS);
    else throw new DatabaseUnavailableError(explain(started.message, options.port));
  }
}

async function connectGiven(uri: string): Promise<Database> {
  if (!(await answers(uri, GIVEN_LIMIT_MS))) {
    throw new DatabaseUnavailableError(
      `The database at MONGODB_URI (${withoutSecret(uri)}) does not answer. Start it, correct MONGODB_URI, or unset it to use the embedded one.`,
    );
  }
  const ended = new Promise<string>(() => undefined);
  return { uri, engine: 'given', borrowed: true, pid: undefined, ended, stop: () => Promise.resolve() };
}

function own(started: DatabaseProcess): Database {
  const { uri, engine, pid, ended } = started;
  return { uri, engine, borrowed: false, pid, ended, stop: () => started.stop() };
}

function borrow(record: DatabaseRecord, wishedPort: number | undefined): Database {
  if (wishedPort !== undefined && wishedPort !== FREE_PORT && wishedPort !== record.port) {
    throw new DatabaseUnavailableError(
      `The database of this folder already runs on port ${record.port}, not on ${wishedPort}. Stop it first, or leave the port out.`,
    );
  }
  // An idle connection tells when the database goes away.
  const watch = createConnection({ host: '127.0.0.1', port: record.port });
  watch.unref();
  const ended = new Promise<string>((resolve) => {
    watch.on('error', () => undefined);
    watch.on('close', () => resolve('the database was stopped by the program that ran it'));
    watch.resume();
  });
  const stop = () => {
    watch.destroy();
    return Promise.resolve();
  };
  return { uri: record.uri, engine: record.engine, borrowed: true, pid: record.process.pid, ended, stop };
}

function explain(message: string, port: number | undefined): string {
  if (!message.includes('EADDRINUSE')) return message;
  return `The database's port ${port ?? ''} is taken by another program. Choose another one.`;
}

/** The connection string without its password. */
function withoutSecret(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//…@');
}
