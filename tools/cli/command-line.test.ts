import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseWorkflow, toXstate, validateWorkflow } from '#catalog/language';
import { runCommand } from './fixtures/run-command.ts';
import { SMALL_LOG } from './fixtures/small-log.ts';
import { testFolder, type TestFolder } from './fixtures/test-folder.ts';
import { timedWorkflow } from './fixtures/timed-workflow.ts';

let folder: TestFolder;
beforeAll(async () => void (folder = await testFolder()));
afterAll(() => folder.remove());

const UNREACHABLE = { MONGODB_URI: 'mongodb://ann:hunter2@127.0.0.1:1/desk' };

describe('a mistake is one line and exit code 1', () => {
  test.each([
    [['nope'], /^unknown command 'nope'\n$/],
    [['lint'], /^missing required argument 'file'\n$/],
    [['lint', 'a', 'b'], /^too many arguments for 'lint'/],
    [['lint', 'nowhere.json'], /^There is no such file: nowhere\.json\n$/],
    [['lint', 'a', '--format', 'yaml'], /Allowed choices are auto, statedesk, xstate, scxml, mermaid\.\n$/],
    [['replay', 'a', '--discover', '--jsno'], /^unknown option '--jsno' \(Did you mean --json\?\)\n$/],
    [['replay', 'a'], /^give --workflow KEY or --discover\n$/],
    [['replay', 'a', '--discover', '--workflow', 'b'], /cannot be used with/],
    [['replay', 'a', '--workflow', 'b', '--drop', '1'], /^--drop goes with --discover only\n$/],
    [['replay', 'a', '--discover', '--drop', 'few'], /A whole number is expected\.\n$/],
    [['replay', 'nowhere.csv', '--discover'], /^There is no such file: nowhere\.csv\n$/],
    [['discover', 'nowhere.csv', '--id', 'No Slug'], /^--id is "No Slug"/],
    [['scxml', 'nowhere'], /^There is no such folder: nowhere\n$/],
    [['scxml', 'tools/cli/log'], /^There are no SCXML scripts in tools\/cli\/log\n$/],
    [['export', 'desk'], /^The database at MONGODB_URI \(mongodb:\/\/…@127\.0\.0\.1:1\/desk\) does not answer/],
  ])(
    '%j',
    async (args, line) => {
      const { code, out, err } = await runCommand(args, { env: UNREACHABLE });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(line);
      expect(err.trimEnd()).not.toContain('\n');
    },
    20_000,
  );

  test('an address that is none', async () => {
    const { code, err } = await runCommand(['export', 'desk'], { env: { MONGODB_URI: 'nonsense' } });
    expect(code).toBe(1);
    expect(err).toMatch(/^MONGODB_URI cannot be used: [^\n]*\n$/);
  });
});

describe('help', () => {
  test.each(['', 'lint', 'import', 'export', 'discover', 'replay', 'scxml'])('of %s', async (command) => {
    const { code, out, err } = await runCommand([...(command === '' ? [] : [command]), '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: statedesk ${command}`.trim());
    expect(out.split('\n').length).toBeGreaterThan(5);
  });
});

describe('discover', () => {
  test('writes a valid workflow to standard output, with counts', async () => {
    const file = await folder.write('Service desk.csv', SMALL_LOG);
    const { code, out, err } = await runCommand(['discover', file]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const parsed = parseWorkflow(out);
    if (!parsed.ok) throw new Error(out);
    const { workflow } = parsed;
    expect(workflow).toMatchObject({ id: 'service-desk', title: { en: 'Service desk' }, initial: 'start' });
    expect(workflow.states.map(({ id, title }) => [id, title.en])).toEqual([
      ['start', 'Start'],
      ['new', 'New'],
      ['work-on-site', 'Work/On site'],
      ['closed', 'Closed'],
    ]);
    expect(workflow.observed).toMatchObject({ 'start-to-new': 3, 'work-on-site-to-work-on-site': 1 });
    expect(validateWorkflow(workflow).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('writes a file under an id of its own; a folder that is not there is said', async () => {
    const file = await folder.write('log.csv', SMALL_LOG);
    const out = folder.path('found.json');
    expect(await runCommand(['discover', file, '--out', out, '--id', 'other'])).toEqual({ code: 0, out: '', err: '' });
    expect(await runCommand(['lint', out])).toMatchObject({ code: 0 });
    const lost = await runCommand(['discover', file, '--out', folder.path('no/where.json')]);
    expect(lost).toMatchObject({
      code: 1,
      err: expect.stringMatching(/cannot be written: no such file or directory\.\n$/) as string,
    });
  });
});

describe('lint', () => {
  test('says each finding as a sentence with its place, and counts them', async () => {
    const { transitions, ...rest } = timedWorkflow();
    const broken = {
      ...rest,
      transitions: transitions.map((each) => ({ ...each, ...(each.id === 'end' && { target: 'clsed' }) })),
    };
    const file = await folder.write('broken.json', JSON.stringify(broken));
    const { code, out, err } = await runCommand(['lint', file]);
    expect(code).toBe(1);
    expect(out).toMatch(/^error at transitions\[3\]\.target: .*clsed.*Did you mean “closed”\?$/m);
    expect(err).toMatch(/broken\.json: \d+ errors?, \d+ warnings?\.\n$/);
  });

  test('reads XState machines, and says what is no workflow at all', async () => {
    const { actions: _, ...machine } = toXstate(timedWorkflow()) as { actions?: unknown };
    const file = await folder.write('machine.json', JSON.stringify(machine));
    expect(await runCommand(['lint', file, '--format', 'xstate'])).toMatchObject({
      out: expect.not.stringContaining('document.') as string,
    });
    expect(await runCommand(['lint', file])).toMatchObject({ code: 1, out: expect.stringMatching(/^error/) as string });
    const text = await folder.write('text.json', 'not\njson');
    const { code, out } = await runCommand(['lint', text]);
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 1 });
    expect(out).toMatch(/^error: The document is no valid JSON/);
  });
});
