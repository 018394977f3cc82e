import { describe, expect, test } from 'vitest';
import { checkTexts } from '#ui/texts';
import { scrollAfterChange } from './keep-place.ts';
import { nextSort, sortRows } from './sort-rows.ts';
import { tableKey } from './table-keys.ts';
import { actOnTable, INITIAL_TABLE_STATE, type TableAct, type TableState } from './table-state.ts';
import { tableTexts } from './table-texts.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const play = (acts: readonly TableAct[], from: TableState = INITIAL_TABLE_STATE) =>
  acts.reduce((state, act) => actOnTable(state, act, ids), from);
const down: TableAct = { kind: 'move', by: 1 };
const up: TableAct = { kind: 'move', by: -1 };

describe('moving', () => {
  test('the first step down takes the first row, the first step up the last', () => {
    expect(play([down]).activeId).toBe('a');
    expect(play([up]).activeId).toBe('e');
  });
  test('stops at both ends', () => {
    expect(play([down, up, up]).activeId).toBe('a');
    expect(play([{ kind: 'edge', to: 'last' }, down]).activeId).toBe('e');
    expect(play([down, { kind: 'move', by: 20 }]).activeId).toBe('e');
  });
  test('in an empty table nothing becomes active', () => {
    expect(actOnTable(INITIAL_TABLE_STATE, down, [])).toBe(INITIAL_TABLE_STATE);
  });
});

describe('selecting', () => {
  test('x toggles the active row; without one it does nothing', () => {
    expect([...play([down, { kind: 'toggle' }]).selected]).toEqual(['a']);
    expect([...play([down, { kind: 'toggle' }, { kind: 'toggle' }]).selected]).toEqual([]);
    expect(play([{ kind: 'toggle' }])).toBe(INITIAL_TABLE_STATE);
  });
  test('a range goes from the row that was toggled last, in both directions', () => {
    expect([
      ...play([
        { kind: 'toggle', id: 'b' },
        { kind: 'range', id: 'd' },
      ]).selected,
    ]).toEqual(['b', 'c', 'd']);
    expect(
      [
        ...play([
          { kind: 'toggle', id: 'd' },
          { kind: 'range', id: 'b' },
        ]).selected,
      ].sort(),
    ).toEqual(['b', 'c', 'd']);
  });
  test('all, none, and clear', () => {
    const all = play([{ kind: 'toggle', id: 'b' }, { kind: 'toggle-all' }]);
    expect([...all.selected]).toEqual(ids);
    expect(play([{ kind: 'toggle-all' }], all).selected.size).toBe(0);
    expect(play([{ kind: 'clear' }], all).selected.size).toBe(0);
  });
});

describe('a refresh', () => {
  const refresh: TableAct = { kind: 'rows-changed' };
  const onC = play([{ kind: 'toggle', id: 'c' }]);
  test('keeps the active row wherever it went', () => {
    const after = actOnTable(onC, refresh, ['new', 'a', 'b', 'c']);
    expect([after.activeId, after.activeIndex]).toEqual(['c', 3]);
  });
  test('takes the row now in its place when it left, the last one at the end', () => {
    expect(actOnTable(onC, refresh, ['a', 'b', 'd', 'e']).activeId).toBe('d');
    expect(actOnTable(onC, refresh, ['a', 'b']).activeId).toBe('b');
  });
  test('forgets selected rows that left', () => {
    expect([...actOnTable(onC, refresh, ['a', 'b']).selected]).toEqual([]);
  });
  test('is no change when nothing changed, also of an emptied table', () => {
    expect(actOnTable(onC, refresh, ids)).toBe(onC);
    const emptied = actOnTable(onC, refresh, []);
    expect(emptied.activeId).toBeUndefined();
    expect(actOnTable(emptied, refresh, [])).toBe(emptied);
  });
});

describe('tableKey', () => {
  const press = (key: string, held: object = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  });
  test.each([
    ['j', { kind: 'move', by: 1 }],
    ['ArrowUp', { kind: 'move', by: -1 }],
    ['PageDown', { kind: 'move', by: 20 }],
    ['End', { kind: 'edge', to: 'last' }],
    ['Enter', { kind: 'open' }],
    ['x', { kind: 'toggle' }],
  ])('%s', (key, meaning) => {
    expect(tableKey(press(key), 20, true)).toEqual(meaning);
  });
  test('Shift-x is a range, Ctrl-a all, other held keys are not the table’s', () => {
    expect(tableKey(press('X', { shiftKey: true }), 20, true)).toEqual({ kind: 'range' });
    expect(tableKey(press('a', { ctrlKey: true }), 20, true)).toEqual({ kind: 'toggle-all' });
    expect(tableKey(press('j', { ctrlKey: true }), 20, true)).toBeUndefined();
    expect(tableKey(press('ArrowUp', { altKey: true }), 20, true)).toBeUndefined();
  });
  test('a table without selection leaves x, Space and Escape alone', () => {
    for (const key of ['x', ' ', 'Escape']) expect(tableKey(press(key), 20, false)).toBeUndefined();
  });
});

describe('sorting', () => {
  const rows = [{ n: 10 }, { n: 2 }, { n: undefined }, { n: 2, second: true }];
  test('by number, stable, the unknown last in both directions', () => {
    const by = (direction: 'ascending' | 'descending') => sortRows(rows, (row) => row.n, { direction, locale: 'en' });
    expect(by('ascending')).toEqual([rows[1], rows[3], rows[0], rows[2]]);
    expect(by('descending')).toEqual([rows[0], rows[1], rows[3], rows[2]]);
  });
  test('texts by the language, numbers within them as numbers', () => {
    const sorted = sortRows(['łoś', 'lis', 'INC-10', 'INC-9', 'mysz'], (row) => row, {
      direction: 'ascending',
      locale: 'pl',
    });
    expect(sorted).toEqual(['INC-9', 'INC-10', 'lis', 'łoś', 'mysz']);
  });
  test('a heading goes through ascending, descending, own order', () => {
    const once = nextSort(undefined, 'a');
    expect(once).toEqual({ column: 'a', direction: 'ascending' });
    expect(nextSort(once, 'a')).toEqual({ column: 'a', direction: 'descending' });
    expect(nextSort({ column: 'a', direction: 'descending' }, 'a')).toBeUndefined();
    expect(nextSort(once, 'b')).toEqual({ column: 'b', direction: 'ascending' });
  });
});

describe('scrollAfterChange', () => {
  const place = { rowIds: ids, scrollTop: 74, rowPx: 32 };
  test('rows that come above push the place down', () => {
    expect(scrollAfterChange(place, ['x', 'y', ...ids], 32)).toBe(74 + 64);
  });
  test('the top row gone, the next one takes the top', () => {
    expect(scrollAfterChange(place, ['a', 'b', 'd', 'e'], 32)).toBe(64);
  });
  test('at the very top it stays there', () => {
    expect(scrollAfterChange({ ...place, scrollTop: 0 }, ['x', ...ids], 32)).toBe(0);
  });
  test('other row heights keep the row', () => {
    expect(scrollAfterChange(place, ids, 64)).toBe(148);
  });
  test('with wholly new rows it stays within them', () => {
    expect(scrollAfterChange(place, ['x'], 32)).toBe(32);
  });
});

test('tables speak every language', () => {
  expect(checkTexts(tableTexts)).toEqual([]);
});
