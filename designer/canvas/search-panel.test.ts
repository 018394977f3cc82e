import { expect, it } from 'vitest';
import { found, type Findable } from './search-panel.tsx';

const named = (id: string, name: string): Findable => ({
  part: { kind: 'state', id },
  name,
  words: `${name} ${id}`.toLowerCase(),
});
const findables = [named('in-work', 'В работе'), named('wait', 'Waiting for parts'), named('waiting-2', 'Waiting')];
const ids = (text: string) => found(findables, text).map(({ part }) => part.id);

it('finds by every word, in any order and case, and by ids', () => {
  expect(ids('waiting')).toEqual(['wait', 'waiting-2']);
  expect(ids('PARTS wait')).toEqual(['wait']);
  expect(ids('работе')).toEqual(['in-work']);
  expect(ids('in-work')).toEqual(['in-work']);
});

it('finds nothing for nothing', () => {
  expect(ids('')).toEqual([]);
  expect(ids('  ')).toEqual([]);
  expect(ids('absent')).toEqual([]);
});
