import mongoose, { type Connection } from 'mongoose';
import { RefusedError, TransientError } from '#catalog/language';

/** How a connection is made; the defaults suit a web process. */
export interface ConnectOptions {
  /** How long a server is looked for before giving up, in milliseconds (5,000 by default). */
  readonly timeoutMs?: number;
  /** The largest number of sockets (50 by default). */
  readonly maxPoolSize?: number;
}

// Only globalThis is shared between the bundles of a production build: pages, route handlers and the rest have their own modules.
const KEY = Symbol.for('statedesk.connections');
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, Promise<Connection>> };

function connections(): Map<string, Promise<Connection>> {
  const map = shared[KEY] ?? new Map<string, Promise<Connection>>();
  shared[KEY] = map;
  return map;
}

/** The address without user, password and options: safe to show. */
function addressOf(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');
}

async function open(uri: string, options: ConnectOptions): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    autoCreate: false,
    autoIndex: false, // indexes belong to the data migrations
    bufferCommands: false,
    ignoreUndefined: true, // an absent value stays absent instead of becoming null
    serverSelectionTimeoutMS: options.timeoutMs ?? 5_000,
    maxPoolSize: options.maxPoolSize ?? 50,
  });
  try {
    return await connection.asPromise();
  } catch (cause) {
    await connection.close().catch(() => undefined);
    const address = addressOf(uri);
    if (cause instanceof Error && /MongoParseError|MongoInvalidArgument|MongoAPIError/.test(cause.name))
      throw new RefusedError('database-address-invalid', { address }, { cause });
    throw new TransientError('database-unreachable', { address }, { cause });
  }
}

/**
 * The process's one connection to a database, made at the first call. Call it when a request or a program begins, never while a module
 * loads: a build loads every module. Throws TransientError `database-unreachable` and RefusedError `database-address-invalid`.
 */
export function connect(uri: string, options: ConnectOptions = {}): Promise<Connection> {
  const known = connections().get(uri);
  if (known) return known;
  const made = open(uri, options);
  connections().set(uri, made);
  made.catch(() => connections().delete(uri)); // the next call tries again
  return made;
}

/** Closes the connection to a database, or every one; closing what is not open does nothing. */
export async function close(uri?: string): Promise<void> {
  const uris = uri === undefined ? [...connections().keys()] : [uri];
  for (const each of uris) {
    const made = connections().get(each);
    connections().delete(each);
    const connection = await made?.catch(() => undefined);
    await connection?.close();
  }
}
