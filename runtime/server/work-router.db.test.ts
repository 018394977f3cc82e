import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#catalog/directory';
import { createProcedures } from '#catalog/server';
import type { Desk } from './desk.ts';
import { PEOPLE } from './fixtures/people.ts';
import { as, opened, send, stopAt, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import { worksWorkflow } from './fixtures/works-workflow.ts';
import { createRuntimeRouter } from './router.ts';
import { RUNTIME_REFUSALS } from './runtime-refusals.ts';
import { createWorker } from './worker.ts';

let desks: TestDesks;
let desk: Desk;
beforeAll(async () => {
  desks = await testDesks([worksWorkflow()]);
  desk = desks.desk();
});
afterAll(() => desks.drop());

function callerOf(person: Person) {
  const procedures = createProcedures({ refusals: RUNTIME_REFUSALS });
  const router = createRuntimeRouter({ procedures, desk });
  return procedures.createCallerFactory(router)({ person, now: () => desks.clock.now(), newId: randomUUID });
}
const fresh = () => opened(desk, { workflow: 'works', requester: 'rita', subject: 'Fan is loud' });
const sent = (ticket: { readonly _id: string }) => ({ ticket: ticket._id, eventId: randomUUID() });

describe('tasks', () => {
  test('are shown with what each person may do, and stand in the queues of their teams', async () => {
    const ticket = await fresh();
    await send(desk, ticket, { type: 'parts.order', payload: { parts: 'Fan' } });
    const [ann, ben] = [callerOf(PEOPLE.ann), callerOf(PEOPLE.ben)];
    const seen = await ben.links.work({ ticket: ticket._id });
    expect(seen.tasks).toMatchObject([
      {
        name: 'part-1',
        item: 'Fan',
        title: { en: 'Title' },
        status: 'open',
        team: 'l2',
        mayWork: true,
        mayAssign: true,
      },
      { name: 'form', status: 'open', team: 'l1', mayWork: false },
    ]);
    expect(seen.addable.map(({ of }) => of)).toEqual(['part', 'form']);
    const { queues } = await ben.queues.list();
    expect(queues.find(({ key }) => key === 'works:ordering:l2')).toMatchObject({
      count: 1,
      stateTitle: { en: 'Title' },
    });
    const task = seen.tasks[0]?.id ?? '';
    expect(await ben.tasks.take({ ...sent(ticket), task })).toMatchObject({ outcome: 'accepted' });
    expect((await ben.queues.list()).mine).toBe(1);
    await expect(ann.tasks.complete({ ...sent(ticket), task })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const once = { ...sent(ticket), task };
    expect(await ben.tasks.complete(once)).toMatchObject({ outcome: 'accepted', repeated: false });
    expect(await ben.tasks.complete(once)).toMatchObject({ outcome: 'accepted', repeated: true });
    await expect(ben.tasks.complete({ ...sent(ticket), task })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(callerOf(PEOPLE.polly).tasks.complete(once)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await ann.tasks.add({ ...sent(ticket), of: 'part', item: 'Cable' })).toMatchObject({ outcome: 'accepted' });
    expect(await ann.tasks.fail({ ...sent(ticket), task: 'form', why: '' })).toMatchObject({
      reason: { code: 'kernel.why-missing' },
    });
    expect((await ann.links.work({ ticket: ticket._id })).names).toEqual({ ben: 'Name of ben' });
  });

  test('are a list of their own for whoever has them or may take them, in the order of what is due', async () => {
    const [early, later] = [await fresh(), await fresh()];
    const [ann, ben] = [callerOf(PEOPLE.ann), callerOf(PEOPLE.ben)];
    const listed = async (caller: typeof ann) =>
      (await caller.queues.tickets({ choice: { kind: 'tasks' } })).tickets.map(({ id }) => id);
    const before = (await ben.queues.list()).tasks;
    await send(desk, early, { type: 'parts.order', payload: { parts: 'Fan' } });
    desks.clock.pass(60_000);
    await send(desk, later, { type: 'parts.order', payload: { parts: 'Fan' } });
    expect((await ben.queues.list()).tasks).toBe(before + 2);
    const both = (await listed(ben)).filter((id) => [early._id, later._id].includes(id));
    expect(both).toEqual([early._id, later._id]);
    const [row] = await ben.queues.rows({ choice: { kind: 'tasks' }, tickets: [early._id] });
    expect(row?.clocks).toMatchObject([{ title: { en: 'Title' }, status: 'running', targetMs: 4 * 3_600_000 }]);
    const { tasks } = await ben.links.work({ ticket: early._id });
    expect(tasks[0]?.clock).toMatchObject({ status: 'running', dueAt: row?.dueAt });
    expect(tasks[1]).not.toHaveProperty('clock');
    // A colleague's task waits for nobody else.
    expect(await ben.tasks.assign({ ...sent(early), task: 'part-1', assignee: 'may' })).toMatchObject({
      outcome: 'accepted',
    });
    expect(await listed(ben)).not.toContain(early._id);
    await ben.tasks.complete({ ...sent(later), task: 'part-1' });
    expect(await listed(ben)).not.toContain(later._id);
    await ann.tasks.complete({ ...sent(later), task: 'form' });
    expect(await desk.store.load(later._id)).not.toHaveProperty('doers');
  });

  test('are told to be overdue once, by whichever of two workers, also after a crash in between', async () => {
    const ticket = await fresh();
    await send(desk, ticket, { type: 'parts.order', payload: { parts: 'Fan' } });
    desks.clock.pass(4 * 3_600_000 + 1000);
    const stopped = stopAt('written');
    const worker = (on: Desk) => createWorker({ desk: on, plugins: [], urlOf: (key) => key });
    void worker(desks.desk(stopped)).runDue();
    await stopped.reached;
    desks.clock.pass(60_000);
    await Promise.all([worker(desks.desk()).runDue(), worker(desks.desk()).runDue()]);
    const after = await desk.store.load(ticket._id);
    expect(after?.journal.filter(({ type }) => type === 'task.overdue')).toMatchObject([
      { outcome: 'accepted', changes: { task: after?.tasks?.[0]?.id }, actor: { kind: 'timer' } },
    ]);
    expect(after?.timers).toEqual([]);
    expect(after?.tasks?.[0]?.clock?.breachedAt).toBeDefined();
    const ben = callerOf(PEOPLE.ben);
    const said = ben.tickets.send({ ...sent(ticket), type: 'task.overdue', payload: {} });
    await expect(said).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('are no business of the requester', async () => {
    const ticket = await fresh();
    await send(desk, ticket, { type: 'parts.order', payload: { parts: 'Fan' } });
    const rita = callerOf(PEOPLE.rita);
    expect(await rita.links.work({ ticket: ticket._id })).toMatchObject({ tasks: [], approvals: [], links: [] });
    await expect(rita.tasks.complete({ ...sent(ticket), task: 'form' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('approvals', () => {
  test('wait for those who may decide, and for nobody afterwards', async () => {
    const ticket = await fresh();
    await send(desk, ticket, { type: 'cost.ask', by: as(PEOPLE.ann) });
    const waiting = async (person: Person) =>
      (await callerOf(person).queues.tickets({ choice: { kind: 'decisions' } })).tickets.map(({ id }) => id);
    expect(await waiting(PEOPLE.ben)).toEqual([ticket._id]);
    expect(await waiting(PEOPLE.may)).toEqual([ticket._id]);
    expect(await waiting(PEOPLE.ann)).toEqual([]);
    const [approval] = (await callerOf(PEOPLE.ben).links.work({ ticket: ticket._id })).approvals;
    expect(approval).toMatchObject({ status: 'open', quorum: 1, askedBy: 'ann', mayDecide: true, mayDelegate: true });
    const [other] = (await callerOf(PEOPLE.ann).links.work({ ticket: ticket._id })).approvals;
    expect(other).toMatchObject({ mayDecide: false, reason: { code: 'kernel.not-an-approver' } });
    const id = approval?.id ?? '';
    expect(await callerOf(PEOPLE.ben).approvals.delegate({ ...sent(ticket), approval: id, to: 'vera' })).toMatchObject({
      outcome: 'accepted',
    });
    expect(await waiting(PEOPLE.ben)).toEqual([]);
    expect(await waiting(PEOPLE.vera)).toEqual([ticket._id]);
    const vera = callerOf(PEOPLE.vera);
    expect(await vera.approvals.reject({ ...sent(ticket), approval: id, why: '' })).toMatchObject({
      outcome: 'refused',
    });
    expect(await vera.approvals.reject({ ...sent(ticket), approval: id, why: 'No' })).toMatchObject({
      ticket: { states: ['fresh'] },
    });
    expect(await waiting(PEOPLE.may)).toEqual([]);
    expect(await desk.store.load(ticket._id)).not.toHaveProperty('approvers');
    const may = callerOf(PEOPLE.may);
    expect(await may.approvals.approve({ ...sent(ticket), approval: id })).toMatchObject({
      reason: { code: 'kernel.approval-decided' },
    });
  });
});

describe('links', () => {
  test('are made to what one may read, by key, and shown with the other ticket', async () => {
    const [one, two] = [await fresh(), await fresh()];
    const ann = callerOf(PEOPLE.ann);
    const link = { link: 'duplicate' as const, to: two.key.toLowerCase() };
    expect(await ann.links.add({ ...sent(one), ...link })).toMatchObject({ outcome: 'accepted' });
    expect(await ann.links.add({ ...sent(one), ...link })).toMatchObject({ reason: { code: 'kernel.link-exists' } });
    expect(await ann.links.add({ ...sent(one), ...link, to: 'WRK-99999' })).toMatchObject({
      reason: { code: 'link-target-unknown' },
    });
    await createWorker({ desk, plugins: [], urlOf: (key) => key }).runDue();
    const seen = await ann.links.work({ ticket: two._id });
    expect(seen.links).toMatchObject([{ kind: 'original', key: one.key, subject: 'Fan is loud', category: 'new' }]);
    expect(seen.mayLink).toBe(true);
    expect(await ann.links.remove({ ...sent(two), link: 'original', to: one._id })).toMatchObject({
      outcome: 'accepted',
    });
    await createWorker({ desk, plugins: [], urlOf: (key) => key }).runDue();
    expect((await ann.links.work({ ticket: one._id })).links).toEqual([]);
  });
});
