import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personSchema, type Person } from '#catalog/directory';
import { auditModel, createAudit } from '../audit.ts';
import { testDatabase } from '../fixtures/test-database.ts';
import { newId } from '../new-id.ts';
import { createCommentStore } from './comment-store.ts';
import { PRESENCE_MS, createPresenceStore } from './presence-store.ts';
import { createWorkflowFeed, type WorkflowNews } from './workflow-feed.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

let now = Date.parse('2026-03-02T09:00:00Z');
const clock = { now: () => new Date(now) };
/** The stores of one web process; every call is another process on the same database. */
function processOf() {
  const { connection } = database;
  const audit = createAudit({ connection, clock, newId });
  return {
    comments: createCommentStore({ connection, clock, audit }),
    presence: createPresenceStore({ connection, clock }),
  };
}
let count = 0;
const workflowKey = () => `workflow-${String((count += 1))}`;
async function thread(text = 'Why so?') {
  const { comments } = processOf();
  const order = { id: newId(), workflow: workflowKey(), pin: { kind: 'state' as const, id: 'open' }, text, by: 'ann' };
  await comments.add(order);
  return { comments, order, list: () => comments.list(order.workflow) };
}

describe('comments', () => {
  test('come back as they were written, whatever letters they hold', async () => {
    const text = '<img src=x onerror="alert(1)">\n$where {"$gt": 1} żółć ёж';
    const { order, list } = await thread(text);
    expect(await list()).toMatchObject([
      {
        id: order.id,
        pin: { kind: 'state', id: 'open' },
        messages: [{ id: order.id, text, by: 'ann', at: clock.now() }],
      },
    ]);
  });

  test('that are sent again are there once; another’s id is refused', async () => {
    const { comments, order, list } = await thread();
    await comments.add(order);
    expect(await list()).toHaveLength(1);
    await expect(comments.add({ ...order, by: 'bob' })).rejects.toMatchObject({ code: 'already-exists' });
    await expect(comments.add({ ...order, workflow: 'elsewhere' })).rejects.toMatchObject({ code: 'already-exists' });
  });

  test('of two writers at once both are kept, and a repeated reply is not doubled', async () => {
    const { order, list } = await thread();
    const replies = ['a', 'b', 'c', 'd'].map((text) => ({ kind: 'reply' as const, id: newId(), text }));
    const { workflow, id } = order;
    const send = (act: (typeof replies)[number]) =>
      processOf().comments.change({ thread: id, workflow, act, by: act.text });
    await Promise.all([...replies, ...replies].map(send));
    const [found] = await list();
    expect(found?.messages.map(({ text }) => text).sort()).toEqual(['Why so?', 'a', 'b', 'c', 'd']);
    expect(found?.revision).toBe(5);
  });

  test('are changed and deleted by their authors only, and found only under their own workflow', async () => {
    const { comments, order, list } = await thread();
    const { workflow, id } = order;
    const remove = { kind: 'remove' as const, message: id };
    await expect(comments.change({ thread: id, workflow, act: remove, by: 'bob' })).rejects.toMatchObject({
      code: 'comment-not-yours',
    });
    const elsewhere = comments.change({ thread: id, workflow: 'elsewhere', act: remove, by: 'ann' });
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' });
    await comments.change({ thread: id, workflow, act: remove, by: 'ann' });
    expect(await list()).toEqual([]);
    await comments.change({ thread: id, workflow, act: { kind: 'restore', message: id }, by: 'ann' });
    expect(await list()).toMatchObject([{ messages: [{ text: 'Why so?' }] }]);
  });

  test('are resolved and reopened, and every change is audited', async () => {
    const { comments, order, list } = await thread();
    const { workflow, id } = order;
    await comments.change({ thread: id, workflow, act: { kind: 'resolve' }, by: 'bob' });
    expect(await list()).toMatchObject([{ resolvedBy: 'bob', resolvedAt: clock.now() }]);
    await comments.change({ thread: id, workflow, act: { kind: 'reopen' }, by: 'ann' });
    expect((await list())[0]).not.toHaveProperty('resolvedBy');
    const acts = await auditModel(database.connection).find({ 'subject.id': id }).sort({ _id: 1 }).lean();
    expect(acts.map(({ act, by }) => [act, by])).toEqual([
      ['comment.add', 'ann'],
      ['comment.resolve', 'bob'],
      ['comment.reopen', 'ann'],
    ]);
  });
});

describe('presence', () => {
  test('counts a person once, tells the part selected last, and is the same in every process', async () => {
    const workflow = workflowKey();
    const { presence } = processOf();
    const beat = (person: string, tab: string, part?: string) =>
      presence.beat({
        workflow,
        person,
        tab,
        name: person,
        part: part === undefined ? undefined : { kind: 'state', id: part },
      });
    await beat('bob', 'one');
    await beat('ann', 'two');
    now += 1;
    await beat('ann', 'three', 'open');
    const seen = async () => (await processOf().presence.present([workflow])).get(workflow);
    expect(await seen()).toEqual([
      { person: 'ann', name: 'ann', part: { kind: 'state', id: 'open' } },
      { person: 'bob', name: 'bob' },
    ]);
    await presence.leave({ workflow, person: 'ann', tab: 'three' });
    expect(await seen()).toMatchObject([{ person: 'ann' }, { person: 'bob' }]);
    now += PRESENCE_MS - 2;
    await beat('bob', 'one');
    expect(await seen()).toMatchObject([{ person: 'ann' }, { person: 'bob' }]);
    now += 1;
    expect(await seen()).toMatchObject([{ person: 'bob' }]);
  });
});

describe('the feed', () => {
  const reader: Person = personSchema.parse({
    id: 'ann',
    name: 'Ann',
    email: 'ann@example.org',
    grants: [{ role: 'agent' }],
  });

  test('tells how things stand, then each change that another process makes, and ends with the right to read', async () => {
    const workflow = workflowKey();
    const { comments, presence } = processOf();
    let may: Person | undefined = reader;
    const feed = createWorkflowFeed({ comments, presence, pollMs: 10, person: () => Promise.resolve(may) });
    const stop = new AbortController();
    const news = feed.subscribe({ workflow, person: 'ann', signal: stop.signal });
    const next = async () => (await news.next()).value as WorkflowNews | undefined;
    expect(await next()).toEqual({ comments: 0, present: [] });
    const other = processOf();
    await other.presence.beat({ workflow, person: 'bob', tab: 't', name: 'Bob' });
    expect(await next()).toEqual({ comments: 0, present: [{ person: 'bob', name: 'Bob' }] });
    await other.comments.add({ id: newId(), workflow, pin: { kind: 'workflow' }, text: 'Hello', by: 'bob' });
    expect(await next()).toMatchObject({ comments: 1 });
    may = undefined;
    await other.presence.leave({ workflow, person: 'bob', tab: 't' });
    expect(await next()).toBeUndefined();
    stop.abort();
  });

  test('ends when the listener goes', async () => {
    const { comments, presence } = processOf();
    const feed = createWorkflowFeed({ comments, presence, pollMs: 10, person: () => Promise.resolve(reader) });
    const stop = new AbortController();
    const news = feed.subscribe({ workflow: workflowKey(), person: 'ann', signal: stop.signal });
    await news.next();
    const last = news.next();
    stop.abort();
    expect(await last).toEqual({ done: true, value: undefined });
  });
});
