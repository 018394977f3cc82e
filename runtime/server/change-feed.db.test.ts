import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createChangeFeed, type ChangeFeed } from './change-feed.ts';
import { PEOPLE } from './fixtures/people.ts';
import { opened, send, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import type { ChangesMissed, TicketChange } from './ticket-change.ts';

let desks: TestDesks;
let feed: ChangeFeed;
let stop: AbortController;
const problems: unknown[] = [];
beforeAll(async () => void (desks = await testDesks()));
afterAll(() => desks.drop());
beforeEach(() => {
  stop = new AbortController();
  feed = createChangeFeed({
    desk: desks.desk(),
    pollMs: 20,
    overlapMs: 1_000,
    onProblem: (error) => problems.push(error),
  });
  desks.clock.pass(60_000); // out of the overlap of the test before
});
afterEach(() => {
  stop.abort();
  expect(problems.splice(0)).toEqual([]);
});

/** A listener whose changes are awaited one by one. */
function listen(person: string, since?: Date) {
  const changes = feed.subscribe({ person, signal: stop.signal, ...(since && { since }) });
  return {
    changes,
    async until(fits: (change: TicketChange) => boolean): Promise<readonly TicketChange[]> {
      const seen: TicketChange[] = [];
      for (;;) {
        const next: IteratorResult<TicketChange | ChangesMissed, void> = await changes.next();
        if (next.done || next.value.kind !== 'changed') throw new Error('no change');
        seen.push(next.value);
        if (fits(next.value)) return seen;
      }
    },
  };
}

test('a change of another process reaches whoever may see the ticket, each revision once', async () => {
  const other = desks.desk();
  const ticket = await opened(other);
  const ann = listen('ann');
  await ann.until(({ ticket: id }) => id === ticket._id);
  await send(other, ticket, { type: 'work.start' });
  expect(await ann.until(({ revision }) => revision === 2)).toMatchObject([{ ticket: ticket._id, gone: false }]);
  await send(other, ticket, { type: 'work.hold' });
  expect(await ann.until(({ revision }) => revision === 3)).toMatchObject([{ queues: ['lines:waiting:l1'] }]);
});

test('a ticket that leaves the team is told to be gone, and comes to the other team', async () => {
  const other = desks.desk();
  const ticket = await opened(other);
  const [ann, ben] = [listen('ann'), listen('ben')];
  await ann.until(({ ticket: id }) => id === ticket._id);
  const bens = ben.until(({ ticket: id }) => id === ticket._id);
  await send(other, ticket, { type: 'work.escalate' });
  expect((await ann.until(({ revision }) => revision === 2)).at(-1)).toMatchObject({ gone: true, queues: [] });
  expect((await bens).at(-1)).toMatchObject({ revision: 2, gone: false, queues: ['lines:second-line:l2'] });
});

test('what nobody may see is told to nobody; replays are told to nobody at all', async () => {
  const other = desks.desk();
  const ann = listen('ann');
  const first = ann.changes.next();
  const secret = await opened(other);
  await send(other, secret, { type: 'work.escalate' });
  const replay = { run: 'r', ticket: 'r:1', key: 'case', at: desks.clock.now() };
  await opened(other, { replay });
  const seen = await opened(other);
  const changes = [await first, ...[await ann.until(({ ticket }) => ticket === seen._id)].flat()];
  expect(JSON.stringify(changes)).not.toContain('r:1');
  const polly = listen('polly').changes.next();
  const german = await opened(other, { country: 'DE' });
  expect((await polly).value).toMatchObject({ ticket: german._id });
});

test('after a broken connection it goes on from where it broke', async () => {
  const other = desks.desk();
  const ticket = await opened(other);
  const since = desks.clock.now();
  desks.clock.pass(30_000);
  await send(other, ticket, { type: 'work.start' });
  desks.clock.pass(30_000);
  const again = listen('ann', since);
  expect((await again.until(({ ticket: id }) => id === ticket._id)).at(-1)).toMatchObject({ revision: 2 });
});

test('the poller stops when nobody listens', async () => {
  const ann = listen('ann');
  const next = ann.changes.next();
  expect(feed.listeners()).toBe(1);
  stop.abort();
  expect(await next).toMatchObject({ done: true });
  expect(feed.listeners()).toBe(0);
});

test('rights that change while somebody listens count from then on', async () => {
  const other = desks.desk();
  desks.directory.people.set('nick', { ...PEOPLE.ann, id: 'nick', active: false });
  const nick = listen('nick');
  const ann = listen('ann');
  const none = nick.changes.next();
  const ticket = await opened(other);
  await ann.until(({ ticket: id }) => id === ticket._id);
  stop.abort();
  expect(await none).toMatchObject({ done: true });
});
