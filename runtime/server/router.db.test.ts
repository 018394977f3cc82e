import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#catalog/directory';
import { createProcedures } from '#catalog/server';
import { PEOPLE } from './fixtures/people.ts';
import { HOUR, as, opened, send, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import type { Desk } from './desk.ts';
import type { QueueCursor } from './queue-reader.ts';
import { createRuntimeRouter } from './router.ts';
import { RUNTIME_REFUSALS } from './runtime-refusals.ts';

let desks: TestDesks;
let desk: Desk;
beforeAll(async () => {
  desks = await testDesks();
  desk = desks.desk();
});
afterAll(() => desks.drop());

/** The router as a person calls it. */
function callerOf(person: Person | undefined) {
  const procedures = createProcedures({ refusals: RUNTIME_REFUSALS });
  const router = createRuntimeRouter({ procedures, desk });
  return procedures.createCallerFactory(router)({ person, now: () => desks.clock.now(), newId: randomUUID });
}
const eventId = () => randomUUID();

describe('queues', () => {
  test('are generated from the published workflow; everyone sees those of his teams, with what is his to see', async () => {
    await desk.collections.tickets.deleteMany({});
    for (const country of ['PL', 'PL', 'DE']) await opened(desk, { country, priority: 1 });
    const escalated = await opened(desk);
    await send(desk, escalated, { type: 'work.escalate' });
    const replay = { run: 'r', ticket: 'r:1', key: 'case', at: desks.clock.now() };
    await opened(desk, { replay });

    const ann = await callerOf(PEOPLE.ann).queues.list();
    expect(ann.queues.map(({ key, count }) => [key, count])).toEqual([
      ['lines:first-line:l1', 3],
      ['lines:working:l1', 0],
      ['lines:waiting:l1', 0],
      ['lines:resolved:l1', 0],
    ]);
    expect(ann).toMatchObject({ mine: 0, unassigned: 3 });
    const ben = await callerOf(PEOPLE.ben).queues.list();
    expect(ben.queues.map(({ key, count }) => [key, count])).toEqual([['lines:second-line:l2', 1]]);
    const polly = await callerOf(PEOPLE.polly).queues.list();
    expect(polly.queues.filter(({ count }) => count > 0)).toMatchObject([{ key: 'lines:first-line:l1', count: 1 }]);
    desks.clock.pass(2 * HOUR);
    expect((await callerOf(PEOPLE.may).queues.list()).queues[0]).toMatchObject({ count: 3, overdue: 3 });
    await expect(callerOf(PEOPLE.rita).queues.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(callerOf(undefined).queues.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  test('keep tickets of states that no release generates any more', async () => {
    const ticket = await opened(desk);
    await desk.collections.tickets.updateOne({ _id: ticket._id }, { $set: { queueKeys: ['lines:gone:l1'] } });
    const { queues } = await callerOf(PEOPLE.may).queues.list();
    expect(queues.at(-1)).toMatchObject({ key: 'lines:gone:l1', state: 'gone', team: 'l1', count: 1 });
    await desk.collections.tickets.deleteOne({ _id: ticket._id });
  });

  test('come page by page, the most urgent first, each ticket once', async () => {
    await desk.collections.tickets.deleteMany({});
    const wanted: string[] = [];
    for (const [index, priority] of [1, 1, 3, 3, 5, 5, 4].entries()) {
      desks.clock.pass(1000);
      const country = index < 4 ? { country: 'PL' } : {};
      wanted.push((await opened(desk, { priority, ...country })).key);
    }
    const order = [0, 1, 2, 3, 6, 4, 5].map((index) => wanted[index]);
    const caller = callerOf(PEOPLE.ann);
    const choice = { kind: 'queue' as const, key: 'lines:first-line:l1' };
    const keys: string[] = [];
    let cursor: QueueCursor | undefined;
    do {
      const page = await caller.queues.tickets({ choice, limit: 3, ...(cursor && { cursor }) });
      keys.push(...page.tickets.map(({ key }) => key));
      cursor = page.next;
    } while (cursor);
    expect(keys.slice(0, 5)).toEqual(order.slice(0, 5));
    expect(keys.toSorted()).toEqual(order.toSorted());
    const filtered = await caller.queues.tickets({ choice, limit: 50, filter: { priority: 5 } });
    expect(filtered.tickets).toHaveLength(2);
    expect((await callerOf(PEOPLE.ben).queues.tickets({ choice, limit: 50 })).tickets).toEqual([]);
  });
});

describe('a ticket', () => {
  test('is created, taken, worked on and ended by the screens', async () => {
    const [ann, may] = [callerOf(PEOPLE.ann), callerOf(PEOPLE.may)];
    expect((await may.tickets.creatable()).map(({ workflow }) => workflow)).toEqual(['lines']);
    const order = { workflow: 'lines', eventId: eventId(), subject: 'No toner', priority: 1, requester: 'rita' };
    const created = await may.tickets.create(order);
    expect(created).toMatchObject({ outcome: 'accepted', repeated: false });
    expect(await may.tickets.create(order)).toEqual({ ...created, repeated: true });
    const ticket = created.ticket?.id ?? '';
    expect(await ann.tickets.take({ ticket, eventId: eventId() })).toMatchObject({ outcome: 'accepted' });
    expect(await may.tickets.take({ ticket, eventId: eventId() })).toMatchObject({
      ...{ outcome: 'refused', reason: { code: 'kernel.already-taken' } },
    });
    expect((await ann.queues.list()).mine).toBe(1);
    await ann.tickets.send({ ticket, eventId: eventId(), type: 'work.start' });
    await ann.tickets.comment({ ticket, eventId: eventId(), text: 'looks empty' });
    await ann.tickets.reply({ ticket, eventId: eventId(), text: 'We are on it' });

    const page = await ann.tickets.get({ ticket: created.ticket?.key ?? '' });
    expect(page).toMatchObject({
      ...{ id: ticket, states: ['working'], assignees: ['ann'], country: 'PL' },
      clocks: [{ policy: 'resolution', status: 'running', remainingMs: HOUR }],
      names: { ann: 'Name of ann', rita: 'Rita Żółć' },
    });
    expect(page.offered.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['work.escalate', 'work.hold', 'work.resolve']),
    );
    expect(page.may).toContain('ticket.take');
    expect(page.may).not.toContain('ticket.correct');

    expect(await ann.tickets.send({ ticket, eventId: eventId(), type: 'work.resolve' })).toMatchObject({
      ...{ outcome: 'refused', reason: { code: 'kernel.fields-missing' } },
    });
    const { entries, names } = await ann.tickets.timeline({ ticket });
    expect(entries.map(({ type, outcome }) => `${type} ${outcome}`)).toEqual([
      'ticket.created accepted',
      'ticket.take accepted',
      'ticket.take refused',
      'work.start accepted',
      'ticket.comment accepted',
      'ticket.reply accepted',
      'work.resolve refused',
    ]);
    expect(entries[4]?.message).toMatchObject({ kind: 'note', text: 'looks empty', author: 'ann' });
    expect(names).toMatchObject({ may: 'Name of may' });

    const rita = callerOf(PEOPLE.rita);
    const seen = (await rita.tickets.timeline({ ticket })).entries.flatMap(({ message }) =>
      message ? [message.text] : [],
    );
    expect(seen).toEqual(['We are on it']);
    expect((await rita.tickets.get({ ticket })).offered).toEqual([]);
    await expect(callerOf(PEOPLE.vip).tickets.get({ ticket })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      ann.tickets.correct({ ticket, eventId: eventId(), states: ['closed'], reason: 'x' }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(ann.tickets.send({ ticket, eventId: 'no uuid', type: 'work.start' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  test('is found by key, by the beginnings of words, by its requester; only by those who may see it', async () => {
    const ticket = await opened(desk, { subject: 'Ска\u0301нер сломался', requester: 'rita' });
    const find = async (person: Person, text: string) =>
      (await callerOf(person).tickets.search({ text })).map(({ id }) => id);
    expect(await find(PEOPLE.ann, ticket.key)).toEqual([ticket._id]);
    expect(await find(PEOPLE.ann, 'скан СЛОМ')).toEqual([ticket._id]);
    expect(await find(PEOPLE.ann, 'zolc сканер')).toEqual([ticket._id]);
    expect(await find(PEOPLE.ann, 'скан принтер')).toEqual([]);
    expect(await find(PEOPLE.ann, '!!!')).toEqual([]);
    expect(await find(PEOPLE.ben, 'сканер')).toEqual([]);
    const mine = await callerOf(PEOPLE.rita).tickets.search({ requester: 'rita' });
    expect(mine.map(({ id }) => id)).toContain(ticket._id);
    expect(await callerOf(PEOPLE.vip).tickets.search({ requester: 'rita' })).toEqual([]);
  });

  test('every procedure says which right it needs', () => {
    const procedures = createProcedures();
    const router = createRuntimeRouter({ procedures, desk });
    const all = Object.entries(
      router._def.procedures as unknown as Record<string, { _def: { meta?: { access?: unknown } } }>,
    );
    expect(all.length).toBeGreaterThan(15);
    for (const [path, procedure] of all)
      expect([path, procedure._def.meta?.access]).toEqual([path, { act: expect.any(String) as string }]);
  });
});

describe('the subscription', () => {
  test('tells of a change that another process made, with an id to go on from', async () => {
    const ticket = await opened(desk);
    const stream = await callerOf(PEOPLE.ann).tickets.changes();
    const events = (stream as AsyncIterable<[string, { ticket: string; revision: number }, symbol]>)[
      Symbol.asyncIterator
    ]();
    const next = async (revision: number) => {
      for (let event = await events.next(); !event.done; event = await events.next()) {
        const [id, change] = event.value;
        if (change.ticket === ticket._id && change.revision === revision) return { id, change };
      }
      throw new Error('the stream ended');
    };
    await next(1);
    await send(desks.desk(), ticket, { type: 'work.start', by: as(PEOPLE.ann) });
    const { id, change } = await next(2);
    expect(id).toBe(String(desks.clock.ms));
    expect(change).toMatchObject({ kind: 'changed', gone: false, queues: ['lines:working:l1'] });
    await events.return?.();
  });
});
