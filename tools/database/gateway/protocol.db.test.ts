import { connect, type Socket } from 'node:net';
import { BSON, MongoClient, type Document } from 'mongodb';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#test/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function dial(): Promise<Socket> {
  const { hostname, port } = new URL(inject('databaseUri'));
  const socket = connect(Number(port), hostname);
  return new Promise((resolve) => socket.on('connect', () => resolve(socket)));
}

function message(command: Document, { opCode = 2013, flags = 0 } = {}): Buffer {
  const body = Buffer.concat([Buffer.from([0]), BSON.serialize(command)]);
  const head = Buffer.alloc(20);
  head.writeInt32LE(20 + body.length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(opCode, 12);
  head.writeInt32LE(flags, 16);
  return Buffer.concat([head, body]);
}

const closed = (socket: Socket) => new Promise<boolean>((resolve) => socket.on('close', () => resolve(true)));

function answerOf(socket: Socket): Promise<Document> {
  return new Promise((resolve) => socket.once('data', (bytes) => resolve(BSON.deserialize(bytes.subarray(21)))));
}

it('closes only the connection that sends nonsense', async () => {
  const good = await dial();
  const oversized = Buffer.alloc(16);
  oversized.writeInt32LE(0x7fffffff, 0);
  const brokenBson = message({ ping: 1, $db: 'admin' });
  brokenBson.writeUInt8(0x77, 25); // the first field's type
  const nonsense = [
    Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    oversized,
    message({ ping: 1 }, { opCode: 9999 }),
    message({ ping: 1 }, { flags: 4 }),
    brokenBson,
    Buffer.concat([message({ ping: 1 }).subarray(0, 20), Buffer.alloc(40, 0xff)]),
  ];
  for (const bytes of nonsense) {
    const bad = await dial();
    bad.on('error', () => undefined);
    bad.write(bytes);
    expect(await closed(bad)).toBe(true);
  }
  good.write(message({ ping: 1, $db: 'admin' }));
  expect(await answerOf(good)).toEqual({ ok: 1 });
  good.destroy();
});

it('reads a message that arrives byte by byte, and two that arrive at once', async () => {
  const socket = await dial();
  const ping = message({ ping: 1, $db: 'admin' });
  for (const byte of ping) socket.write(Buffer.from([byte]));
  expect(await answerOf(socket)).toEqual({ ok: 1 });
  const twoAnswers = 2 * (16 + 5 + BSON.serialize({ ok: 1 }).length);
  const answers = new Promise<number>((resolve) => {
    let seen = 0;
    socket.on('data', (bytes) => {
      seen += bytes.length;
      if (seen >= twoAnswers) resolve(seen);
    });
  });
  socket.write(Buffer.concat([ping, ping]));
  expect(await answers).toBe(twoAnswers);
  socket.destroy();
});

it('sends no answer where the client wants none', async () => {
  const socket = await dial();
  const insert = { insert: 'quiet', documents: [{ _id: 1 }], writeConcern: { w: 0 }, $db: database.name };
  socket.write(message(insert, { flags: 2 }));
  socket.write(message({ count: 'quiet', query: {}, $db: database.name }));
  expect(await answerOf(socket)).toMatchObject({ n: 1, ok: 1 });
  socket.destroy();
});

it('answers what drivers and tools ask of a server', async () => {
  const admin = database.client.db('admin');
  expect(await admin.command({ hello: 1 })).toMatchObject({ isWritablePrimary: true, maxBsonObjectSize: 16_777_216 });
  expect(await admin.command({ buildInfo: 1 })).toMatchObject({ version: '7.0.0' });
  expect(await admin.command({ serverStatus: 1 })).toMatchObject({ ok: 1, version: '7.0.0' });
  expect(await admin.command({ connectionStatus: 1 })).toMatchObject({ authInfo: { authenticatedUsers: [] } });
  expect(await admin.command({ getParameter: 1, featureCompatibilityVersion: 1 })).toMatchObject({
    featureCompatibilityVersion: { version: '7.0' },
  });
  await database.db.collection('listed').insertOne({});
  const { databases } = await admin.admin().listDatabases();
  expect(databases.map((one) => one.name)).toContain(database.name);
  expect(await database.db.listCollections({ name: 'listed' }, { nameOnly: true }).toArray()).toEqual([
    { name: 'listed', type: 'collection' },
  ]);
});

it('refuses a sign-in with a clear word', async () => {
  const url = new URL(inject('databaseUri'));
  const client = new MongoClient(`mongodb://me:secret@${url.host}/`, { serverSelectionTimeoutMS: 2000 });
  await expect(client.connect()).rejects.toThrow(/no users/);
  await client.close();
});
