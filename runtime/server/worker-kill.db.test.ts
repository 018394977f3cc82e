import { afterAll, beforeAll, expect, test } from 'vitest';
import { runUntilKilled } from '#test/run-until-killed';
import type { CheckpointName } from './checkpoint.ts';
import { probePlugin } from './fixtures/probe-plugin.ts';
import { HOUR, opened, send, testDesks, type TestDesks } from './fixtures/test-desk.ts';
import { createWorker } from './worker.ts';

let desks: TestDesks;
beforeAll(async () => void (desks = await testDesks()));
afterAll(() => desks.drop());

const PROGRAM = 'runtime/server/fixtures/worker-until-killed.ts';
const outside = () => desks.connection.collection('outside');

/** A worker of this process takes over once the lease of the killed one has run out. */
async function takeOver(): Promise<readonly string[]> {
  desks.clock.pass(60_000);
  const plugin = probePlugin();
  const onProblem = (error: unknown): never => {
    throw error;
  };
  await createWorker({
    ...{ desk: desks.desk(), plugins: [plugin], urlOf: (key: string) => key, random: () => 1 },
    onProblem,
  }).runDue();
  return plugin.tries.map(({ key }) => key);
}

const EFFECT = ['claimed', 'loaded', 'decided', 'written', 'effect-started', 'effect-ran', 'effect-reported'] as const;

test.each([...EFFECT, 'ticket-done'] satisfies CheckpointName[])(
  'a worker killed at %s: its effect counts once, under one key',
  async (name) => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    await send(desk, ticket, { type: 'work.start' });
    await send(desk, ticket, { type: 'work.resolve', payload: { solution: 'x' } });
    const ending = await runUntilKilled(PROGRAM, [desks.uri, String(desks.clock.ms), name]);
    expect(ending).toEqual({ signal: 'SIGKILL' });
    const before = await outside().find().toArray();
    const keys = [...before.map((each) => String(each['key'])), ...(await takeOver())];
    const after = await desks.desk().store.load(ticket._id);
    expect(after?.outbox).toEqual([]);
    expect(after?.journal.filter(({ type }) => type.startsWith('effect.')).map(({ type }) => type)).toEqual([
      'effect.completed',
    ]);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(1);
    await outside().deleteMany({});
  },
);

test.each(['decided', 'written', 'timer-fired'] satisfies CheckpointName[])(
  'a worker killed at %s: the timer fires once',
  async (name) => {
    const desk = desks.desk();
    const ticket = await opened(desk);
    await send(desk, ticket, { type: 'work.start' });
    await send(desk, ticket, { type: 'work.hold' });
    desks.clock.pass(HOUR);
    expect(await runUntilKilled(PROGRAM, [desks.uri, String(desks.clock.ms), name])).toEqual({ signal: 'SIGKILL' });
    await takeOver();
    const after = await desks.desk().store.load(ticket._id);
    expect(after?.states).toEqual(['second-line']);
    expect(after?.journal.filter(({ type }) => type.startsWith('xstate.after.3600000'))).toHaveLength(1);
    await outside().deleteMany({});
  },
);
