import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, START, SYSTEM, as, opened, send, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import { PEOPLE } from './fixtures/people.ts';

let desks: TestDesks;
beforeAll(async () => void (desks = await testDesks()));
afterAll(() => desks.drop());

const raw = (id: string) => desks.desk().store.load(id);

describe('an event', () => {
  test('moves the ticket and everything that follows in one write', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk, { country: 'PL', requester: 'rita', priority: 1 });
    expect(ticket).toMatchObject({
      states: ['first-line'],
      queueKeys: ['lines:first-line:l1'],
      teams: ['l1'],
      revision: 1,
      weight: 500,
      orderAt: new Date(START + HOUR),
      wakeAt: new Date(START + HOUR + 1000),
    });
    expect(ticket.key).toMatch(/^INC-\d+$/);
    const found = await desk.collections.ticketNames.findOne({ _id: ticket._id });
    expect(found?.words).toEqual(expect.arrayContaining(['printer', 'fire', 'rita', 'zolc']));
    const moved = await send(desk, ticket, { type: 'work.escalate', by: as(PEOPLE.ann) });
    expect(moved).toMatchObject({ outcome: 'accepted', repeated: false });
    const stored = await raw(ticket._id);
    expect(stored).toEqual(moved.ticket);
    expect(stored).toMatchObject({
      states: ['second-line'],
      queueKeys: ['lines:second-line:l2'],
      teams: ['l2'],
      formerTeams: ['l1'],
      revision: 2,
      entries: 2,
    });
    expect(stored?.journal.map(({ type, number }) => [number, type])).toEqual([
      [1, 'ticket.created'],
      [2, 'work.escalate'],
    ]);
  });

  test('that is refused changes nothing but the journal, and says why', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    const refused = await send(desk, ticket, { type: 'work.hold' });
    expect(refused).toMatchObject({ outcome: 'refused', reason: { code: 'kernel.event-not-accepted' } });
    const stored = await raw(ticket._id);
    expect(stored).toMatchObject({ states: ['first-line'], revision: 2, queueKeys: ticket.queueKeys });
    expect(stored?.journal[1]).toMatchObject({ outcome: 'refused', reason: { code: 'kernel.event-not-accepted' } });
  });

  test('repeated gives its first result and changes nothing, also when the first was refused', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    const first = await send(desk, ticket, { type: 'work.start', id: 'e-1' });
    await send(desk, ticket, { type: 'work.hold', id: 'e-2' });
    const refused = await send(desk, ticket, { type: 'work.close', id: 'e-3' });
    const before = await raw(ticket._id);
    const other = desks.desk();
    expect(await send(other, ticket, { type: 'work.start', id: 'e-1' })).toMatchObject({
      outcome: 'accepted',
      repeated: true,
    });
    expect(await send(other, ticket, { type: 'work.close', id: 'e-3' })).toMatchObject({
      ...{ outcome: 'refused', repeated: true, reason: refused.reason },
    });
    expect(first.repeated).toBe(false);
    expect(await raw(ticket._id)).toEqual(before);
  });

  test('at once with fifty others, from two processes, settles exactly once each', async () => {
    const [one, two] = [desks.desk(), desks.desk()];
    const ticket = await opened(one);
    const ids = Array.from({ length: 50 }, () => randomUUID());
    const results = await Promise.all(
      ids.map((id, index) =>
        send(index % 2 === 0 ? one : two, ticket, { type: 'ticket.comment', id, payload: { message: `m-${id}` } }),
      ),
    );
    expect(results.every(({ outcome, repeated }) => outcome === 'accepted' && !repeated)).toBe(true);
    const stored = await raw(ticket._id);
    expect(stored).toMatchObject({ revision: 51, entries: 51 });
    const journal = stored ? await one.store.journalOf(stored) : [];
    expect(journal.map(({ number }) => number)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
    expect(new Set(journal.map(({ id }) => id))).toEqual(new Set([ticket.journal[0]?.id, ...ids]));
  });

  test('sent fifty times at once, from two processes, counts once', async () => {
    const [one, two] = [desks.desk(), desks.desk()];
    const ticket = await opened(one);
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        send(index % 2 === 0 ? one : two, ticket, { type: 'work.start', id: 'the-one' }),
      ),
    );
    expect(results.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(results.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    expect(await raw(ticket._id)).toMatchObject({ revision: 2, entries: 2, states: ['working'] });
  });

  test('decided on an outdated document is decided anew', async () => {
    const desk = desks.desk();
    const known = await opened(desk);
    await send(desks.desk(), known, { type: 'work.start' });
    const late = await desk.dispatch({
      ticket: known._id,
      event: { id: randomUUID(), type: 'work.hold' },
      by: SYSTEM,
      known,
    });
    expect(late).toMatchObject({ outcome: 'accepted', ticket: { states: ['waiting'], revision: 3 } });
  });

  test('for a ticket that does not exist is not found', async () => {
    await expect(send(desks.desk(), 'nowhere', { type: 'work.start' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the journal', () => {
  test('keeps every entry in order when the document holds only the newest', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    const ids = Array.from({ length: 45 }, (_, index) => `event-${String(index)}`);
    for (const id of ids) await send(desk, ticket, { type: 'ticket.comment', id, payload: { message: id } });
    const stored = await raw(ticket._id);
    if (!stored) throw new Error('lost');
    expect(stored.journal.length).toBeLessThanOrEqual(20);
    const journal = await desk.store.journalOf(stored);
    expect(journal.map(({ number }) => number)).toEqual(Array.from({ length: 46 }, (_, index) => index + 1));
    expect(journal.slice(1).map(({ id }) => id)).toEqual(ids);
    expect(journal.every(({ recordedAt }) => recordedAt instanceof Date)).toBe(true);
    expect(
      await send(desk, ticket, { type: 'ticket.comment', id: 'event-0', payload: { message: 'x' } }),
    ).toMatchObject({
      ...{ outcome: 'accepted', repeated: true },
    });
    expect((await raw(ticket._id))?.entries).toBe(46);
  });

  test('stays small when its entries are large', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    const long = 'x'.repeat(9_000);
    for (let index = 0; index < 8; index += 1)
      await send(desk, ticket, { type: 'ticket.set-fields', payload: { solution: `${long}${String(index)}` } });
    const stored = await raw(ticket._id);
    if (!stored) throw new Error('lost');
    expect(JSON.stringify(stored.journal).length).toBeLessThan(34_000);
    expect((await desk.store.journalOf(stored)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(stored.fields).toEqual({ solution: `${long}7` });
  });

  test('names personal values and never copies them', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    await send(desk, ticket, { type: 'work.start' });
    const payload = { solution: 'new toner', phone: '+48 123' };
    const { ticket: resolved } = await send(desk, ticket, { type: 'work.resolve', payload, by: as(PEOPLE.ann) });
    expect(resolved.fields).toEqual(payload);
    expect(JSON.stringify(resolved.journal)).not.toContain('+48');
    expect(resolved.journal.at(-1)).toMatchObject({ payload: { solution: 'new toner' }, withheld: ['phone'] });
  });
});

describe('rights', () => {
  test('who may not see a ticket is told that there is none', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk, { country: 'PL' });
    await expect(send(desk, ticket, { type: 'work.start', by: as(PEOPLE.ben) })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(send(desk, ticket, { type: 'work.start', by: as(PEOPLE.polly) })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await raw(ticket._id))?.revision).toBe(1);
  });

  test('who may see but not do is forbidden it; nothing is written', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk, { requester: 'rita' });
    await expect(send(desk, ticket, { type: 'ticket.take', by: as(PEOPLE.rita) })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const correct = send(desk, ticket, { type: 'ticket.correct', by: as(PEOPLE.ann) });
    await expect(correct).rejects.toMatchObject({ code: 'forbidden', params: { act: 'ticket.correct' } });
    expect((await raw(ticket._id))?.revision).toBe(1);
  });

  test('nobody reports what only the system may', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    for (const type of ['effect.completed', 'sla.breached', 'ticket.created', 'xstate.after.3600000.waiting'])
      await expect(send(desk, ticket, { type, by: as(PEOPLE.root) })).rejects.toMatchObject({ code: 'event-reserved' });
    const event = { id: 'forged', type: 'work.start', timer: 'none', effect: 'none' };
    const sent = await desk.dispatch({ ticket: ticket._id, event, by: as(PEOPLE.ann) });
    expect(sent).toMatchObject({ outcome: 'accepted' });
    expect(sent.ticket.journal.at(-1)).not.toHaveProperty('timer');
  });

  test('a role counts only where its scope reaches the ticket', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    await send(desk, ticket, { type: 'work.start' });
    await send(desk, ticket, { type: 'work.resolve', payload: { solution: 'x' } });
    const elsewhere = { ...PEOPLE.ann, grants: [...PEOPLE.ann.grants, { role: 'manager' as const, team: 'l9' }] };
    expect(await send(desk, ticket, { type: 'work.close', by: as(elsewhere) })).toMatchObject({
      ...{ outcome: 'refused', reason: { code: 'kernel.role-not-allowed' } },
    });
    expect(await send(desk, ticket, { type: 'work.close', by: as(PEOPLE.may) })).toMatchObject({ outcome: 'accepted' });
  });

  test('the team that held a closed ticket last still sees it', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    await send(desk, ticket, { type: 'work.start' });
    await send(desk, ticket, { type: 'work.resolve', payload: { solution: 'x' } });
    await send(desk, ticket, { type: 'work.close', by: as(PEOPLE.may) });
    expect(await raw(ticket._id)).toMatchObject({ states: ['closed'], teams: ['l1'] });
    const text = { ticket: ticket._id, event: 'late', by: as(PEOPLE.ann), kind: 'note' as const, text: 'thanks' };
    expect(await desk.say(text)).toMatchObject({ outcome: 'accepted' });
  });

  test('a ticket is assigned only to people who may take it', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    const assign = (assignee: string) =>
      send(desk, ticket, { type: 'ticket.assign', payload: { assignee }, by: as(PEOPLE.ann) });
    expect(await assign('nobody')).toMatchObject({ outcome: 'refused', reason: { code: 'assignee-unknown' } });
    expect(await assign('ben')).toMatchObject({ outcome: 'refused', reason: { code: 'assignee-unfit' } });
    expect(await assign('fred')).toMatchObject({ outcome: 'accepted', ticket: { assignees: ['fred'] } });
  });
});

describe('a correction', () => {
  test('puts the ticket anywhere, also out of its end, and is journaled with its reason', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    await send(desk, ticket, { type: 'work.start' });
    await send(desk, ticket, { type: 'work.resolve', payload: { solution: 'x' } });
    const closed = await send(desk, ticket, { type: 'work.close' });
    const correction = { states: ['waiting'], reason: 'closed by mistake' };
    const event = { id: randomUUID(), type: 'ticket.correct', correction };
    const back = await desk.dispatch({ ticket: ticket._id, event, by: as(PEOPLE.olga) });
    expect(back).toMatchObject({
      outcome: 'accepted',
      ticket: { states: ['waiting'], queueKeys: ['lines:waiting:l1'] },
    });
    expect(back.ticket.outbox).toEqual(closed.ticket.outbox);
    expect(back.ticket.timers).toMatchObject([{ dueAt: START + HOUR }]);
    expect(back.ticket.journal.at(-1)).toMatchObject({ changes: { correction: 'closed by mistake' } });
  });
});

describe('routing', () => {
  test('takes a VIP to his person, and to the fallback while she is absent', async () => {
    const here = await opened(desks.desk(), { requester: 'vip' });
    expect(here).toMatchObject({ assignees: ['vera'], weight: 350 });
    const absence = { from: '2026-03-01', to: '2026-03-03' };
    desks.directory.people.set('vera', { ...PEOPLE.vera, absences: [absence] });
    const away = await opened(desks.desk(), { requester: 'vip' });
    expect(away.assignees).toEqual(['fred']);
    desks.directory.people.set('vera', PEOPLE.vera);
    expect((await opened(desks.desk(), { requester: 'rita' })).assignees).toBeUndefined();
  });
});
