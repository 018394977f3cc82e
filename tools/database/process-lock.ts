import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { isRunning, thisProcess, type ProcessIdentity } from './process-identity.ts';

/** A lock held by this process until it releases it or dies. */
export interface ProcessLock {
  release(): Promise<void>;
}

const FREE = 'free';

/**
 * Takes the lock that lives in `folder` if no living process holds it, else gives undefined.
 *
 * The lock is the file with the highest number; its content names the holder, or says that it is free. Who wants it
 * creates the next number, which only one process can do, and clears the lower ones away; numbers are never used
 * twice, so nobody can remove another's fresh lock in the belief that it is a stale one.
 */
export async function tryLock(folder: string): Promise<ProcessLock | undefined> {
  await mkdir(folder, { recursive: true });
  const highest = Math.max(0, ...(await numbers(folder)));
  if (highest > 0 && (await isHeld(join(folder, String(highest))))) return undefined;
  const mine = highest + 1;
  const path = join(folder, String(mine));
  if (!(await createWhole(path, JSON.stringify(await thisProcess())))) return undefined;
  const present = await numbers(folder);
  if (present.some((number) => number > mine)) {
    await rm(path, { force: true });
    return undefined;
  }
  await Promise.all(present.filter((number) => number < mine).map((n) => rm(join(folder, String(n)), { force: true })));
  return { release: () => writeFile(path, FREE) };
}

async function numbers(folder: string): Promise<readonly number[]> {
  return (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
}

async function isHeld(path: string): Promise<boolean> {
  const content = await readFile(path, 'utf8').catch(() => FREE);
  try {
    return await isRunning(JSON.parse(content) as ProcessIdentity);
  } catch {
    return false; // `free`, or torn by a crash
  }
}

/** Creates the file with its content at once; tells whether it was this call that made it. */
async function createWhole(path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether a living process holds the lock in `folder`. */
export async function isLocked(folder: string): Promise<boolean> {
  const present = await numbers(folder).catch(() => []);
  return present.length > 0 && isHeld(join(folder, String(Math.max(...present))));
}
