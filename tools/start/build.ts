import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..', '..');
const STAMP = join(PROJECT, '.next', 'statedesk-build');
const SOURCES = ['app', 'designer', 'runtime', 'catalog', 'plugins', 'ui', 'public'];
const FILES = ['package.json', 'package-lock.json', 'next.config.js', 'proxy.ts', 'tsconfig.json'];
const BUILT = /\.(tsx?|css|json|js|woff2|svg|png)$/;

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(PROJECT, folder), { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && BUILT.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The fingerprint of everything that goes into the build. */
async function fingerprint(): Promise<string> {
  const files = [
    ...(await Promise.all(SOURCES.map(filesOf))).flat(),
    ...FILES.map((file) => join(PROJECT, file)),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(PROJECT.length)).update(await readFile(file));
  return hash.digest('hex');
}

/** Whether the pages were built from the sources as they are now. */
export async function buildIsFresh(): Promise<boolean> {
  const stamp = await readFile(STAMP, 'utf8').catch(() => '');
  return stamp === (await fingerprint());
}

/**
 * Builds the pages for production.
 * @throws Error with the end of the builder's output where that fails.
 */
export async function build(): Promise<void> {
  const before = await fingerprint();
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const args = [join(PROJECT, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'];
  const child = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The pages could not be built:\n${output.slice(-4000)}`);
  await writeFile(STAMP, before);
}
