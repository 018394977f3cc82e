import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appendPage,
  applyChanges,
  compareRows,
  NO_ROWS,
  patchRow,
  unmark,
  type PlacedRow,
  type QueueRows,
} from './queue-rows.ts';

type Row = PlacedRow & { readonly subject?: string };
const row = (id: string, over: Partial<Row> = {}): Row => ({ id, revision: 1, weight: 100, dueAt: 1000, ...over });
const list = (rows: readonly Row[], hasMore = false): QueueRows<Row> => ({ rows, hasMore, marked: new Set() });
const ids = ({ rows }: QueueRows<Row>) => rows.map(({ id }) => id);

describe('the order', () => {
  test('is by due instant, then weight, then id; without a due instant last', () => {
    const rows = [
      row('d', { dueAt: undefined }),
      row('c'),
      row('b', { weight: 300 }),
      row('a', { dueAt: 2000 }),
      row('e'),
    ];
    expect(rows.sort(compareRows).map(({ id }) => id)).toEqual(['b', 'c', 'e', 'a', 'd']);
  });
  test('of two without a due instant is by weight', () => {
    expect(compareRows(row('a', { dueAt: undefined, weight: 1 }), row('b', { dueAt: undefined, weight: 2 }))).toBe(1);
  });
});

describe('pages', () => {
  test('follow one another without doubles, the newer row wins', () => {
    const first = appendPage<Row>(NO_ROWS, { rows: [row('a'), row('b', { revision: 5 })], hasMore: true });
    const second = appendPage(first, { rows: [row('b', { revision: 4 }), row('c')], hasMore: false });
    expect(ids(second)).toEqual(['a', 'b', 'c']);
    expect(second.rows[1]?.revision).toBe(5);
    expect(second.hasMore).toBe(false);
  });
});

describe('changes', () => {
  const before = list([row('a'), row('b'), row('c')]);

  test('change a row in place and mark it', () => {
    const after = applyChanges(before, { rows: [row('b', { revision: 2, subject: 'new' })], gone: [] });
    expect(ids(after)).toEqual(['a', 'b', 'c']);
    expect(after.rows[1]?.subject).toBe('new');
    expect([...after.marked]).toEqual(['b']);
    expect(after.rows[0]).toBe(before.rows[0]);
  });
  test('move a row whose due instant changed', () => {
    expect(ids(applyChanges(before, { rows: [row('c', { revision: 2, dueAt: 1 })], gone: [] }))).toEqual([
      'c',
      'a',
      'b',
    ]);
  });
  test('take away what is gone', () => {
    expect(ids(applyChanges(before, { rows: [], gone: ['b', 'x'] }))).toEqual(['a', 'c']);
  });
  test('bring in what is new where it belongs', () => {
    expect(ids(applyChanges(before, { rows: [row('n', { dueAt: 500 })], gone: [] }))).toEqual(['n', 'a', 'b', 'c']);
  });
  test('leave a new row beyond the loaded part to its page', () => {
    const partial = list([row('a')], true);
    expect(applyChanges(partial, { rows: [row('z', { dueAt: 9000 })], gone: [] })).toBe(partial);
    expect(ids(applyChanges(partial, { rows: [row('z', { dueAt: 5 })], gone: [] }))).toEqual(['z', 'a']);
  });
  test('older news and nothing change nothing', () => {
    expect(applyChanges(before, { rows: [row('a'), row('b', { revision: 0 })], gone: ['x'] })).toBe(before);
  });
  test('of one’s own are not marked', () => {
    const after = applyChanges(before, { rows: [row('b', { revision: 2 })], gone: [] }, { mark: false });
    expect(after.marked.size).toBe(0);
  });
  test('marks fade', () => {
    const marked = { ...before, marked: new Set(['a', 'b']) };
    expect([...unmark(marked, ['a', 'z']).marked]).toEqual(['b']);
    expect(unmark(marked, ['z'])).toBe(marked);
  });
});

test('one’s own act shows at once, is not marked, and gives way to what the server says', () => {
  const before = list([row('a'), row('b', { subject: 'old' })]);
  const shown = patchRow(before, 'b', { subject: 'mine', revision: 99 });
  expect(shown.rows[1]).toMatchObject({ subject: 'mine', revision: 1 });
  expect(shown.marked.size).toBe(0);
  const said = applyChanges(shown, { rows: [row('b', { revision: 2, subject: 'theirs' })], gone: [] });
  expect(said.rows[1]?.subject).toBe('theirs');
  expect(patchRow(shown, 'b', before.rows[1] ?? {}).rows).toEqual(before.rows);
});

test('whatever comes in whatever order, the list is sorted, without doubles, and holds the newest of each', () => {
  const rows = fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      revision: fc.integer({ min: 1, max: 9 }),
      weight: fc.integer({ min: 1, max: 3 }),
      dueAt: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    }),
  );
  fc.assert(
    fc.property(fc.array(rows), (batches) => {
      const end = batches.reduce<QueueRows<Row>>(
        (now, batch) => applyChanges(now, { rows: batch, gone: [] }),
        list([]),
      );
      expect([...end.rows].sort(compareRows)).toEqual(end.rows);
      expect(new Set(ids(end)).size).toBe(end.rows.length);
      for (const each of end.rows) {
        const seen = batches.flat().filter(({ id }) => id === each.id);
        expect(each.revision).toBe(Math.max(...seen.map(({ revision }) => revision)));
      }
    }),
  );
});
