import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from './fixtures/people.ts';
import { SYSTEM, as, opened, send, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import { createWarmTickets } from './warm-tickets.ts';

let desks: TestDesks;
beforeAll(async () => void (desks = await testDesks()));
afterAll(() => desks.drop());

test('a copy is kept without the lease, which others may take meanwhile', async () => {
  const ticket = await opened(desks.desk());
  const warm = createWarmTickets();
  warm.keep({ ...ticket, lease: { token: 't', until: new Date(0) } });
  expect(warm.get(ticket._id)).toEqual(ticket);
  expect(warm.get('another')).toBeUndefined();
});

test('what another process wrote meanwhile is seen, whatever the copy says', async () => {
  const [one, two] = [desks.desk(), desks.desk()];
  const ticket = await opened(one);
  await send(one, ticket, { type: 'ticket.take', by: as(PEOPLE.ann) });
  await send(two, ticket, { type: 'work.escalate', by: as(PEOPLE.ann) });
  // By the copy, ann's team still holds the ticket and the event is hers to send.
  await expect(send(one, ticket, { type: 'work.escalate', by: as(PEOPLE.ann) })).rejects.toMatchObject({
    code: 'not-found',
  });
  const seen = await send(one, ticket, { type: 'ticket.take', by: as(PEOPLE.ben) });
  expect(seen.ticket).toMatchObject({ states: ['second-line'], teams: ['l2'], revision: 4 });
  expect(await one.store.load(ticket._id)).toEqual(seen.ticket);
});

test('a right that the copy does not show yet is not refused', async () => {
  const [one, two] = [desks.desk(), desks.desk()];
  const ticket = await opened(one);
  await send(one, ticket, { type: 'ticket.take', by: as(PEOPLE.ann) });
  const bens = { ticket: ticket._id, by: as(PEOPLE.ben) };
  await expect(one.dispatch({ ...bens, event: { id: randomUUID(), type: 'ticket.take' } })).rejects.toMatchObject({
    kind: 'refused',
  });
  await send(two, ticket, { type: 'work.escalate', by: as(PEOPLE.ann) });
  expect(await one.dispatch({ ...bens, event: { id: randomUUID(), type: 'ticket.take' } })).toMatchObject({
    outcome: 'accepted',
  });
});

test('an event that another process has settled gives its first result and the ticket as it is now', async () => {
  const [one, two] = [desks.desk(), desks.desk()];
  const ticket = await opened(one);
  await send(one, ticket, { type: 'ticket.take', by: as(PEOPLE.ann) });
  const event = { id: randomUUID(), type: 'work.escalate' };
  const first = await two.dispatch({ ticket: ticket._id, event, by: SYSTEM });
  const again = await one.dispatch({ ticket: ticket._id, event, by: SYSTEM });
  expect(again).toEqual({ ...first, repeated: true });
});
