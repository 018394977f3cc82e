import { access, constants, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import type { ServerOptions } from './database-server.ts';

const VERSION = '8.0.4';
const DOWNLOAD_SITE = 'https://fastdl.mongodb.org/';
const PROBE_LIMIT_MS = 3000;
const DOWNLOAD_LIMIT_MS = 5 * 60_000;
/** A refused download is not tried again for a day, so that starts stay quick. */
const REFUSAL_VALID_MS = 24 * 3600_000;

/**
 * Path of a mongod to run on the data folder: on the PATH, in the cache of mongodb-memory-server, or downloaded there.
 * Undefined where there is none, and where the folder holds the data of the other engine.
 */
export async function findMongod({ dataDir, progress }: ServerOptions): Promise<string | undefined> {
  if (await hasFiles(join(dataDir, 'documentdb'))) return undefined;
  return (await onPath()) ?? (await inCache()) ?? (await download(progress));
}

async function onPath(): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'mongod.exe' : 'mongod';
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    if (folder !== '' && (await isExecutable(path))) return path;
  }
  return undefined;
}

async function inCache(): Promise<string | undefined> {
  const { DryMongoBinary } = await import('mongodb-memory-server-core');
  return DryMongoBinary.locateBinary({ version: VERSION }).catch(() => undefined);
}

async function download(progress: (line: string) => void): Promise<string | undefined> {
  const refusal = join(cacheFolder(), 'mongod-download-refused');
  const refusedAt = (await stat(refusal).catch(() => undefined))?.mtimeMs ?? 0;
  if (Date.now() - refusedAt < REFUSAL_VALID_MS) return undefined;
  try {
    await fetch(DOWNLOAD_SITE, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    progress('Downloading mongod, once per machine');
    const { MongoBinary } = await import('mongodb-memory-server-core');
    return await within(MongoBinary.getPath({ version: VERSION }), DOWNLOAD_LIMIT_MS);
  } catch {
    await mkdir(dirname(refusal), { recursive: true });
    await writeFile(refusal, `${DOWNLOAD_SITE}\n`);
    return undefined;
  }
}

async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the download takes too long')), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

async function hasFiles(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length > 0;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
