import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { MongoClient, MongoServerError, type ClientSession, type Collection } from 'mongodb';
import { openTestDatabase, type TestDatabase } from '#test/database';

interface Account {
  _id: string;
  amount: number;
}

let database: TestDatabase;
let accounts: Collection<Account>;

beforeAll(async () => {
  database = await openTestDatabase({ maxPoolSize: 64 });
  accounts = database.db.collection<Account>('accounts');
});
afterAll(() => database.close());
beforeEach(async () => {
  await accounts.deleteMany({});
  await accounts.insertMany([
    { _id: 'a', amount: 100 },
    { _id: 'b', amount: 0 },
  ]);
});

async function transfer(session: ClientSession, amount: number): Promise<void> {
  await accounts.updateOne({ _id: 'a' }, { $inc: { amount: -amount } }, { session });
  await accounts.updateOne({ _id: 'b' }, { $inc: { amount } }, { session });
}

const amounts = async () => (await accounts.find().sort({ _id: 1 }).toArray()).map((one) => one.amount);

it('shows a transaction to others only when it is committed', async () => {
  await database.client.withSession(async (session) => {
    session.startTransaction();
    await transfer(session, 30);
    expect(await amounts()).toEqual([100, 0]);
    expect((await accounts.findOne({ _id: 'b' }, { session }))?.amount).toBe(30);
    await session.commitTransaction();
    expect(await amounts()).toEqual([70, 30]);
    await session.commitTransaction(); // a repeated commit is the same commit
    expect(await amounts()).toEqual([70, 30]);
  });
});

it('leaves nothing of an aborted transaction', async () => {
  await database.client.withSession(async (session) => {
    session.startTransaction();
    await transfer(session, 30);
    await session.abortTransaction();
  });
  expect(await amounts()).toEqual([100, 0]);
});

it('ends a transaction at its first error and answers later statements with NoSuchTransaction', async () => {
  await database.client.withSession(async (session) => {
    session.startTransaction();
    await transfer(session, 30);
    await expect(accounts.insertOne({ _id: 'a', amount: 1 }, { session })).rejects.toMatchObject({ code: 11_000 });
    const later = await accounts.findOne({ _id: 'a' }, { session }).catch((error: unknown) => error);
    expect(later).toBeInstanceOf(MongoServerError);
    expect(later).toMatchObject({ code: 251, codeName: 'NoSuchTransaction' });
    expect((later as MongoServerError).hasErrorLabel('TransientTransactionError')).toBe(true);
    await session.abortTransaction();
  });
  expect(await amounts()).toEqual([100, 0]);
});

it('runs contended transactions again until all are through', async () => {
  await Promise.all(
    Array.from({ length: 10 }, () =>
      database.client.withSession((session) => session.withTransaction(() => transfer(session, 1))),
    ),
  );
  expect(await amounts()).toEqual([90, 10]);
});

it('reads many pages of a cursor inside a transaction', async () => {
  const rows = database.db.collection('rows');
  await rows.insertMany(Array.from({ length: 1000 }, (_, n) => ({ n })));
  await database.client.withSession(async (session) => {
    session.startTransaction();
    await rows.insertOne({ n: 1000 }, { session });
    const read = await rows.find({}, { session }).sort({ n: -1 }).batchSize(90).toArray();
    expect(read.map((row) => Number(row['n']))).toEqual(Array.from({ length: 1001 }, (_, n) => 1000 - n));
    await session.commitTransaction();
  });
});

it('rolls back what a client that vanished left open, so that others are not held up', async () => {
  const client = await new MongoClient(database.uri, { maxPoolSize: 1 }).connect();
  const session = client.startSession();
  session.startTransaction();
  await client
    .db(database.name)
    .collection<Account>('accounts')
    .updateOne({ _id: 'a' }, { $inc: { amount: -5 } }, { session });
  await client.close(true);
  await accounts.updateOne({ _id: 'a' }, { $inc: { amount: 1 } }); // would wait for the open transaction's lock
  expect(await amounts()).toEqual([101, 0]);
});

it('does a retried write once', async () => {
  const url = database.uri.replace('retryWrites=false', 'retryWrites=true');
  const client = await new MongoClient(url).connect();
  try {
    const session = client.startSession();
    const command = { update: 'accounts', updates: [{ q: { _id: 'b' }, u: { $inc: { amount: 7 } } }] };
    const again = { ...command, lsid: session.id, txnNumber: 3n };
    await client.db(database.name).command(again, { useBigInt64: true });
    await client.db(database.name).command(again, { useBigInt64: true });
    await session.endSession();
  } finally {
    await client.close();
  }
  expect(await amounts()).toEqual([100, 7]);
});
