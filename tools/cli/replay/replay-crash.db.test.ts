import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckpointName } from '#runtime/server';
import { runUntilKilled } from '#test/run-until-killed';
import { testServices, traceOf, type TestServices } from '../fixtures/run-services.ts';
import { sourceOf, type LogSource } from '../fixtures/log-source.ts';
import { logOf } from '../fixtures/small-log.ts';
import { testFolder, type TestFolder } from '../fixtures/test-folder.ts';
import { TIMED_LOG } from '../fixtures/timed-workflow.ts';
import { createDatabaseDoor } from './database-door.ts';
import { replayLog } from './replay-log.ts';
import { endOf } from './replay-source.ts';

let world: TestServices;
let folder: TestFolder;
beforeAll(async () => void ([world, folder] = await Promise.all([testServices(), testFolder()])));
afterAll(async () => {
  await folder.remove();
  await world.close();
});

const timedRun = async () => sourceOf(await folder.write('timed.csv', TIMED_LOG));

/** A log long enough that older entries move out of its ticket. */
const longRun = () => {
  const rows = Array.from(
    { length: 50 },
    (_, seq) => `L,${String(seq)},2024-01-01,${seq % 2 === 0 ? 'Up' : 'Down'},,T`,
  );
  return folder.write('long.csv', logOf(...rows));
};

/** Plays a log, one case after the other, as a process that dies at the checkpoint for which `dies` says so. */
async function playUntil(
  { log, source }: LogSource,
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
    const { log, source } = await sourceOf(await longRun());
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

describe('a replay whose process is killed', () => {
  test.each(['timed.csv', 'long.csv'])('%s: loses and doubles nothing at any kind of checkpoint', async (name) => {
    const file = name === 'timed.csv' ? await folder.write(name, TIMED_LOG) : await longRun();
    const what = await sourceOf(file);
    const passed: CheckpointName[] = [];
    await playUntil(what, `${name}-whole`, (at) => passed.push(at) < 0);
    const whole = await traceOf(world.database, `${name}-whole`);
    const kinds = name === 'timed.csv' ? new Set(passed) : new Set<CheckpointName>(['journal-moved']);
    expect(kinds.size).toBe(name === 'timed.csv' ? 4 : 1);
    for (const kind of kinds) {
      const run = `${name}-killed-${kind}`;
      const places = passed.flatMap((at, index) => (at === kind ? [index] : []));
      const fatal = places[Math.floor(places.length / 2)] ?? -1; // in the middle of the run
      const args = [world.database.uri, file, run, String(fatal)];
      expect(await runUntilKilled('tools/cli/fixtures/replay-until-killed.ts', args)).toEqual({ signal: 'SIGKILL' });
      expect(await traceOf(world.database, run)).not.toEqual(whole);
      expect(await playUntil(what, run, () => false)).toBe('finished');
      expect(await traceOf(world.database, run), `killed at ${kind}`).toEqual(whole);
    }
  });
});
