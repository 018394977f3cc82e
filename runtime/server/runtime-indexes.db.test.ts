import type { Filter } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opened, send, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import { RUNTIME_INDEXES, ensureRuntimeIndexes, runtimeMigrations } from './runtime-indexes.ts';
import type { TicketNamesDocument } from './collections.ts';
import type { TicketDocument } from './ticket-document.ts';

let desks: TestDesks;
beforeAll(async () => {
  desks = await testDesks();
  const desk = desks.desk();
  const template = await opened(desk, { country: 'PL', requester: 'rita' });
  await send(desk, template, {
    type: 'ticket.take',
    by: { kind: 'person', person: (await desk.scopes.person('ann')) ?? never() },
  });
  // Enough documents that a plan with a scan would be the dearer one.
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    ...template,
    ...{ _id: `t-${String(index)}`, key: `BULK-${String(index)}` },
    ...{
      changedAt: new Date(desks.clock.ms + index * 1000),
      queueKeys: [`lines:first-line:team-${String(index % 50)}`],
    },
    ...{
      orderAt: new Date(desks.clock.ms + index * 1000),
      requester: `person-${String(index)}`,
      assignees: [`agent-${String(index % 100)}`],
      doers: [`person:agent-${String(index % 100)}`],
    },
    ...(index % 500 === 0 && { wakeAt: new Date(desks.clock.ms + index), incidents: 1 }),
  }));
  const documents = many.map(({ wakeAt, ...rest }) =>
    rest.incidents ? { wakeAt, ...rest } : rest,
  ) as TicketDocument[];
  await desk.collections.tickets.insertMany(documents);
  const names = documents.map(({ _id, key }, index) => ({ _id, key, words: ['bulk', `word${String(index)}`] }));
  await desk.collections.ticketNames.insertMany(names);
});
afterAll(() => desks.drop());

function never(): never {
  throw new Error('nobody');
}

/** The names of the indexes that a plan uses, and whether it scans the whole collection. */
function planOf(plan: unknown): { readonly indexes: readonly string[]; readonly scans: boolean } {
  const indexes: string[] = [];
  let scans = false;
  JSON.stringify(plan, (key, value: unknown) => {
    if (key === 'indexName' && typeof value === 'string') indexes.push(value);
    if (key === 'stage' && value === 'COLLSCAN') scans = true;
    return value;
  });
  return { indexes, scans };
}

const HOUR = 3_600_000;
const QUERIES: readonly (readonly [string, string, () => Filter<TicketDocument>, Record<string, 1 | -1>])[] = [
  [
    'a queue in its order',
    'queue',
    () => ({ queueKeys: 'lines:first-line:team-7' }),
    { orderAt: 1, weight: -1, _id: 1 },
  ],
  ['my tickets', 'assignee', () => ({ assignees: 'agent-7' }), { orderAt: 1, weight: -1, _id: 1 }],
  [
    'my tasks and those of my teams',
    'doers',
    () => ({ doers: { $in: ['person:agent-7', 'team:l1'] } }),
    { orderAt: 1, weight: -1, _id: 1 },
  ],
  ['what is due', 'wake', () => ({ wakeAt: { $exists: true, $lte: new Date(desks.clock.ms + 100) } }), { wakeAt: 1 }],
  ['what has changed', 'changed', () => ({ changedAt: { $gt: new Date(desks.clock.ms + HOUR) } }), { changedAt: 1 }],
  ['a person', 'requester', () => ({ requester: 'person-7' }), { changedAt: -1 }],
  ['dead effects', 'incidents', () => ({ incidents: { $gt: 0 } }), {}],
];

describe('the database answers by an index', () => {
  test.each(QUERIES)('%s', async (_what, ...[index, filter, sort]) => {
    const found = desks.desk().collections.tickets.find(filter()).sort(sort).limit(50);
    expect(planOf(await found.explain('queryPlanner'))).toEqual({ indexes: [index], scans: false });
  });

  test.each([
    ['a word', 'words', { words: /^word77/u }],
    ['a key', 'key', { key: 'BULK-77' }],
  ])('%s', async (_what, index, filter: Filter<TicketNamesDocument>) => {
    const found = desks.desk().collections.ticketNames.find(filter).limit(50);
    expect(planOf(await found.explain('queryPlanner'))).toEqual({ indexes: [index], scans: false });
  });

  test('whether an event is known', async () => {
    const found = desks.desk().collections.journal.find({ ticket: 't-1', id: 'e' }).limit(1);
    expect(planOf(await found.explain('queryPlanner')).scans).toBe(false);
  });
});

test('tasks that were open before there was an index of them are found by it afterwards', async () => {
  const { tickets } = desks.desk().collections;
  const [template] = await tickets.find({ _id: 't-1' }).toArray();
  if (!template) throw new Error('no ticket');
  const { doers: _doers, ...rest } = template;
  const task = { id: 'part:1', name: 'part', declaration: 'part', state: 'ordering', since: 0, team: 'l2' };
  const open = { ...task, status: 'open' as const };
  await tickets.insertOne({
    ...rest,
    _id: 'older',
    key: 'OLD-1',
    tasks: [open, { ...open, id: 'b:1', assignee: 'ann' }],
  });
  await runtimeMigrations.steps.at(-1)?.run(desks.connection);
  const [after] = await tickets.find({ _id: 'older' }).toArray();
  expect(after?.doers).toEqual(['team:l2', 'person:ann']);
});

test('making the indexes again changes nothing', async () => {
  const tickets = desks.desk().collections.tickets;
  const before = await tickets.indexes();
  await ensureRuntimeIndexes(desks.connection);
  expect(await tickets.indexes()).toEqual(before);
  const wanted = RUNTIME_INDEXES.filter(({ collection }) => collection === 'tickets').map(({ name }) => name);
  expect(before.map(({ name }) => name).toSorted()).toEqual(['_id_', ...wanted].toSorted());
});
