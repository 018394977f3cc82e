import { APPROVAL_EVENTS, CORRECT_EVENT, CREATED_EVENT, DESK_EVENTS, LINK_EVENTS, TASK_EVENTS } from '#runtime/core';
import { checkTexts, translateReason } from '#ui/texts';
import { expect, test } from 'vitest';
import { deskTexts } from './desk-texts.ts';
import { newTicketTexts } from './new-ticket-texts.ts';
import { operationsTexts } from './operations-texts.ts';
import { queueTexts } from './queue-texts.ts';
import { reachTexts } from './reach-texts.ts';
import { searchTexts } from './search-texts.ts';
import { ticketTexts } from './ticket-texts.ts';
import { ticketWorkTexts } from './ticket-work-texts.ts';
import { timelineTexts } from './timeline-texts.ts';

test.each(
  Object.entries({
    deskTexts,
    newTicketTexts,
    operationsTexts,
    queueTexts,
    reachTexts,
    searchTexts,
    ticketTexts,
    ticketWorkTexts,
    timelineTexts,
  }),
)('%s are whole in every language', (_name, texts) => {
  expect(checkTexts(texts)).toEqual([]);
});

test('the kernel’s own events are those that the timeline tells', () => {
  // A new desk event needs a sentence: this list changes together with `timeline-line.ts`.
  expect([...DESK_EVENTS, CREATED_EVENT].sort()).toEqual([
    'effect.retry',
    'ticket.assign',
    'ticket.comment',
    'ticket.created',
    'ticket.release',
    'ticket.reply',
    'ticket.set-fields',
    'ticket.set-priority',
    'ticket.take',
  ]);
});

test('every event of the desk has a name', () => {
  const people = [...DESK_EVENTS, CORRECT_EVENT, ...TASK_EVENTS, ...APPROVAL_EVENTS, ...LINK_EVENTS];
  const facts = ['tasks.completed', 'tasks.failed', 'approval.approved', 'approval.rejected', 'approval.expired'];
  const reports = ['approval.timeout', 'link.added', 'link.removed', 'link.changed', 'link.refused'];
  expect(Object.keys(timelineTexts.en.event).sort()).toEqual([...people, ...facts, ...reports].sort());
});

test('a sentence of the timeline reads', () => {
  const params = { who: 'Anna', event: 'Take', from: ['New'], to: ['In progress'] };
  expect(translateReason(timelineTexts, 'en', { code: 'line.moved', params })).toBe(
    'Anna moved it from New to In progress by “Take”',
  );
});
