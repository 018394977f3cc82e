import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { identityOf, isRunning } from './process-identity.ts';
import { isLocked, tryLock } from './process-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statedesk-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('gives the lock to exactly one of many who want it, again and again', async () => {
  for (let round = 0; round < 20; round++) {
    const locks = await Promise.all(Array.from({ length: 8 }, () => tryLock(folder)));
    const held = locks.filter((lock) => lock !== undefined);
    expect(held).toHaveLength(1);
    expect(await isLocked(folder)).toBe(true);
    await held[0]?.release();
    expect(await isLocked(folder)).toBe(false);
  }
  expect(await readdir(folder)).toHaveLength(1);
});

it('takes over from a dead process, from one that reused its id, and from a torn file', async () => {
  const reused = JSON.stringify({ ...(await identityOf(process.pid)), startedAt: '1' });
  for (const stale of [JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' }), reused, '{"pid":', '']) {
    const name = String(1 + Math.max(0, ...(await readdir(folder)).map(Number)));
    await writeFile(join(folder, name), stale);
    expect(await isLocked(folder)).toBe(false);
    const lock = await tryLock(folder);
    expect(lock).toBeDefined();
    await lock?.release();
  }
});

it('knows a living process from a dead one', async () => {
  expect(await isRunning(await identityOf(process.pid))).toBe(true);
  expect(await isRunning({ pid: 2 ** 22 + 1, startedAt: '' })).toBe(false);
  expect(await isRunning({ pid: -1, startedAt: '' })).toBe(false);
});
