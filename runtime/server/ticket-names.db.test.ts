import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDesks, type TestDesks } from './fixtures/test-desk.ts';

let desks: TestDesks;
beforeAll(async () => {
  desks = await testDesks();
});
afterAll(() => desks.drop());

async function found(text: string): Promise<readonly (readonly string[])[]> {
  const batches: (readonly string[])[] = [];
  for await (const batch of desks.desk().names.byWords(text)) batches.push(batch);
  return batches;
}

test('finds by the beginnings of words, whatever their letters carry, and nothing without a word', async () => {
  const { names } = desks.desk();
  await names.claim('t-1', { key: 'ONE-1', words: ['scanner', 'lodz', 'one', '1'] });
  await names.claim('t-2', { key: 'ONE-2', words: ['scanner', 'warszawa'] });
  expect(await found('SCAN Łódź')).toEqual([['t-1']]);
  expect(await found('scan')).toEqual([['t-2', 't-1']]);
  expect(await found('scan printer')).toEqual([]);
  expect(await found('.* !')).toEqual([]);
});

test('a ticket keeps its first names', async () => {
  const { names } = desks.desk();
  expect(await names.claim('t-3', { key: 'TWO-1', words: ['first'] })).toBe('TWO-1');
  expect(await names.claim('t-3', { key: 'TWO-2', words: ['second'] })).toBe('TWO-1');
  expect(await found('first')).toEqual([['t-3']]);
  expect(await found('second')).toEqual([]);
  expect([await names.byKey('TWO-1'), await names.byKey('TWO-2')]).toEqual(['t-3', undefined]);
  expect([await names.idOf('two-1'), await names.idOf('t-3'), await names.idOf('run:A')]).toEqual([
    't-3',
    't-3',
    'run:A',
  ]);
});

test('a key is one ticket’s for ever', async () => {
  const { names } = desks.desk();
  await names.claim('t-4', { key: 'THREE-1', words: [] });
  await expect(names.claim('t-5', { key: 'THREE-1', words: [] })).rejects.toMatchObject({ code: 'ticket-key-taken' });
});

test('of many who claim at once all are told the same key', async () => {
  const { names } = desks.desk();
  const claims = Array.from({ length: 20 }, (_, index) =>
    names.claim('t-6', { key: `FOUR-${String(index)}`, words: [] }),
  );
  expect(new Set(await Promise.all(claims)).size).toBe(1);
});

test('many are found batch by batch, the newest first, each once', async () => {
  const ids = Array.from({ length: 1_201 }, (_, index) => `many-${String(index).padStart(5, '0')}`);
  const documents = ids.map((_id) => ({ _id, key: _id, words: ['flood'] }));
  await desks.desk().collections.ticketNames.insertMany(documents);
  const batches = await found('flood');
  expect(batches.map(({ length }) => length)).toEqual([500, 500, 201]);
  expect(batches.flat()).toEqual(ids.toReversed());
});
