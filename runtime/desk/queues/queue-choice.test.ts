import { expect, test } from 'vitest';
import { byTeam, choiceFrom, choiceName } from './queue-choice.ts';

test.each(['mine', 'unassigned', 'decisions', 'tasks', 'repair:new:l1'])('%s survives the address', (name) => {
  expect(choiceName(choiceFrom(name))).toBe(name);
});
test('without a name one’s own tickets are shown', () => {
  expect(choiceFrom(null)).toEqual({ kind: 'mine' });
  expect(choiceFrom('')).toEqual({ kind: 'mine' });
});
test('queues are grouped by team in the order in which they come', () => {
  const queue = (key: string, team: string) => ({ key, team });
  const [a, b, c] = [queue('1', 'l2'), queue('2', 'l1'), queue('3', 'l2')];
  expect(byTeam([a, b, c])).toEqual([
    ['l2', [a, c]],
    ['l1', [b]],
  ]);
});
