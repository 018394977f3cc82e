import { describe, expect, test } from 'vitest';
import { changedParts } from './changed-parts.ts';

describe('changedParts', () => {
  test.each([
    ['equal values', 1, 1],
    ['equal objects, keys in another order', { a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }],
    ['equal lists by id', [{ id: 'a', n: 1 }], [{ id: 'a', n: 1 }]],
    ['an absent key and undefined', {}, { a: undefined }],
    ['equal dates', new Date(1), new Date(1)],
  ])('finds nothing in %s', (_name, before, after) => {
    expect(changedParts(before, after)).toBeUndefined();
  });

  test.each<[string, unknown, unknown, { before: unknown; after: unknown }]>([
    ['a value', 1, 2, { before: 1, after: 2 }],
    ['a key among others', { a: 1, b: 2 }, { a: 1, b: 3 }, { before: { b: 2 }, after: { b: 3 } }],
    ['a new key', {}, { a: 1 }, { before: {}, after: { a: 1 } }],
    ['a lost key', { a: 1 }, {}, { before: { a: 1 }, after: {} }],
    ['something new', undefined, { a: 1 }, { before: undefined, after: { a: 1 } }],
    ['dates', new Date(1), new Date(2), { before: new Date(1), after: new Date(2) }],
    ['lists without ids as a whole', [1, 2], [1, 3], { before: [1, 2], after: [1, 3] }],
    [
      'the elements of a list that differ, whole',
      { states: [{ id: 'a', n: 1, m: 1 }, { id: 'b' }, { id: 'gone' }] },
      { states: [{ id: 'a', n: 2, m: 1 }, { id: 'b' }, { id: 'new' }] },
      {
        before: { states: [{ id: 'a', n: 1, m: 1 }, { id: 'gone' }] },
        after: { states: [{ id: 'a', n: 2, m: 1 }, { id: 'new' }] },
      },
    ],
    [
      'another order of a list, whole: the order has a meaning',
      [{ id: 'a' }, { id: 'b' }],
      [{ id: 'b' }, { id: 'a' }],
      { before: [{ id: 'a' }, { id: 'b' }], after: [{ id: 'b' }, { id: 'a' }] },
    ],
    [
      'lists with an id twice, whole',
      [{ id: 'a' }, { id: 'a' }],
      [{ id: 'a' }],
      { before: [{ id: 'a' }, { id: 'a' }], after: [{ id: 'a' }] },
    ],
  ])('keeps %s', (...[, before, after, expected]) => {
    expect(changedParts(before, after)).toEqual(expected);
  });
});
