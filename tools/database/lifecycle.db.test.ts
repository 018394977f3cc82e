import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from './index.ts';
import { isRunning } from './process-identity.ts';

// These bring up databases of their own, whatever MONGODB_URI says.
const env = {};
let folders: string[] = [];
let opened: Database[] = [];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'statedesk-life-'));
  folders.push(made);
  return made;
}

async function open(dataDir: string, port?: number): Promise<Database> {
  const database = await openDatabase({ dataDir, env, ...(port !== undefined && { port }) });
  opened.push(database);
  return database;
}

async function using<T>(database: Database, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await new MongoClient(database.uri).connect();
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

const rows = (client: MongoClient) => client.db('life').collection<{ _id: number }>('rows');
const ids = async (client: MongoClient) => (await rows(client).find().sort({ _id: 1 }).toArray()).map((row) => row._id);

beforeEach(() => {
  folders = [];
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((database) => database.stop()));
  await Promise.all(folders.map((made) => rm(made, { recursive: true, force: true })));
});

it('keeps the data over a restart, on the same port without being told', async () => {
  const dataDir = await folder();
  const first = await open(dataDir);
  await using(first, (client) => rows(client).insertMany([{ _id: 1 }, { _id: 2 }]));
  await first.stop();
  expect(typeof (await first.ended)).toBe('string');
  const second = await open(dataDir, Number(new URL(first.uri).port));
  expect(second.uri).toBe(first.uri);
  expect(await using(second, ids)).toEqual([1, 2]);
});

it('loses no acknowledged write when everything is killed', { timeout: 120_000 }, async () => {
  const dataDir = await folder();
  for (let round = 0; round < 3; round++) {
    const database = await open(dataDir);
    const { pid } = database;
    if (pid === undefined) throw new Error('a database of our own has a process');
    const before = await using(database, ids);
    const acknowledged: number[] = [];
    const client = await new MongoClient(database.uri, { serverSelectionTimeoutMS: 500 }).connect();
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; ; n++) {
        const _id = round * 1_000_000 + writer * 100_000 + n;
        await rows(client).insertOne({ _id });
        acknowledged.push(_id);
      }
    });
    await expect.poll(() => acknowledged.length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(300);
    const server = Number((await readFile(join(dataDir, 'documentdb', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    if (round !== 1) process.kill(server, 'SIGKILL'); // in the second round the server learns of the death by itself
    process.kill(pid, 'SIGKILL');
    await Promise.allSettled(writers);
    await client.close();
    expect(await database.ended).toContain('SIGKILL');
    const after = new Set(await using(await open(dataDir), ids));
    const lost = [...before, ...acknowledged].filter((_id) => !after.has(_id));
    expect(lost).toEqual([]);
    await opened.at(-1)?.stop();
  }
});

it('runs two databases at once, apart from each other', async () => {
  const [one, two] = await Promise.all([open(await folder()), open(await folder())]);
  expect(one.uri).not.toBe(two.uri);
  await using(one, (client) => rows(client).insertOne({ _id: 1 }));
  expect(await using(two, ids)).toEqual([]);
  await one.stop();
  await using(two, (client) => rows(client).insertOne({ _id: 2 }));
  expect(await using(two, ids)).toEqual([2]);
});

it('starts one database where two starts meet on one folder, and leaves the lender in charge', async () => {
  const dataDir = await folder();
  const both = await Promise.all([open(dataDir), open(dataDir)]);
  expect(both.map((database) => database.borrowed).sort()).toEqual([false, true]);
  const [owner] = both.filter((database) => !database.borrowed);
  const [borrower] = both.filter((database) => database.borrowed);
  if (owner === undefined || borrower === undefined) throw new Error('one of each');
  expect(borrower.uri).toBe(owner.uri);
  await using(owner, (client) => rows(client).insertOne({ _id: 1 }));
  await borrower.stop();
  expect(await using(owner, ids)).toEqual([1]);
  const third = await open(dataDir);
  await owner.stop();
  expect(await third.ended).toContain('stopped');
});

it('stops by itself when the program that opened it dies', async () => {
  const dataDir = await folder();
  const index = JSON.stringify(join(import.meta.dirname, 'index.ts'));
  const script = `import(${index}).then(async ({ openDatabase }) => {
    const { pid } = await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, env: {} });
    console.log(pid);
    setInterval(() => {}, 1000);
  });`;
  const program = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve) => program.stdout.on('data', (line) => resolve(Number(line))));
  program.kill('SIGKILL');
  await expect.poll(() => isRunning({ pid, startedAt: '' }), { timeout: 20_000 }).toBe(false);
  expect(await using(await open(dataDir), ids)).toEqual([]);
});

it('says which port is taken', async () => {
  const squatter: Server = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
  const { port } = squatter.address() as AddressInfo;
  try {
    await expect(open(await folder(), port)).rejects.toThrow(`port ${port} is taken`);
  } finally {
    squatter.close();
  }
});

it('uses the database that MONGODB_URI names, and says so when it does not answer', async () => {
  const own = await open(await folder());
  const given = await openDatabase({ dataDir: '/nowhere', env: { MONGODB_URI: own.uri } });
  expect(given).toMatchObject({ uri: own.uri, engine: 'given', borrowed: true });
  await given.stop();
  expect(await using(own, ids)).toEqual([]);
  const wrong = openDatabase({ dataDir: '/nowhere', env: { MONGODB_URI: 'mongodb://me:secret@127.0.0.1:1/' } });
  await expect(wrong).rejects.toThrow(/MONGODB_URI.*does not answer/);
  await expect(wrong).rejects.not.toThrow(/secret/);
});
