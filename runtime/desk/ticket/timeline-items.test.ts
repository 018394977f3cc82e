import { expect, test } from 'vitest';
import { timelineItems, type TimelineEntry } from './timeline-items.ts';

const entry = (number: number, over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: `e${String(number)}`,
  number,
  type: 'ticket.reply',
  actor: { kind: 'person', id: 'anna', roles: [] },
  at: number,
  release: 'r@1',
  outcome: 'accepted',
  transitions: [],
  from: [],
  to: [],
  ...over,
});
const reply = { kind: 'reply' as const, text: 'Hello' };

test('the conversation is in the journal’s order, whatever order it comes in', () => {
  const items = timelineItems([entry(2, { message: reply }), entry(1)], [], 'me');
  expect(items.map(({ kind, id }) => [kind, id])).toEqual([
    ['line', 'e1'],
    ['message', 'e2'],
  ]);
});
test('a text that was refused is a line, not a message', () => {
  expect(timelineItems([entry(1, { message: reply, outcome: 'refused' })], [], 'me')[0]?.kind).toBe('line');
});
test('what is on its way comes last, under the writer’s own name', () => {
  const pending = { eventId: 'p', kind: 'note' as const, text: 'Hm', at: 9 };
  expect(timelineItems([entry(1)], [pending], 'me').at(-1)).toMatchObject({
    id: 'p',
    author: 'me',
    sending: true,
    message: { kind: 'note', text: 'Hm' },
  });
});
test('what has arrived is not on its way any more', () => {
  const pending = { eventId: 'e1', kind: 'reply' as const, text: 'Hello', at: 9 };
  expect(timelineItems([entry(1, { message: reply })], [pending], 'me')).toHaveLength(1);
});
