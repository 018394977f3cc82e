import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDesks, type TestDesks } from './fixtures/test-desk.ts';

let desks: TestDesks;
beforeAll(async () => {
  desks = await testDesks();
});
afterAll(() => desks.drop());

async function found(text: string): Promise<readonly (readonly string[])[]> {
  const batches: (readonly string[])[] = [];
  for await (const batch of desks.desk().words.find(text)) batches.push(batch);
  return batches;
}

test('finds by the beginnings of words, whatever their letters carry, and nothing without a word', async () => {
  const { words } = desks.desk();
  await words.save('t-1', ['scanner', 'lodz', 'inc', '42']);
  await words.save('t-2', ['scanner', 'warszawa']);
  expect(await found('SCAN Łódź')).toEqual([['t-1']]);
  expect(await found('scan')).toEqual([['t-2', 't-1']]);
  expect(await found('scan printer')).toEqual([]);
  expect(await found('.* !')).toEqual([]);
});

test('a ticket whose words are saved again is found by the new ones only', async () => {
  const { words } = desks.desk();
  await words.save('t-3', ['first']);
  await words.save('t-3', ['second']);
  expect(await found('first')).toEqual([]);
  expect(await found('second')).toEqual([['t-3']]);
});

test('many are found batch by batch, the newest first, each once', async () => {
  const ids = Array.from({ length: 1_201 }, (_, index) => `many-${String(index).padStart(5, '0')}`);
  await desks.desk().collections.ticketWords.insertMany(ids.map((_id) => ({ _id, words: ['flood'] })));
  const batches = await found('flood');
  expect(batches.map(({ length }) => length)).toEqual([500, 500, 201]);
  expect(batches.flat()).toEqual(ids.toReversed());
});
