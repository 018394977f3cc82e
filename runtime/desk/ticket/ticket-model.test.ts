import { personSchema } from '#catalog/directory';
import { workflowSchema } from '#catalog/language';
import { describe, expect, test } from 'vitest';
import { candidatesOf, clocksOf, entriesOf, movesOf } from './ticket-model.ts';

const document = workflowSchema.parse({
  schemaVersion: 1,
  id: 'repair',
  title: { en: 'Repair' },
  fields: [{ id: 'solution', type: 'text', title: { en: 'Solution', ru: 'Решение' } }],
  events: ['work.start', 'work.resolve', 'work.escalate'].map((type) => ({
    type,
    title: { en: type },
    form: type === 'work.resolve' ? [{ field: 'solution', required: true }, { field: 'gone' }] : [],
  })),
  states: [
    { id: 'new', title: { en: 'New' } },
    { id: 'done', title: { en: 'Done', ru: 'Готово' } },
  ],
  observed: { escalate: 2, resolve: 9 },
});
const [start, resolve, escalate] = document.events;
const offer = (event: typeof start, transition: string, more: object = {}) => {
  if (!event) throw new Error('the fixture lacks an event');
  return { event, transition, ...more };
};

describe('moves', () => {
  const reason = { code: 'kernel.guard-refused', params: { guard: 'false' } };
  const offered = [
    offer(start, 'start', { reason }),
    offer(escalate, 'escalate'),
    offer(resolve, 'resolve', { target: 'done' }),
  ];
  const moves = movesOf({ document, offered }, 'ru');

  test('stand in the order of use; what cannot work now is shown last, with its reason', () => {
    expect(moves.map(({ type, reason: why }) => [type, why?.code])).toEqual([
      ['work.resolve', undefined],
      ['work.escalate', undefined],
      ['work.start', 'kernel.guard-refused'],
    ]);
  });
  test('say where they lead, in the reader’s language, and bring their form', () => {
    expect(moves[0]).toMatchObject({ target: 'Готово', targetState: 'done' });
    expect(moves[0]?.form).toMatchObject([{ id: 'solution', label: 'Решение', required: true, type: 'text' }]);
  });
});

test('clocks are named and say why they wait', () => {
  const since = new Date(5);
  const clock = {
    policy: 'p',
    title: { en: 'Reaction' },
    status: 'paused',
    targetMs: 9,
    elapsedMs: 4,
    remainingMs: 5,
  } as const;
  const clocks = clocksOf({ document, clocks: [{ ...clock, because: { states: ['new', 'gone'], since } }] }, 'en');
  expect(clocks).toEqual([
    {
      ...{ policy: 'p', title: 'Reaction', status: 'paused', targetMs: 9, remainingMs: 5 },
      ...{ dueAt: undefined, breachedAt: undefined, because: { states: ['New', 'gone'], since: 5 } },
    },
  ]);
});

test('history comes as entries of the journal', () => {
  const common = {
    type: 'ticket.reply',
    recordedAt: new Date(1),
    outcome: 'accepted',
    transitions: [],
    from: [],
    to: [],
  } as const;
  const message = { id: 't:e', kind: 'reply', author: 'anna', text: 'Hello' } as const;
  const entries = [
    { ...common, id: 'e', number: 1, at: new Date(7), actor: { kind: 'person', id: 'anna' }, message },
    { ...common, id: 'f', number: 2, at: new Date(8), actor: { kind: 'timer' }, timer: 'x' },
  ];
  expect(entriesOf({ entries, names: {} }, 'r@1')).toMatchObject([
    { id: 'e', at: 7, actor: { kind: 'person', id: 'anna' }, message: { kind: 'reply', text: 'Hello' } },
    { id: 'f', at: 8, actor: { kind: 'timer' }, timer: 'x' },
  ]);
});

test('those who could take the ticket are its team’s people, by name', () => {
  const person = (id: string, name: string, grants: object[]) =>
    personSchema.parse({ id, name, email: `${id}@example.org`, grants });
  const people = [
    person('b', 'Zoe', [{ role: 'agent', team: 'l1' }]),
    person('a', 'Anna', [{ role: 'agent', team: 'l1' }]),
    person('c', 'Carl', [{ role: 'agent', team: 'l2' }]),
    person('d', 'Dora', [{ role: 'requester' }]),
  ];
  const page = { teams: ['l1'], workflow: 'repair' };
  expect(candidatesOf(page, people).map(({ name }) => name)).toEqual(['Anna', 'Zoe']);
});
