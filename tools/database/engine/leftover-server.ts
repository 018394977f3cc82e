import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from './install-engine.ts';

/** Name of the server's socket file in the cluster's folder. */
export const SOCKET = '.s.PGSQL.5432';

/** Files by which a server says that it runs; one that was killed leaves them behind. */
const NOTES = ['postmaster.pid', SOCKET, `${SOCKET}.lock`];
const PATIENCE_MS = 15_000;
const POLL_MS = 50;

/**
 * Sees to what a killed program left of the server in `folder`: what still runs there is ended, the server and its
 * workers, and its notes are removed. The caller holds the folder's lock, so whatever runs here is nobody's.
 * PostgreSQL's own check is not enough: it takes any process with the noted id for the server, even a dead one that
 * nobody has collected yet.
 */
export async function endLeftover(folder: string, progress: Progress): Promise<void> {
  const noted = Number((await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  let present = await serversIn(folder);
  if (present.length > 0) progress('Waiting for the server of an earlier start to end');
  // In turn: an orderly shutdown of the server, a quick one of whatever is there, and none at all.
  if (present.includes(noted)) present = await end([noted], 'SIGINT', folder);
  if (present.length > 0) present = await end(present, 'SIGQUIT', folder);
  while (present.length > 0) present = await end(present, 'SIGKILL', folder);
  await Promise.all(NOTES.map((note) => rm(join(folder, note), { force: true })));
}

/** Sends a signal and waits a while; gives what still runs in the folder. */
async function end(pids: readonly number[], signal: NodeJS.Signals, folder: string): Promise<readonly number[]> {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // it ended meanwhile
    }
  }
  for (const since = Date.now(); Date.now() - since < PATIENCE_MS;) {
    if ((await serversIn(folder)).length === 0) return [];
    await pause(POLL_MS);
  }
  return serversIn(folder);
}

/** Ids of the PostgreSQL processes that work in `folder`, under whatever name they see it. */
async function serversIn(folder: string): Promise<readonly number[]> {
  const ours = await stat(folder).catch(() => undefined);
  if (ours === undefined) return [];
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const worksHere = async (pid: number): Promise<boolean> => {
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    if (name.trim() !== 'postgres') return false;
    const theirs = await stat(`/proc/${pid}/cwd`).catch(() => undefined);
    return theirs !== undefined && theirs.ino === ours.ino && theirs.dev === ours.dev;
  };
  const found = await Promise.all(pids.map(async (pid) => ((await worksHere(pid)) ? [pid] : [])));
  return found.flat();
}
