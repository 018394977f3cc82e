import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../tools/database/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the database of this test run. */
    databaseUri: string;
  }
}

/** Brings a database up in a fresh folder for the whole run, or takes the one MONGODB_URI names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'statedesk-test-'));
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const database = await openDatabase({ dataDir, log });
  project.provide('databaseUri', database.uri);
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
