import { expect, test } from 'vitest';
import { filterRows } from './filter-rows.ts';
import type { QueueRow } from './queue-row.ts';

const row = (key: string, over: Partial<QueueRow> = {}): QueueRow => ({
  id: key,
  key,
  revision: 1,
  weight: 1,
  subject: 'Drucker kaputt',
  stateTitles: [{ en: 'In progress', ru: 'В работе' }],
  category: 'open',
  priority: 3,
  requester: 'p1',
  customer: undefined,
  country: undefined,
  assignees: ['p2'],
  clocks: [],
  changedAt: 0,
  ...over,
});
const rows = [row('INC-1'), row('INC-2', { subject: 'Mail geht nicht', requester: undefined, assignees: [] })];
const personNames = new Map([
  ['p1', 'Łucja Nowak'],
  ['p2', 'Ivan Petrov'],
]);
const find = (filter: string, language: 'en' | 'ru' = 'en') =>
  filterRows(rows, filter, { language, personNames }).map(({ key }) => key);

test('without words the same rows come back', () => {
  expect(filterRows(rows, '  ', { language: 'en', personNames })).toBe(rows);
});
test('every word must be somewhere: key, subject, requester, assignee or state', () => {
  expect(find('inc-2')).toEqual(['INC-2']);
  expect(find('DRUCKER petrov')).toEqual(['INC-1']);
  expect(find('łucja')).toEqual(['INC-1']);
  expect(find('progress mail')).toEqual(['INC-2']);
  expect(find('drucker mail')).toEqual([]);
});
test('states are found in the reader’s language', () => {
  expect(find('работе', 'ru')).toEqual(['INC-1', 'INC-2']);
  expect(find('работе')).toEqual([]);
});
