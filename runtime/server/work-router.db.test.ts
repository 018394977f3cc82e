import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#catalog/directory';
import { createProcedures } from '#catalog/server';
import type { Desk } from './desk.ts';
import { PEOPLE } from './fixtures/people.ts';
import { as, opened, send, testDesks, type TestDesks } from './fixtures/test-desk.ts';
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
    const waiting = async (person: Person) => (await callerOf(person).approvals.waiting()).map(({ id }) => id);
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
