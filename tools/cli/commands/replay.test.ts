import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../fixtures/run-command.ts';
import { SMALL_FIGURES, SMALL_LOG, logOf } from '../fixtures/small-log.ts';
import { testFolder, type TestFolder } from '../fixtures/test-folder.ts';
import { TIMED_LOG, timedWorkflow } from '../fixtures/timed-workflow.ts';

let folder: TestFolder;
let small: string;
beforeAll(async () => {
  folder = await testFolder();
  small = await folder.write('small.csv', SMALL_LOG);
});
afterAll(() => folder.remove());

async function report(...args: readonly string[]) {
  const result = await runCommand(['replay', ...args, '--json']);
  expect(result).toMatchObject({ code: 0, err: '' });
  return JSON.parse(result.out) as Record<string, unknown>;
}

describe('replay in memory', () => {
  test('prints exactly these figures, in this order', async () => {
    const figures = await report(small, '--discover');
    const { seconds, ...rest } = figures;
    expect(rest).toEqual(SMALL_FIGURES);
    expect(Object.keys(figures)).toEqual([...Object.keys(SMALL_FIGURES), 'seconds']);
    expect(seconds).toBeGreaterThan(0);
  });

  test('refuses what was dropped, corrects the ticket and goes on', async () => {
    expect(await report(small, '--discover', '--drop', '1')).toMatchObject({
      ...SMALL_FIGURES,
      ...{ transitions: 3, accepted: 8, refused: 1, deviatingCases: 1 },
    });
  });

  test('counts every refused row, a deviating case once, also where everything is dropped', async () => {
    expect(await report(small, '--discover', '--drop', '99')).toMatchObject({
      ...SMALL_FIGURES,
      ...{ transitions: 0, accepted: 3, refused: 6, deviatingCases: 3 },
    });
  });

  test('a log whose own state is called Start is not confused with the beginning', async () => {
    const file = await folder.write(
      'start.csv',
      logOf('A,0,2024-01-01,Start,,T', 'A,1,2024-01-02,End,,T', 'A,2,2024-01-03,Start,,T'),
    );
    expect(await report(file, '--discover')).toMatchObject({ states: 2, accepted: 3, endStates: { Start: 1 } });
  });

  test('through a workflow of a file: timers fire before the rows after them, unknown states are refused', async () => {
    const log = await folder.write('timed.csv', TIMED_LOG);
    const workflow = await folder.write('timed.json', JSON.stringify(timedWorkflow()));
    expect(await report(log, '--workflow', workflow)).toMatchObject({
      ...{ cases: 2, events: 5, accepted: 3, refused: 2, deviatingCases: 1, endStates: { Closed: 2 } },
    });
  });

  test('a table for people without --json', async () => {
    const { out } = await runCommand(['replay', small, '--discover']);
    expect(out).toMatch(/^cases\s+3\nevents\s+9\n/);
    expect(out).toMatch(/deviating cases\s+0\n/);
    expect(out).toMatch(/ {2}Closed\s+3\n$/);
  });

  test('Ctrl-C stops it and says that nothing is kept', async () => {
    const result = await runCommand(['replay', small, '--discover', '--json'], { stop: AbortSignal.abort() });
    expect(result).toEqual({
      code: 1,
      out: '',
      err: 'Stopped. A replay in memory keeps nothing; the next one begins anew.\n',
    });
  });
});
