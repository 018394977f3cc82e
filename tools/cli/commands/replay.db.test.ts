import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../fixtures/run-command.ts';
import { testServices, traceOf, type TestServices } from '../fixtures/run-services.ts';
import { SMALL_FIGURES, SMALL_LOG } from '../fixtures/small-log.ts';
import { testFolder, type TestFolder } from '../fixtures/test-folder.ts';
import { TIMED_LOG, timedWorkflow } from '../fixtures/timed-workflow.ts';

let world: TestServices;
let folder: TestFolder;
let small: string;
let timed: { readonly log: string; readonly workflow: string };
beforeAll(async () => {
  [world, folder] = await Promise.all([testServices(), testFolder()]);
  small = await folder.write('small.csv', SMALL_LOG);
  timed = {
    log: await folder.write('timed.csv', TIMED_LOG),
    workflow: await folder.write('timed.json', JSON.stringify(timedWorkflow())),
  };
});
afterAll(async () => {
  await folder.remove();
  await world.close();
});

async function command(...args: readonly string[]) {
  return runCommand(args, { env: { MONGODB_URI: world.database.uri } });
}

async function report(...args: readonly string[]) {
  const { code, out, err } = await command('replay', ...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { seconds: _, ...figures } = JSON.parse(out) as Record<string, unknown>;
  return figures;
}

const STORED = ['--store', 'database'];

describe('replay in the database', () => {
  test.each([
    ['all', []],
    ['some dropped', ['--drop', '1']],
    ['everything dropped', ['--drop', '99']],
  ])('gives the figures of the kernel alone: %s', async (_, drop) => {
    const stored = await report(small, '--discover', ...drop, ...STORED);
    expect(stored).toEqual(await report(small, '--discover', ...drop));
    expect(stored).toMatchObject({ cases: SMALL_FIGURES.cases, events: SMALL_FIGURES.events });
  });

  test('two runs of one log leave the same journals', async () => {
    const through = ['--workflow', timed.workflow, ...STORED];
    const figures = await report(timed.log, ...through, '--run', 'first');
    expect(await report(timed.log, ...through, '--run', 'second')).toEqual(figures);
    const trace = await traceOf(world.database, 'first');
    expect(await traceOf(world.database, 'second')).toEqual(trace);
    expect(JSON.stringify(trace)).not.toContain('first');
    expect(trace).toMatchObject({
      tickets: [
        { key: 'A', states: ['closed'], outbox: [{ action: 'mail.send', status: 'recorded' }] },
        { key: 'B', states: ['closed'], teams: ['First'] },
      ],
    });
  });

  test('a finished run replayed again changes nothing and reports the same', async () => {
    const figures = await report(small, '--discover', ...STORED, '--run', 'again');
    const before = await world.database.db.collection('tickets').find({ run: 'again' }).toArray();
    expect(await report(small, '--discover', ...STORED, '--run', 'again')).toEqual(figures);
    expect(await world.database.db.collection('tickets').find({ run: 'again' }).toArray()).toEqual(before);
  });

  test('its tickets stay out of queues, wake no worker, and live in the time of the log', async () => {
    await report(timed.log, '--workflow', timed.workflow, ...STORED, '--run', 'apart');
    const tickets = await world.database.db.collection('tickets').find({ run: 'apart' }).toArray();
    expect(tickets).toHaveLength(2);
    for (const ticket of tickets) {
      for (const part of ['queueKeys', 'wakeAt', 'orderAt', 'words']) expect(ticket).not.toHaveProperty(part);
      expect((ticket['changedAt'] as Date).getUTCFullYear()).toBe(2024);
    }
  });

  test('a row dated before the one it follows happens when that did', async () => {
    await report(small, '--discover', ...STORED, '--run', 'backwards');
    const ticket = await world.database.db.collection('tickets').findOne({ run: 'backwards', key: 'B' });
    const instants = (ticket?.['journal'] as { at: number }[]).map(({ at }) => at - Date.UTC(2024, 0, 1, 10, 5));
    expect(instants).toEqual([0, 0, 0]);
  });

  test('the name of another run is refused', async () => {
    await report(small, '--discover', ...STORED, '--run', 'taken');
    const { code, err } = await command('replay', small, '--discover', '--drop', '1', ...STORED, '--run', 'taken');
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Run taken is a replay of another log or workflow. Choose another name with --run.\n',
    });
    expect(await command('replay', small, '--discover', ...STORED, '--run', 'no name')).toMatchObject({ code: 1 });
  });

  test('Ctrl-C says how to go on', async () => {
    const { code, err } = await runCommand(['replay', small, '--discover', ...STORED], {
      env: { MONGODB_URI: world.database.uri },
      stop: AbortSignal.abort(),
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^Stopped\. Run replay-[0-9a-f]{16} is kept: the same command goes on where it stopped\.\n$/);
  });
});
