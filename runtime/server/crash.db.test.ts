import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckpointName } from './checkpoint.ts';
import type { Desk } from './desk.ts';
import { PEOPLE } from './fixtures/people.ts';
import { SYSTEM, as, opened, send, stopAt, testDesks, type TestDesks } from './fixtures/test-desk.ts';

let desks: TestDesks;
beforeAll(async () => void (desks = await testDesks()));
afterAll(() => desks.drop());

/** Lets a process die at the checkpoint while it does the work. */
async function dyingAt(name: CheckpointName, work: (desk: Desk) => Promise<unknown>): Promise<void> {
  const stopped = stopAt(name);
  void work(desks.desk(stopped));
  await stopped.reached;
}

describe('a crash while a ticket is opened', () => {
  test.each(['key-reserved', 'ticket-numbered', 'ticket-named', 'ticket-inserted'] as const)(
    'at %s, and again: one ticket',
    async (name) => {
      const request = {
        ...{ workflow: 'lines', by: SYSTEM, subject: `Crash at ${name}`, event: { id: `open-${name}` } },
      };
      await dyingAt(name, (desk) => desk.open(request));
      const desk = desks.desk();
      const [again, more] = [await desk.open(request), await desk.open(request)];
      expect(again).toMatchObject({ outcome: 'accepted', repeated: name === 'ticket-inserted' });
      expect(more).toEqual({ ...again, repeated: true });
      expect(await desk.collections.tickets.countDocuments({ subject: request.subject })).toBe(1);
    },
  );
});

describe('a crash while an event is dispatched', () => {
  test.each(['loaded', 'decided', 'written'] as const)('at %s, and again: it counts once', async (name) => {
    const ticket = await opened(desks.desk());
    await dyingAt(name, (desk) => send(desk, ticket, { type: 'work.start', id: 'e' }));
    const again = await send(desks.desk(), ticket, { type: 'work.start', id: 'e' });
    expect(again).toMatchObject({ outcome: 'accepted', repeated: name === 'written' });
    expect(again.ticket).toMatchObject({ states: ['working'], revision: 2, entries: 2 });
  });

  test('while its journal overflows: every entry is there once, in order', async () => {
    const ticket = await opened(desks.desk());
    const comment = (desk: Desk, id: string) =>
      send(desk, ticket, { type: 'ticket.comment', id, payload: { message: id } });
    for (let index = 1; index < 20; index += 1) await comment(desks.desk(), `c-${String(index)}`);
    await dyingAt('journal-moved', (desk) => comment(desk, 'c-20'));
    const desk = desks.desk();
    const between = await desk.store.load(ticket._id);
    expect(between?.journal).toHaveLength(20);
    expect(await desk.collections.journal.countDocuments({ ticket: ticket._id })).toBe(11);
    await comment(desk, 'other');
    const after = (await comment(desk, 'c-20')).ticket;
    const journal = await desk.store.journalOf(after);
    expect(journal.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    expect(journal.slice(-2).map(({ id }) => id)).toEqual(['other', 'c-20']);
    expect(await comment(desk, 'c-1')).toMatchObject({ repeated: true });
  });
});

test('a crash between a text and its event shows nothing, and again shows it once', async () => {
  const ticket = await opened(desks.desk());
  const text = { ticket: ticket._id, event: 'say-1', by: as(PEOPLE.ann), kind: 'note' as const, text: 'hello' };
  await dyingAt('message-stored', (desk) => desk.say(text));
  const desk = desks.desk();
  expect((await desk.store.load(ticket._id))?.entries).toBe(1);
  expect(await desk.say(text)).toMatchObject({ outcome: 'accepted', repeated: false });
  expect(await desk.say({ ...text, text: 'changed' })).toMatchObject({ repeated: true });
  expect([...(await desk.messages.of(ticket._id)).values()]).toMatchObject([{ text: 'hello', author: 'ann' }]);
  await expect(desk.say({ ...text, event: 'say-2', by: as(PEOPLE.ben) })).rejects.toMatchObject({ code: 'not-found' });
  expect((await desk.messages.of(ticket._id)).size).toBe(1);
});
