import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckpointName } from './checkpoint.ts';
import type { Desk } from './desk.ts';
import { PEOPLE } from './fixtures/people.ts';
import { HOUR, as, opened, send, stopAt, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import { worksWorkflow } from './fixtures/works-workflow.ts';
import type { TicketDocument } from './ticket-document.ts';
import { createWorker } from './worker.ts';

let desks: TestDesks;
beforeAll(async () => void (desks = await testDesks([worksWorkflow()])));
afterAll(() => desks.drop());

const work = (desk: Desk) =>
  createWorker({ desk, plugins: [], urlOf: (key) => `https://desk.example/${key}` }).runDue();
const fresh = (desk: Desk) =>
  opened(desk, { workflow: 'works', subject: randomUUID(), requester: 'rita', country: 'PL' });
const again = async (ticket: TicketDocument) => (await desks.desk().store.load(ticket._id)) as TicketDocument;
/** Found by what they are called, not by their links: one that was made and never linked counts too. */
const childrenOf = (ticket: TicketDocument) =>
  desks
    .desk()
    .collections.tickets.find({ subject: `For ${ticket.key}` })
    .toArray();

describe('creating a ticket', () => {
  test('opens it for the same requester, linked on both sides, and both go on from there', async () => {
    const desk = desks.desk();
    const parent = await fresh(desk);
    await send(desk, parent, { type: 'help.ask' });
    await work(desk);
    const [child, ...more] = await childrenOf(parent);
    expect(more).toEqual([]);
    expect(child).toMatchObject({
      ...{ subject: `For ${parent.key}`, requester: 'rita', country: 'PL', fields: { note: 'made' }, priority: 3 },
      links: [{ kind: 'parent', ticket: parent._id, key: parent.key, category: 'new' }],
    });
    expect(await again(parent)).toMatchObject({
      states: ['fresh'],
      links: [{ kind: 'child', ticket: child?._id, category: 'new' }],
      outbox: [],
    });
    await send(desk, child?._id ?? '', { type: 'work.finish' });
    await work(desk);
    expect(await again(parent)).toMatchObject({ states: ['done'], links: [{ category: 'resolved' }] });
  });

  test.each(['linked-created', 'linked-told', 'effect-ran', 'effect-reported'] as const)(
    'a crash at %s makes one ticket, one link and one journal line',
    async (name) => {
      const parent = await fresh(desks.desk());
      await send(desks.desk(), parent, { type: 'help.ask' });
      await dyingAt(name);
      desks.clock.pass(HOUR);
      await work(desks.desk());
      const children = await childrenOf(parent);
      expect(children).toHaveLength(1);
      expect(children[0]?.links).toHaveLength(1);
      expect(children[0]?.journal.filter(({ type }) => type === 'link.added')).toHaveLength(1);
      const after = await again(parent);
      expect(after).toMatchObject({ outbox: [], links: [{ kind: 'child', ticket: children[0]?._id }] });
      expect(after.journal.filter(({ type }) => type === 'link.added')).toHaveLength(1);
    },
  );

  test('ends where tickets create each other without end', async () => {
    const desk = desks.desk();
    const first = await fresh(desk);
    await send(desk, first, { type: 'help.chain' });
    for (let round = 0; round < 15; round += 1) await work(desk);
    const dead = await desk.collections.tickets.find({ incidents: 1 }).toArray();
    expect(dead.map(({ outbox }) => outbox[0])).toMatchObject([
      { action: 'ticket.create', error: 'too-many-generations' },
    ]);
  });
});

/** Lets a worker's process die at the checkpoint. */
async function dyingAt(name: CheckpointName): Promise<void> {
  const stopped = stopAt(name);
  void work(desks.desk(stopped));
  await stopped.reached;
}

describe('sending to linked tickets', () => {
  test('reaches each once, also through a crash between them, and tells what was refused', async () => {
    const parent = await fresh(desks.desk());
    for (let count = 0; count < 3; count += 1) await send(desks.desk(), parent, { type: 'help.ask' });
    await work(desks.desk());
    const [first] = await childrenOf(parent);
    await send(desks.desk(), first?._id ?? '', { type: 'cost.ask' });
    await work(desks.desk());
    await send(desks.desk(), parent, { type: 'help.stop' });
    await dyingAt('linked-told');
    desks.clock.pass(HOUR);
    await work(desks.desk());
    const children = await childrenOf(parent);
    expect(children.map(({ states }) => states[0]).sort()).toEqual(['deciding', 'done', 'done']);
    for (const child of children) expect(child.journal.filter(({ type }) => type === 'work.finish')).toHaveLength(1);
    const refused = (await again(parent)).journal.filter(({ type }) => type === 'link.refused');
    expect(refused).toMatchObject([
      { payload: { key: first?.key, event: 'work.finish', code: 'kernel.event-not-accepted' } },
    ]);
  });
});

describe('linking', () => {
  test('by the workflow: both know it; an unknown key is an incident', async () => {
    const desk = desks.desk();
    const [one, two] = [await fresh(desk), await fresh(desk)];
    await send(desk, one, { type: 'ticket.join', payload: { other: two.key.toLowerCase() } });
    await work(desk);
    expect((await again(one)).links).toMatchObject([{ kind: 'duplicate', ticket: two._id, key: two.key }]);
    expect((await again(two)).links).toMatchObject([{ kind: 'original', ticket: one._id, key: one.key }]);
    await send(desk, two, { type: 'ticket.join', payload: { other: 'WRK-999999' } });
    await work(desk);
    expect((await again(two)).outbox).toMatchObject([{ status: 'dead', error: 'link-target-unknown' }]);
  });

  test('by a person: the other one answers with its category, and both forget it', async () => {
    const desk = desks.desk();
    const [one, two] = [await fresh(desk), await fresh(desk)];
    await send(desk, two, { type: 'work.finish' });
    const link = { link: 'fixed-by', ticket: two._id, key: two.key };
    await send(desk, one, { type: 'ticket.link', payload: link, by: as(PEOPLE.ann) });
    await dyingAt('linked-told');
    desks.clock.pass(HOUR);
    await work(desks.desk());
    expect((await again(one)).links).toMatchObject([{ kind: 'fixed-by', key: two.key, category: 'resolved' }]);
    expect((await again(two)).links).toMatchObject([{ kind: 'fix-of', key: one.key, category: 'new' }]);
    await send(desk, one, { type: 'ticket.unlink', payload: link, by: as(PEOPLE.ann) });
    await work(desk);
    expect(await again(one)).not.toHaveProperty('links');
    expect(await again(two)).not.toHaveProperty('links');
  });
});

describe('rights', () => {
  const task = (name: string) => ({ payload: { task: name } });

  test('a task is its own team’s; the ticket stands in the queues of all its open tasks', async () => {
    const desk = desks.desk();
    const ticket = await fresh(desk);
    await send(desk, ticket, { type: 'parts.order', payload: { parts: 'A\nB' } });
    const queues = ['works:ordering:l1', 'works:ordering:l2'];
    expect(await again(ticket)).toMatchObject({ teams: ['l1', 'l2'], queueKeys: queues });
    const complete = (name: string, by: (typeof PEOPLE)['ann' | 'ben' | 'may']) =>
      send(desk, ticket, { type: 'task.complete', ...task(name), by: as(by) });
    await expect(complete('part-1', PEOPLE.ann)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(complete('form', PEOPLE.ben)).rejects.toMatchObject({ code: 'forbidden' });
    await send(desk, ticket, { type: 'task.take', ...task('part-1'), by: as(PEOPLE.ben) });
    expect((await again(ticket)).assignees).toEqual(['ben']);
    expect((await complete('part-1', PEOPLE.ben)).outcome).toBe('accepted');
    expect((await complete('part-2', PEOPLE.may)).outcome).toBe('accepted');
    expect(await again(ticket)).toMatchObject({ teams: ['l1'], queueKeys: ['works:ordering:l1'] });
    expect(await complete('form', PEOPLE.ann)).toMatchObject({ ticket: { states: ['done'] } });
    const unfit = { type: 'task.assign', payload: { task: 'form', assignee: 'ben' }, by: as(PEOPLE.ann) };
    expect(await send(desk, ticket, unfit)).toMatchObject({ outcome: 'refused', reason: { code: 'assignee-unfit' } });
  });

  test('an approval is for those it names; facts are for nobody', async () => {
    const desk = desks.desk();
    const ticket = await fresh(desk);
    await send(desk, ticket, { type: 'cost.ask', by: as(PEOPLE.ann) });
    expect(await again(ticket)).toMatchObject({ queueKeys: ['works:deciding:l1', 'works:deciding:l2'] });
    const vote = (by: (typeof PEOPLE)['ann' | 'ben' | 'vera'], type = 'approval.approve') =>
      send(desk, ticket, { type, by: as(by) });
    expect(await vote(PEOPLE.vera)).toMatchObject({ reason: { code: 'kernel.not-an-approver' } });
    for (const fact of ['approval.approved', 'approval.timeout', 'tasks.completed', 'link.added'])
      await expect(vote(PEOPLE.ben, fact)).rejects.toMatchObject({ code: 'event-reserved' });
    const hand = { type: 'approval.delegate', payload: { to: 'rita' }, by: as(PEOPLE.ben) };
    expect(await send(desk, ticket, hand)).toMatchObject({ outcome: 'refused' });
    expect(await vote(PEOPLE.ben)).toMatchObject({ outcome: 'accepted', ticket: { states: ['done'] } });
  });
});
