import { spawn, type ChildProcess } from 'node:child_process';
import { access, chmod, chown, mkdir, open, readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresConnection } from '../gateway/postgres-connection.ts';
import { PostgresError } from '../gateway/postgres-protocol.ts';
import type { Progress } from './install-engine.ts';
import { endLeftover, SOCKET } from './leftover-server.ts';
import { runCommand } from './run-command.ts';

/** A running PostgreSQL with DocumentDB. */
export interface PostgresServer {
  /** Its socket file. */
  readonly socketPath: string;
  readonly pid: number;
  /** Fulfilled with the reason when it ends, asked to or not. */
  readonly ended: Promise<string>;
  /** Ends it in an orderly way: clients are cut off, everything committed is on disk. */
  stop(): Promise<void>;
}

/** Where the cluster lies, seen from inside the engine's root. */
const INSIDE = '/var/lib/statedesk';
const BIN = '/usr/lib/postgresql/18/bin';
const MAX_LOG_BYTES = 10_000_000;
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 60_000;

const SETTINGS: Readonly<Record<string, string>> = {
  // The gateway comes over a socket file in the data folder, which only root and the server may enter.
  listen_addresses: '',
  unix_socket_directories: INSIDE,
  'documentdb.localhost_connection_string': `host=${INSIDE}`,
  shared_preload_libraries: 'pg_cron,pg_documentdb_core,pg_documentdb',
  'cron.database_name': 'postgres',
  'cron.launch_active_jobs': 'off', // the gateway builds indexes and expires documents itself
  // Durability: what is acknowledged is on disk.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '80',
  shared_buffers: '128MB',
  jit: 'off',
  log_min_messages: 'error',
  // Cursors live in files, so that none of them holds a connection.
  'documentdb.useFileBasedPersistedCursors': 'on',
  'documentdb.defaultCursorExpiryTimeLimitSeconds': '900',
  'documentdb.force_index_builds_blocking': 'on',
};

/** Starts the cluster in `folder`, made at first use, with the engine in `root`. Throws with PostgreSQL's own words. */
export async function startPostgres(root: string, folder: string, progress: Progress): Promise<PostgresServer> {
  const user = await postgresUser(root);
  await endLeftover(folder, progress);
  await mkdir(join(root, INSIDE), { recursive: true });
  if (!(await exists(join(folder, 'PG_VERSION')))) {
    progress('Preparing a new database');
    await createCluster(root, folder, user);
  }
  const logPath = `${folder}.log`;
  const logged = await stat(logPath).catch(() => undefined);
  if (logged !== undefined && logged.size > MAX_LOG_BYTES) await truncate(logPath);
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(logPath, 'a');
  const child = spawn(...enclosed({ root, folder }, [`${BIN}/postgres`, '-D', INSIDE, ...settings]), {
    stdio: ['ignore', log.fd, log.fd],
    detached: true, // Ctrl-C in the terminal is for the program, which then stops the server in its own time
  });
  await log.close();
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`PostgreSQL ended with ${signal ?? `code ${String(code)}`}`));
  });
  const socketPath = join(folder, SOCKET);
  await Promise.race([
    prepare(socketPath),
    ended.then(async (reason) => {
      throw new Error(`${reason}: ${await lastWords(logPath)}`);
    }),
  ]);
  return { socketPath, pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

interface Place {
  readonly root: string;
  readonly folder: string;
}

/**
 * The command line that runs `command` as the engine's user inside the root, with the cluster's folder bound into it.
 * The mounts are in a namespace of their own and vanish with the last process. When this process dies, the server is
 * told to shut down, so that no kill leaves it behind for long.
 */
function enclosed({ root, folder }: Place, command: readonly string[]): [string, string[]] {
  const script = [
    'mount -t proc proc "$0/proc"',
    'mount --rbind /dev "$0/dev"',
    `mount --bind "$1" "$0${INSIDE}"`,
    'root=$0; shift',
    'exec chroot "$root" setpriv --reuid postgres --regid postgres --init-groups --pdeathsig INT "$@"',
  ].join(' && ');
  return ['unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script, root, folder, ...command]];
}

async function createCluster(root: string, folder: string, user: { uid: number; gid: number }): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await chown(draft, user.uid, user.gid);
  await chmod(draft, 0o700);
  const options = ['-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
  await runCommand(...enclosed({ root, folder: draft }, [`${BIN}/initdb`, '-D', INSIDE, ...options]));
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

/** Waits until the server answers, then sees to the extension. */
async function prepare(socketPath: string): Promise<void> {
  const connection = await connect(socketPath);
  try {
    for (const [name, text] of [
      ['create_extension', 'create extension if not exists documentdb cascade'],
      ['update_extension', 'alter extension documentdb update'],
    ] as const) {
      await connection.query({ name, text }, []);
    }
  } finally {
    connection.close();
  }
}

async function connect(socketPath: string): Promise<PostgresConnection> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      return await PostgresConnection.open(socketPath);
    } catch (error) {
      const isStarting = !(error instanceof PostgresError) || error.code === '57P03';
      if (!isStarting || Date.now() > deadline) throw error;
      await pause(30);
    }
  }
}

/** SIGINT is PostgreSQL's fast shutdown; if that takes too long, SIGQUIT ends it at once and the next start recovers. */
async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(timer);
}

async function postgresUser(root: string): Promise<{ uid: number; gid: number }> {
  const line = (await readFile(join(root, 'etc/passwd'), 'utf8')).split('\n').find((l) => l.startsWith('postgres:'));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  if (uid === undefined || gid === undefined) throw new Error('the engine has no user postgres');
  return { uid, gid };
}

async function lastWords(logPath: string): Promise<string> {
  const lines = (await readFile(logPath, 'utf8').catch(() => '')).trim().split('\n');
  return lines.slice(-3).join(' | ');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
