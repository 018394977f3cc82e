import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PEOPLE } from './fixtures/people.ts';
import { SYSTEM, as, opened, testDesks, type TestDesks } from './fixtures/test-desk.ts';

let desks: TestDesks;
beforeAll(async () => void (desks = await testDesks()));
afterAll(() => desks.drop());

const request = (rest: object = {}) => ({
  ...{ workflow: 'lines', event: { id: randomUUID() }, by: SYSTEM, subject: 'Printer on fire' },
  ...rest,
});

describe('opening', () => {
  test('gives every ticket a key of its own, however many are opened at once', async () => {
    const [one, two] = [desks.desk(), desks.desk()];
    const tickets = await Promise.all(Array.from({ length: 40 }, (_, index) => opened(index % 2 === 0 ? one : two)));
    expect(new Set(tickets.map(({ key }) => key)).size).toBe(40);
  });

  test('twice at once with one event id makes one ticket', async () => {
    const [one, two] = [desks.desk(), desks.desk()];
    const same = request();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : two).open(same)),
    );
    const accepted = results.flatMap((result) => (result.outcome === 'accepted' ? [result] : []));
    expect(accepted).toHaveLength(20);
    expect(accepted.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(accepted.map(({ ticket }) => ticket._id)).size).toBe(1);
  });

  test('by one inbound key makes one ticket, whatever the event id', async () => {
    const desk = desks.desk();
    const first = await opened(desk, { inboundKey: 'mail:<1@x>' });
    const second = await opened(desk, { inboundKey: 'mail:<1@x>' });
    expect(second._id).toBe(first._id);
  });

  test('takes the country from the customer or the requester where none is named', async () => {
    const desk = desks.desk();
    expect((await opened(desk, { requester: 'rita' })).country).toBe('PL');
    expect((await opened(desk, { requester: 'rita', customer: 'acme' })).country).toBe('DE');
    expect((await opened(desk, { requester: 'rita', country: 'FR' })).country).toBe('FR');
  });

  test('is refused with a reason where the request does not fit, and uses up no number', async () => {
    const desk = desks.desk();
    const before = await desk.collections.counters.findOne({ _id: 'INC' });
    const reasons = [
      [{ fields: { unknown: 1 } }, 'kernel.field-unknown'],
      [{ requester: 'nobody' }, 'requester-unknown'],
      [{ customer: 'nobody' }, 'customer-unknown'],
      [{ priority: 9 }, 'priority-unfit'],
      [{ subject: '  ' }, 'subject-missing'],
    ] as const;
    for (const [wrong, code] of reasons)
      expect(await desk.open(request(wrong))).toMatchObject({ outcome: 'refused', reason: { code } });
    expect(await desk.collections.counters.findOne({ _id: 'INC' })).toEqual(before);
    await expect(desk.open(request({ workflow: 'none' }))).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is for those who may create; requesters only for themselves', async () => {
    const desk = desks.desk();
    const by = as(PEOPLE.rita);
    await expect(desk.open(request({ by }))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(desk.open(request({ by, requester: 'vip' }))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await desk.open(request({ by, requester: 'rita' }))).toMatchObject({ outcome: 'accepted' });
  });
});

describe('a replay', () => {
  const at = new Date('2012-05-01T08:00:00Z');
  const run = (name: string) => ({ run: name, ticket: `${name}:1`, key: 'case-1', at });

  test('run twice makes the same tickets and journals, and continues where it was interrupted', async () => {
    const play = async (name: string, events: number) => {
      const desk = desks.desk();
      let ticket = await opened(desk, { replay: run(name), event: { id: `${name}:1:0` } });
      const types = ['work.start', 'work.close', 'work.escalate'].slice(0, events);
      for (const [index, type] of types.entries()) {
        const event = { id: `${name}:1:${String(index + 1)}`, type };
        const by = { kind: 'log' } as const;
        const sent = await desk.dispatch({
          ticket: ticket._id,
          event,
          by,
          at: new Date(at.getTime() + index),
          known: ticket,
        });
        ticket = sent.ticket;
      }
      return ticket;
    };
    await play('a', 2);
    desks.clock.pass(1000);
    const [a, again, b] = [await play('a', 3), await play('a', 3), await play('b', 3)];
    expect(again).toEqual(a);
    const comparable = (name: string, { journal }: typeof a) =>
      journal.map(
        ({ recordedAt, ...entry }) => JSON.parse(JSON.stringify(entry).replaceAll(`${name}:`, '')) as unknown,
      );
    expect(comparable('b', b)).toEqual(comparable('a', a));
    expect(a.journal.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'refused', 'accepted']);
    expect(a).toMatchObject({ states: ['second-line'], changedAt: new Date(at.getTime() + 2) });
  });

  test('and a live desk keep their keys apart', async () => {
    const desk = desks.desk();
    const replayed = await opened(desk, { replay: { ...run('c'), key: 'INC-1' } });
    expect(replayed.key).toBe('INC-1');
    const event = { id: randomUUID(), type: 'work.start' };
    const live = await opened(desk);
    await expect(desk.dispatch({ ticket: live._id, event, by: SYSTEM, at })).rejects.toMatchObject({
      code: 'virtual-time-outside-replay',
    });
  });
});
