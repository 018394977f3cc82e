import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cacheFolder } from './cache-folder.ts';
import { findMongod } from './find-mongod.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statedesk-mongod-'));
  vi.stubEnv('PATH', `/nowhere:${folder}`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const options = (dataDir: string) => ({ dataDir, port: 0, progress: () => undefined });

it('takes the mongod on the PATH, unless the folder holds the other engine already', async () => {
  const mongod = join(folder, 'mongod');
  await writeFile(mongod, '#!/bin/sh\n');
  await chmod(mongod, 0o755);
  expect(await findMongod(options(join(folder, 'new')))).toBe(mongod);
  await mkdir(join(folder, 'old', 'documentdb', 'base'), { recursive: true });
  expect(await findMongod(options(join(folder, 'old')))).toBeUndefined();
});

it('keeps its cache where the user wants it', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/statedesk');
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toMatch(/\/\.cache\/statedesk$/);
});
