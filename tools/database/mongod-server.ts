import { spawn } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient, MongoServerError } from 'mongodb';
import { answers, readRecord } from './database-record.ts';
import type { DatabaseServer, ServerOptions } from './database-server.ts';
import { isRunning } from './process-identity.ts';

const SET = 'statedesk';
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 60_000;

/** Runs `binary` as a replica set of one member, which transactions need, with its data in the data folder. */
export async function startMongod(binary: string, options: ServerOptions): Promise<DatabaseServer> {
  const { dataDir, progress } = options;
  await endLeftover(dataDir, progress);
  const folder = join(dataDir, 'mongod');
  await mkdir(folder, { recursive: true });
  const port = options.port === 0 ? await freePort() : options.port;
  const log = await open(`${folder}.log`, 'a');
  const where = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1'];
  const child = spawn(binary, [...where, '--replSet', SET], { stdio: ['ignore', log.fd, log.fd], detached: true });
  await log.close();
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`mongod ended with ${signal ?? `code ${String(code)}`}`));
  });
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  await Promise.race([
    becomePrimary(uri, `127.0.0.1:${port}`),
    ended.then((reason) => {
      throw new Error(`${reason}; see ${folder}.log`);
    }),
  ]);
  return {
    engine: 'mongod',
    uri,
    port,
    ...(child.pid !== undefined && { outlivingPid: child.pid }),
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Makes the server the primary of its set, also when it comes back on another port than the set remembers. */
async function becomePrimary(uri: string, host: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answers(uri, 1000)) && Date.now() < deadline) await pause(100);
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: START_LIMIT_MS });
  try {
    const admin = client.db('admin');
    await configure(client, host);
    while (!((await admin.command({ hello: 1 }))['isWritablePrimary'] === true)) {
      if (Date.now() > deadline) throw new Error('mongod does not become primary');
      await pause(100);
    }
  } finally {
    await client.close();
  }
}

async function configure(client: MongoClient, host: string): Promise<void> {
  const admin = client.db('admin');
  const members = [{ _id: 0, host }];
  try {
    await admin.command({ replSetInitiate: { _id: SET, members } });
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.codeName !== 'AlreadyInitialized') throw error;
    const stored = await client.db('local').collection('system.replset').findOne();
    if (stored === null || (stored['members'] as typeof members)[0]?.host === host) return;
    const version = Number(stored['version']) + 1;
    await admin.command({ replSetReconfig: { ...stored, version, members }, force: true });
  }
}

/** A mongod whose program was killed still holds the data folder. */
async function endLeftover(dataDir: string, progress: (line: string) => void): Promise<void> {
  const server = (await readRecord(dataDir))?.server;
  if (server === undefined || !(await isRunning(server))) return;
  progress('Waiting for the server of an earlier start to end');
  process.kill(server.pid, 'SIGTERM');
  while (await isRunning(server)) await pause(100);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
