import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckpointName } from '#runtime/server';
import { testServices, traceOf, type TestServices } from '../fixtures/run-services.ts';
import { logOf } from '../fixtures/small-log.ts';
import { testFolder, type TestFolder } from '../fixtures/test-folder.ts';
import { TIMED_LOG, timedWorkflow } from '../fixtures/timed-workflow.ts';
import { discoverLog, lifecycleOf } from '../log/discover-log.ts';
import { readLog } from '../log/read-log.ts';
import { createDatabaseDoor } from './database-door.ts';
import { replayLog } from './replay-log.ts';
import { endOf, statesByName, type ReplaySource } from './replay-source.ts';

let world: TestServices;
let folder: TestFolder;
beforeAll(async () => void ([world, folder] = await Promise.all([testServices(), testFolder()])));
afterAll(async () => {
  await folder.remove();
  await world.close();
});

/** The log of the timed workflow, through it. */
async function timedRun(): Promise<{ log: Awaited<ReturnType<typeof readLog>>; source: ReplaySource }> {
  const log = await readLog(await folder.write('timed.csv', TIMED_LOG));
  const workflow = timedWorkflow();
  return { log, source: { workflow, lifecycle: lifecycleOf(log), stateOf: statesByName(workflow) } };
}

/** Plays a log, one case after the other, as a process that dies at the checkpoint for which `dies` says so. */
async function playUntil(
  { log, source }: Awaited<ReturnType<typeof timedRun>>,
  run: string,
  dies: (name: CheckpointName) => boolean,
): Promise<'finished' | 'died'> {
  let died: () => void = () => undefined;
  const death = new Promise<'died'>((resolve) => (died = () => resolve('died')));
  const door = await createDatabaseDoor(world.services, {
    ...{ run, fingerprint: run, source },
    checkpoint: (name) => {
      if (!dies(name)) return;
      died();
      return new Promise<never>(() => undefined); // nothing goes on in a dead process
    },
  });
  const parts = { run, door, stateOf: source.stateOf, stopped: () => false, onRow: () => undefined };
  const played = replayLog(log, { ...parts, atOnce: 1, endOf: endOf(source.workflow) });
  return Promise.race([played.then(() => 'finished' as const), death]);
}

describe('a replay that dies', () => {
  test('loses and doubles nothing, wherever it dies', async () => {
    const what = await timedRun();
    const passed: CheckpointName[] = [];
    await playUntil(what, 'whole', (name) => passed.push(name) < 0);
    const whole = await traceOf(world.database, 'whole');
    expect(new Set(passed)).toEqual(new Set(['ticket-inserted', 'loaded', 'decided', 'written']));
    expect(passed.filter((name) => name === 'written')).toHaveLength(10); // 5 rows, 3 timers, 2 corrections
    for (const index of passed.keys()) {
      const run = `dies-${String(index)}`;
      let count = 0;
      expect(await playUntil(what, run, () => count++ === index)).toBe('died');
      expect(await playUntil(what, run, () => false)).toBe('finished');
      expect(await traceOf(world.database, run), `died at ${passed[index] ?? ''} ${String(index)}`).toEqual(whole);
    }
  });

  test('also where older entries move out of the ticket', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, seq) => `L,${String(seq)},2024-01-01,${seq % 2 === 0 ? 'Up' : 'Down'},,T`,
    );
    const file = await folder.write('long.csv', logOf(...rows));
    const log = await readLog(file);
    const { workflow, stateIds, lifecycle } = discoverLog(lifecycleOf(log), { file, drop: 1 });
    const source = { workflow, lifecycle, stateOf: (logged: string) => stateIds.get(logged) ?? '' };
    const passed: CheckpointName[] = [];
    await playUntil({ log, source }, 'moves', (name) => passed.push(name) < 0);
    const whole = await traceOf(world.database, 'moves');
    const moves = passed.flatMap((name, index) => (name === 'journal-moved' ? [index - 1, index, index + 1] : []));
    expect(moves.length).toBeGreaterThanOrEqual(9);
    for (const index of moves) {
      const run = `moves-${String(index)}`;
      let count = 0;
      expect(await playUntil({ log, source }, run, () => count++ === index)).toBe('died');
      expect(await playUntil({ log, source }, run, () => false)).toBe('finished');
      expect(await traceOf(world.database, run), `died at ${passed[index] ?? ''} ${String(index)}`).toEqual(whole);
    }
  });

  test('a process stopped between two events goes on there', async () => {
    const { log, source } = await timedRun();
    for (let rows = 0; rows < log.events; rows += 1) {
      const run = `stopped-${String(rows)}`;
      const door = await createDatabaseDoor(world.services, { run, fingerprint: run, source });
      let done = 0;
      const parts = { run, door, stateOf: source.stateOf, atOnce: 1, endOf: endOf(source.workflow) };
      const options = { ...parts, stopped: () => done >= rows, onRow: () => void (done += 1) };
      expect(await replayLog(log, options)).toBeUndefined();
      expect(done).toBe(rows);
      expect(await replayLog(log, { ...parts, stopped: () => false, onRow: () => undefined })).toMatchObject({
        accepted: 3,
      });
      expect(await traceOf(world.database, run)).toEqual(await traceOf(world.database, 'whole'));
    }
  });

  test('two processes at one run double nothing', async () => {
    const what = await timedRun();
    await Promise.all([playUntil(what, 'twice', () => false), playUntil(what, 'twice', () => false)]);
    expect(await traceOf(world.database, 'twice')).toEqual(await traceOf(world.database, 'whole'));
  });
});
