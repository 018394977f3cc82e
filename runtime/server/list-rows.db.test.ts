import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '#catalog/directory';
import { createProcedures } from '#catalog/server';
import type { Desk } from './desk.ts';
import { linesWorkflow } from './fixtures/lines-workflow.ts';
import { PEOPLE } from './fixtures/people.ts';
import { HOUR, as, opened, send, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import { createRuntimeRouter } from './router.ts';
import { RUNTIME_REFUSALS } from './runtime-refusals.ts';

let desks: TestDesks;
let desk: Desk;
beforeAll(async () => {
  const lines = linesWorkflow();
  const states = lines.states.map((state) => ({ ...state, title: { en: `The ${state.id}`, pl: `Stan ${state.id}` } }));
  desks = await testDesks([{ ...lines, states }]);
  desk = desks.desk();
});
afterAll(() => desks.drop());

function callerOf(person: Person) {
  const procedures = createProcedures({ refusals: RUNTIME_REFUSALS });
  const router = createRuntimeRouter({ procedures, desk });
  return procedures.createCallerFactory(router)({ person, now: () => desks.clock.now(), newId: randomUUID });
}
const FIRST_LINE = { kind: 'queue', key: 'lines:first-line:l1' } as const;

test('rows by id are those that stand in the list now and are the person’s to see', async () => {
  const [stays, leaves] = [
    await opened(desk, { country: 'PL', priority: 1 }),
    await opened(desk, { country: 'PL', priority: 1 }),
  ];
  const tickets = [stays._id, leaves._id, 'nobody'];
  const ids = async (person: Person, choice: Parameters<ReturnType<typeof callerOf>['queues']['rows']>[0]['choice']) =>
    (await callerOf(person).queues.rows({ choice, tickets })).map(({ id }) => id).sort();
  expect(await ids(PEOPLE.ann, FIRST_LINE)).toEqual([stays._id, leaves._id].sort());
  await send(desk, leaves, { type: 'work.escalate' });
  expect(await ids(PEOPLE.ann, FIRST_LINE)).toEqual([stays._id]);
  expect(await ids(PEOPLE.ben, FIRST_LINE)).toEqual([]);
  expect(await ids(PEOPLE.ann, { kind: 'mine' })).toEqual([]);
  await callerOf(PEOPLE.ann).tickets.take({ ticket: stays._id, eventId: randomUUID() });
  expect(await ids(PEOPLE.ann, { kind: 'mine' })).toEqual([stays._id]);
});

test('a row names its states and tells its clocks in business time, running or waiting', async () => {
  const ticket = await opened(desk, { country: 'PL', priority: 1 });
  const row = async () =>
    (await callerOf(PEOPLE.may).tickets.search({ text: ticket.key })).find(({ id }) => id === ticket._id);
  const before = await row();
  expect(before?.stateTitles).toEqual([{ en: 'The first-line', pl: 'Stan first-line' }]);
  const clock = before?.clocks.find(({ policy }) => policy === 'resolution');
  expect(clock).toMatchObject({ status: 'running', targetMs: HOUR });
  expect(clock?.dueAt).toBeInstanceOf(Date);
  expect(clock?.remainingMs).toBe(HOUR);
  await send(desk, ticket, { type: 'work.start', by: as(PEOPLE.ann) });
  desks.clock.pass(HOUR / 4);
  await send(desk, ticket, { type: 'work.hold', by: as(PEOPLE.ann) });
  const waiting = (await row())?.clocks.find(({ policy }) => policy === 'resolution');
  expect(waiting).toMatchObject({ status: 'paused', remainingMs: (HOUR * 3) / 4 });
});

test('the page says why a clock waits, and the timeline names every event', async () => {
  const ticket = await opened(desk, { country: 'PL', priority: 1 });
  await send(desk, ticket, { type: 'work.start', by: as(PEOPLE.ann) });
  await send(desk, ticket, { type: 'work.hold', by: as(PEOPLE.ann) });
  const caller = callerOf(PEOPLE.ann);
  const page = await caller.tickets.get({ ticket: ticket._id });
  expect(page.clocks[0]?.because).toEqual({ states: ['waiting'], since: desks.clock.now() });
  expect(page.failed).toEqual([]);
  const eventId = randomUUID();
  await caller.tickets.comment({ ticket: ticket._id, eventId, text: 'waits' });
  const { entries } = await caller.tickets.timeline({ ticket: ticket._id });
  expect(entries.at(-1)).toMatchObject({ id: eventId, message: { kind: 'note', text: 'waits' } });
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('the page lists the effects that failed for good', async () => {
  const ticket = await opened(desk);
  const dead = { id: 'x:0', action: 'mail.send', params: {}, status: 'dead', attempts: 5 } as const;
  const outbox = [{ ...dead, notBefore: 0, requestedAt: 0, error: 'mail.unreachable' }];
  await desk.collections.tickets.updateOne({ _id: ticket._id }, { $set: { outbox } });
  expect((await callerOf(PEOPLE.ann).tickets.get({ ticket: ticket._id })).failed).toEqual([
    { effect: 'x:0', action: 'mail.send', attempts: 5, error: 'mail.unreachable' },
  ]);
});
