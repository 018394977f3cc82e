import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptSecret } from './secret.ts';

it('makes a secret once, for its owner only', async () => {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'statedesk-secret-')), 'data');
  const first = await keptSecret(dataDir);
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(await keptSecret(dataDir)).toBe(first);
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
});

it('replaces a file that holds no secret', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'statedesk-secret-'));
  await writeFile(join(dataDir, 'secret'), '');
  expect((await keptSecret(dataDir)).length).toBeGreaterThanOrEqual(32);
});
