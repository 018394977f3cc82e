import { expect, test } from 'vitest';
import { SYSTEM_EVENTS } from '#catalog/language';
import { freshEventType } from './fresh-event-type.ts';

test('is made from the title and free', () => {
  expect(freshEventType('Begin work', [])).toBe('ticket.begin-work');
  expect(freshEventType('Begin work', ['ticket.begin-work'])).toBe('ticket.begin-work-2');
});

test.each(['Take', 'Release', 'Assign', 'Comment', 'Reply'])('%s is not the act of the desk', (title) => {
  const type = freshEventType(title, []);
  expect(SYSTEM_EVENTS as readonly string[]).not.toContain(type);
  expect(type).toMatch(new RegExp(`^ticket\\.${title.toLowerCase()}`));
});
