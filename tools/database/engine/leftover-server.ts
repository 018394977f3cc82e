import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf, isRunning } from '../process-identity.ts';
import type { Progress } from './install-engine.ts';

const SIGNALS = ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const;
const PATIENCE_MS = 15_000;

/**
 * Sees to what a killed program left of the server in `folder`: a server that still runs is ended, and its note
 * `postmaster.pid` is removed when the process it names is not that server (ids are used again).
 * The caller holds the folder's lock, so whatever runs here is nobody's.
 */
export async function endLeftover(folder: string, progress: Progress): Promise<void> {
  const note = join(folder, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  if (!(await worksIn(pid, folder))) {
    await rm(note, { force: true });
    return;
  }
  progress('Waiting for the server of an earlier start to end');
  const server = await identityOf(pid);
  for (const signal of SIGNALS) {
    try {
      process.kill(pid, signal);
    } catch {
      return; // it ended meanwhile
    }
    for (const since = Date.now(); Date.now() - since < PATIENCE_MS;) {
      if (!(await isRunning(server))) return;
      await pause(50);
    }
  }
}

/** Whether the process has `folder` as its working directory, under whatever name it sees it. */
async function worksIn(pid: number, folder: string): Promise<boolean> {
  const [theirs, ours] = await Promise.all([
    stat(`/proc/${pid}/cwd`).catch(() => undefined),
    stat(folder).catch(() => undefined),
  ]);
  return theirs !== undefined && theirs.ino === ours?.ino && theirs.dev === ours.dev;
}
