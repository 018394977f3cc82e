import { expect, test } from 'vitest';
import { expectationSchema } from '#catalog/language';
import { expectationLines, expectationOf, sameSubject } from './expectation-lines.ts';

const whole = expectationSchema.parse({
  refused: 'kernel.guard-refused',
  states: ['open'],
  category: 'open',
  team: 'desk',
  effects: [],
  fields: { why: 'x', hours: 0, urgent: false },
  tasks: { visit: 'open' },
  approval: 'open',
  due: { reaction: '2026-03-02T09:00:00Z' },
});

test('an expectation is the same after it was taken apart', () => {
  expect(expectationOf(expectationLines(whole))).toEqual(whole);
  expect(expectationOf(expectationLines({}))).toEqual({});
  expect(expectationOf([])).toEqual({});
});

test('one line can be dropped, and only that', () => {
  const lines = expectationLines(whole);
  const gone = lines.filter((line) => !sameSubject(line, { what: 'field', name: 'hours' }));
  expect(expectationOf(gone)).toEqual({ ...whole, fields: { why: 'x', urgent: false } });
  const without = lines.filter(({ what }) => !['field', 'due', 'task'].includes(what));
  expect(Object.keys(expectationOf(without))).toEqual(['refused', 'states', 'category', 'team', 'effects', 'approval']);
});
