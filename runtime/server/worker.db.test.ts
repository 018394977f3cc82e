import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RefusedError, TransientError } from '#catalog/language';
import type { PluginServer } from '#plugins/sdk';
import type { CheckpointName } from './checkpoint.ts';
import type { Desk } from './desk.ts';
import { PEOPLE } from './fixtures/people.ts';
import { probePlugin } from './fixtures/probe-plugin.ts';
import { HOUR, as, opened, send, stopAt, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import { createOperations } from './operations.ts';
import type { TicketDocument } from './ticket-document.ts';
import { createWorker, type WorkerOptions } from './worker.ts';

let desks: TestDesks;
beforeAll(async () => void (desks = await testDesks()));
afterAll(() => desks.drop());
afterEach(async () => {
  await desks.desk().collections.tickets.deleteMany({});
});

const problems: unknown[] = [];
function workerOn(desk: Desk, plugins: readonly PluginServer[], options: Partial<WorkerOptions> = {}) {
  const onProblem = (error: unknown) => void problems.push(error);
  return createWorker({
    desk,
    plugins,
    urlOf: (key) => `http://desk.example/${key}`,
    random: () => 1,
    onProblem,
    ...options,
  });
}

async function stored(ticket: TicketDocument): Promise<TicketDocument> {
  const found = await desks.desk().store.load(ticket._id);
  if (!found) throw new Error('the ticket is lost');
  return found;
}

/** A ticket that is resolved: a mail is asked for. */
async function resolved(desk: Desk): Promise<TicketDocument> {
  const ticket = await opened(desk);
  await send(desk, ticket, { type: 'work.start' });
  return (await send(desk, ticket, { type: 'work.resolve', payload: { solution: 'x' } })).ticket;
}

async function waiting(desk: Desk): Promise<TicketDocument> {
  const ticket = await opened(desk);
  await send(desk, ticket, { type: 'work.start' });
  return (await send(desk, ticket, { type: 'work.hold' })).ticket;
}

const typesOf = ({ journal }: TicketDocument) => journal.map(({ type }) => type);

describe('a timer', () => {
  test('fires once when it is due, also after every process was started anew', async () => {
    const ticket = await waiting(desks.desk());
    expect(ticket.wakeAt).toEqual(new Date(desks.clock.ms + HOUR));
    expect(await workerOn(desks.desk(), []).runDue()).toBe(0);
    desks.clock.pass(HOUR);
    expect(await workerOn(desks.desk(), []).runDue()).toBe(1);
    const after = await stored(ticket);
    expect(after).toMatchObject({ states: ['second-line'], timers: [] });
    expect(after.lease).toBeUndefined();
    expect(after.journal.at(-1)).toMatchObject({ actor: { kind: 'timer' }, transitions: ['overdue'] });
    expect(await workerOn(desks.desk(), []).runDue()).toBe(0);
  });

  test('of a state that was left never fires', async () => {
    const desk = desks.desk();
    const ticket = await waiting(desk);
    const back = await send(desk, ticket, { type: 'work.resume' });
    expect(back.ticket.wakeAt).toBeUndefined();
    desks.clock.pass(2 * HOUR);
    expect(await workerOn(desk, []).runDue()).toBe(0);
    expect((await stored(ticket)).states).toEqual(['working']);
  });

  test('sends the breach of an SLA target into the machine', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk, { country: 'PL', priority: 1 });
    desks.clock.pass(HOUR + 1000);
    await workerOn(desk, []).runDue();
    const after = await stored(ticket);
    expect(after.clocks).toMatchObject([{ policy: 'resolution', breachedAt: desks.clock.ms }]);
    expect(after.wakeAt).toBeUndefined();
  });
});

describe('an effect', () => {
  test('is run and reported; what it reports fills the ticket', async () => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    await send(desk, ticket, { type: 'work.start' });
    await send(desk, ticket, { type: 'work.quote', id: 'q-1' });
    const probe = probePlugin();
    await workerOn(desk, [probe]).runDue();
    expect(probe.tries).toEqual([{ action: 'quote', key: 'q-1:0', attempt: 1 }]);
    const after = await stored(ticket);
    expect(after).toMatchObject({ fields: { price: '12.50' }, outbox: [], states: ['working'] });
    expect(after.journal.at(-1)).toMatchObject({ type: 'price.quoted', actor: { kind: 'plugin', id: 'probe' } });
  });

  test('that fails is tried again later with the same key, dies after its last try, and lives again by hand', async () => {
    const desk = desks.desk();
    let broken = true;
    const probe = probePlugin(() => {
      if (broken) throw new TransientError('smtp-down', { retryAfterMs: 5_000 });
    });
    const worker = workerOn(desk, [probe]);
    const ticket = await resolved(desk);
    await worker.runDue();
    expect((await stored(ticket)).outbox).toMatchObject([
      { status: 'pending', attempts: 1, error: 'smtp-down', notBefore: desks.clock.ms + 5_000 },
    ]);
    expect(await worker.runDue()).toBe(0);
    for (let tries = 2; tries <= 3; tries += 1) {
      desks.clock.pass(10_000);
      await worker.runDue();
    }
    const dead = await stored(ticket);
    expect(dead).toMatchObject({ outbox: [{ status: 'dead', attempts: 3 }], incidents: 1 });
    desks.clock.pass(HOUR);
    expect(await worker.runDue()).toBe(0);

    const operations = createOperations(desk);
    await expect(operations.incidents(PEOPLE.ann)).rejects.toMatchObject({ code: 'forbidden' });
    const [incident] = await operations.incidents(PEOPLE.root);
    expect(incident).toMatchObject({
      ticket: { id: ticket._id },
      action: 'probe.mail',
      attempts: 3,
      error: 'smtp-down',
    });
    const order = { ticket: ticket._id, effect: incident?.effect ?? '', event: 'again' };
    await expect(operations.retry({ ...order, person: PEOPLE.ann })).rejects.toMatchObject({ code: 'forbidden' });
    broken = false;
    expect(await operations.retry({ ...order, person: PEOPLE.root })).toMatchObject({ outcome: 'accepted' });
    await worker.runDue();
    const done = await stored(ticket);
    expect(done.outbox).toEqual([]);
    expect(done.incidents).toBeUndefined();
    expect(new Set(probe.tries.map(({ key }) => key)).size).toBe(1);
    expect(probe.tries.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 1]);
  });

  test('that fails again and dies a second time can be retried a second time', async () => {
    const desk = desks.desk();
    const probe = probePlugin(() => {
      throw new RefusedError('no-such-address');
    });
    const worker = workerOn(desk, [probe]);
    const ticket = await resolved(desk);
    for (let round = 1; round <= 3; round += 1) {
      await worker.runDue();
      const { outbox } = await stored(ticket);
      expect(outbox).toMatchObject([{ status: 'dead', attempts: 1, error: 'no-such-address' }]);
      await send(desk, ticket, { type: 'effect.retry', payload: { effect: outbox[0]?.id ?? '' } });
    }
    expect(probe.tries).toHaveLength(3);
  });

  test('that throws what nobody foresaw is dead at once and reported; the ticket learns no details', async () => {
    const desk = desks.desk();
    const seen: unknown[] = [];
    const probe = probePlugin(() => {
      throw new Error('password hunter2 rejected');
    });
    const ticket = await resolved(desk);
    await workerOn(desk, [probe], { onEffectProblem: ({ error }) => seen.push(error) }).runDue();
    expect(await stored(ticket)).toMatchObject({ outbox: [{ status: 'dead', error: 'unexpected' }] });
    expect(JSON.stringify(await stored(ticket))).not.toContain('hunter2');
    expect(String(seen[0])).toContain('hunter2');
  });

  test('that takes too long is cut off and tried again', async () => {
    const desk = desks.desk();
    const signals: AbortSignal[] = [];
    const probe = probePlugin((_action, { signal, attempt }) => {
      signals.push(signal);
      return attempt === 1 ? new Promise<void>(() => undefined) : undefined;
    });
    const ticket = await resolved(desk);
    const worker = workerOn(desk, [probe]);
    await worker.runDue();
    expect(signals[0]?.aborted).toBe(true);
    expect(await stored(ticket)).toMatchObject({ outbox: [{ status: 'pending', attempts: 1, error: 'time-over' }] });
    desks.clock.pass(2_000);
    await worker.runDue();
    expect((await stored(ticket)).outbox).toEqual([]);
  });

  test('of a plugin that is not installed is an incident', async () => {
    const desk = desks.desk();
    const ticket = await resolved(desk);
    await workerOn(desk, []).runDue();
    expect(await stored(ticket)).toMatchObject({ outbox: [{ status: 'dead', error: 'action-unknown' }] });
  });
});

describe('two workers', () => {
  test('on two hundred due timers and effects report each exactly once', async () => {
    const desk = desks.desk();
    const tickets = await Promise.all(
      Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? waiting(desk) : resolved(desk))),
    );
    desks.clock.pass(HOUR);
    const probes = [probePlugin(), probePlugin()];
    const workers = probes.map((probe) => workerOn(desks.desk(), [probe], { concurrency: 8 }));
    await Promise.all(workers.map((worker) => worker.runDue()));
    const after = await Promise.all(tickets.map(stored));
    for (const [index, ticket] of after.entries()) {
      const last = ticket.journal.at(-1);
      expect(ticket.entries).toBe(4);
      expect(last?.type).toBe(index % 2 === 0 ? 'xstate.after.3600000.waiting' : 'effect.completed');
      expect(ticket.lease).toBeUndefined();
    }
    const tries = probes.flatMap((probe) => probe.tries.map(({ key }) => key));
    expect(tries).toHaveLength(100);
    expect(new Set(tries).size).toBe(100);
  });

  test('that both believe to hold a ticket count its effect once', async () => {
    const desk = desks.desk();
    const ticket = await resolved(desk);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    const slow = probePlugin(() => {
      begun();
      return held;
    });
    const stale = workerOn(desks.desk(), [slow], { leaseMs: 1_000 }).runDue();
    await running;
    desks.clock.pass(60_000); // the first worker's lease runs out while its handler runs
    const fast = probePlugin();
    await workerOn(desks.desk(), [fast]).runDue();
    release();
    await stale;
    const after = await stored(ticket);
    expect(typesOf(after).filter((type) => type.startsWith('effect.'))).toEqual(['effect.completed']);
    expect([...slow.tries, ...fast.tries].map(({ key }) => key)).toEqual([fast.tries[0]?.key, fast.tries[0]?.key]);
  });
});

describe('a crash', () => {
  const POINTS: readonly CheckpointName[] = [
    'claimed',
    'loaded',
    'decided',
    'written',
    'effect-started',
    'effect-ran',
    'effect-reported',
    'ticket-done',
  ];
  test.each(POINTS)('of the worker at %s loses nothing and doubles nothing', async (name) => {
    const desk = desks.desk();
    const ticket = await resolved(desk);
    const stopped = stopAt(name);
    const first = probePlugin();
    void workerOn(desks.desk(stopped), [first]).runDue();
    await stopped.reached;
    desks.clock.pass(60_000); // its lease runs out
    const second = probePlugin();
    await workerOn(desks.desk(), [second]).runDue();
    const after = await stored(ticket);
    expect(after.outbox).toEqual([]);
    expect(typesOf(after).filter((type) => type.startsWith('effect.'))).toEqual(['effect.completed']);
    const keys = [...first.tries, ...second.tries].map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(1);
  });

  test.each(['claimed', 'decided', 'written', 'timer-fired', 'ticket-done'] as const)(
    'of the worker at %s fires a timer exactly once',
    async (name) => {
      const ticket = await waiting(desks.desk());
      desks.clock.pass(HOUR);
      const stopped = stopAt(name);
      void workerOn(desks.desk(stopped), []).runDue();
      await stopped.reached;
      desks.clock.pass(60_000);
      await workerOn(desks.desk(), []).runDue();
      const after = await stored(ticket);
      expect(after.states).toEqual(['second-line']);
      expect(typesOf(after).filter((type) => type.startsWith('xstate.after.3600000'))).toHaveLength(1);
    },
  );
});

describe('a running worker', () => {
  test('takes up at once what its own process asks for, and stops when told', async () => {
    const desk = desks.desk();
    let done: () => void = () => undefined;
    const ran = new Promise<void>((resolve) => (done = resolve));
    const worker = workerOn(desk, [probePlugin(() => done())], { pollMs: 3_600_000 });
    worker.start();
    const ticket = await resolved(desk);
    await ran;
    await worker.stop();
    const { lease, entries } = await stored(ticket);
    expect(lease).toBeUndefined();
    expect(entries).toBeGreaterThanOrEqual(3);
  });

  test('that is stopped interrupts its handler and leaves the effect to the next', async () => {
    const desk = desks.desk();
    const ticket = await resolved(desk);
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    const worker = workerOn(desk, [probePlugin(() => (begun(), new Promise<void>(() => undefined)))]);
    worker.start();
    await running;
    await worker.stop();
    expect(await stored(ticket)).toMatchObject({ outbox: [{ status: 'pending', attempts: 0 }] });
    await workerOn(desks.desk(), [probePlugin()]).runDue();
    expect((await stored(ticket)).outbox).toEqual([]);
  });

  test('goes on with others when the work on one ticket fails, and comes back to it later', async () => {
    const desk = desks.desk();
    const broken = await waiting(desk);
    const sound = await waiting(desk);
    await desk.collections.tickets.updateOne({ _id: broken._id }, { $set: { 'snapshot.value': 'no-such-state' } });
    desks.clock.pass(HOUR);
    problems.length = 0;
    await workerOn(desks.desk(), []).runDue();
    expect(problems).toHaveLength(1);
    expect((await stored(sound)).states).toEqual(['second-line']);
    expect(await stored(broken)).toMatchObject({ lease: { failures: 1 } });
    await desk.collections.tickets.updateOne({ _id: broken._id }, { $set: { 'snapshot.value': 'waiting' } });
    desks.clock.pass(60_000);
    await workerOn(desks.desk(), []).runDue();
    expect((await stored(broken)).states).toEqual(['second-line']);
  });

  test('never touches the tickets of a replay', async () => {
    const desk = desks.desk();
    const replay = { run: 'run-1', ticket: 'run-1:case-1', key: 'case-1', at: new Date('2012-01-01T00:00:00Z') };
    const ticket = await opened(desk, { replay });
    const at = new Date('2012-01-02T00:00:00Z');
    const log = { kind: 'log' } as const;
    const events = ['work.start', 'work.resolve'].map((type, index) => ({ id: `run-1:case-1:${String(index)}`, type }));
    for (const event of events) await desk.dispatch({ ticket: ticket._id, event, by: log, at });
    const after = await stored(ticket);
    expect(after).toMatchObject({ states: ['resolved'], changedAt: at, outbox: [{ status: 'recorded' }] });
    for (const field of ['queueKeys', 'wakeAt', 'assignees', 'orderAt']) expect(after).not.toHaveProperty(field);
    desks.clock.pass(100 * HOUR);
    const probe = probePlugin();
    expect(await workerOn(desk, [probe]).runDue()).toBe(0);
    expect(probe.tries).toEqual([]);
    await expect(send(desk, await opened(desk), { type: 'work.start', by: as(PEOPLE.ann) })).resolves.toBeDefined();
  });
});
