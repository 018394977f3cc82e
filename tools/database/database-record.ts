import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { isRunning, type ProcessIdentity } from './process-identity.ts';

/** What a data folder's `database.json` says of the database that runs there. */
export interface DatabaseRecord {
  /** The program that runs it. */
  readonly process: ProcessIdentity;
  readonly port: number;
  readonly uri: string;
  readonly engine: 'mongod' | 'documentdb';
  /** A server that outlives its program when that is killed, to be ended by the next start. */
  readonly server?: ProcessIdentity;
}

const PING_LIMIT_MS = 2000;
const fileOf = (dataDir: string) => join(dataDir, 'database.json');

/** Notes what runs in the folder, readable by its owner only. */
export async function writeRecord(dataDir: string, record: DatabaseRecord): Promise<void> {
  const draft = `${fileOf(dataDir)}.new`;
  await writeFile(draft, `${JSON.stringify(record, undefined, 2)}\n`, { mode: 0o600 });
  await rename(draft, fileOf(dataDir));
}

/** The folder's note, true or not; undefined where there is none that can be read. */
export async function readRecord(dataDir: string): Promise<DatabaseRecord | undefined> {
  try {
    const record = JSON.parse(await readFile(fileOf(dataDir), 'utf8')) as DatabaseRecord;
    return typeof record.uri === 'string' && typeof record.port === 'number' ? record : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the note. */
export async function removeRecord(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}

/** The note of a database that runs indeed: its program lives and it answers. */
export async function findRunning(dataDir: string): Promise<DatabaseRecord | undefined> {
  const record = await readRecord(dataDir);
  if (record === undefined || !(await isRunning(record.process))) return undefined;
  return (await answers(record.uri, PING_LIMIT_MS)) ? record : undefined;
}

/** Whether a MongoDB-compatible server answers a ping in time. */
export async function answers(uri: string, limitMs: number): Promise<boolean> {
  const limits = { serverSelectionTimeoutMS: limitMs, connectTimeoutMS: limitMs, socketTimeoutMS: limitMs };
  const client = new MongoClient(uri, { ...limits, maxPoolSize: 1 });
  try {
    await client.db('admin').command({ ping: 1 });
    return true;
  } catch {
    return false;
  } finally {
    await client.close();
  }
}
