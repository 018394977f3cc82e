import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workflow } from '#catalog/language';
import { repairDesk } from '#catalog/library';
import { runCommand } from '../fixtures/run-command.ts';
import { testFolder, type TestFolder } from '../fixtures/test-folder.ts';

const [found] = repairDesk.workflows;
if (!found) throw new Error('the desk ships no workflow');
const repair: Workflow = found;

let folder: TestFolder;
beforeAll(async () => {
  folder = await testFolder();
});
afterAll(() => folder.remove());

const written = (name: string, content: unknown) => folder.write(name, JSON.stringify(content));
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

describe('statedesk test', () => {
  test('a shipped desk, or the file of its workflow, holds', async () => {
    const file = await written('repair.json', repair);
    const all = repairDesk.workflows.flatMap(({ scenarios }) => scenarios).length;
    for (const [what, count] of [['repair-desk', all] as const, [file, repair.scenarios.length] as const]) {
      const result = await runCommand(['test', what]);
      expect(result).toMatchObject({ code: 0, err: '' });
      expect(lastLine(result.out)).toBe(`${String(count)} passed, 0 failed`);
      expect(result.out).toMatch(/Coverage of repair: \d+ of \d+ states, \d+ of \d+ transitions\./);
    }
  });

  test('what goes another way is named, with what was expected and what was', async () => {
    const transitions = repair.transitions.map((each) =>
      each.id === 'assigned-begin' ? { ...each, target: 'on-site' } : each,
    );
    const file = await written('broken.json', { ...repair, transitions });
    const { code, out, err } = await runCommand(['test', file]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('FAILED  entitled-to-the-end: A customer with a contract is served to the end');
    expect(out).toContain('  step 3, work.begin by agent: states: expected working, came to on-site');
    expect(lastLine(out)).toMatch(/^\d passed, [1-9] failed$/);
    const json = await runCommand(['test', file, '--json']);
    const report = JSON.parse(json.out) as {
      passed: number;
      failed: number;
      workflows: { scenarios: { id: string; passed: boolean; failure?: unknown }[] }[];
    };
    expect(json.code).toBe(1);
    expect(report.passed + report.failed).toBe(repair.scenarios.length);
    expect(report.workflows[0]?.scenarios[0]).toMatchObject({
      id: 'entitled-to-the-end',
      passed: false,
      failure: { step: 3, mismatches: [{ what: 'states', expected: ['working'], actual: ['on-site'] }] },
    });
  });

  test('a refusal that nobody expected says why in words', async () => {
    const states = repair.transitions.filter(({ id }) => id !== 'assigned-begin');
    const { out } = await runCommand(['test', await written('without.json', { ...repair, transitions: states })]);
    expect(out).toContain('refused: expected nothing, came to kernel.event-not-accepted');
    expect(out).toContain('leads nowhere from where the ticket is now');
  });

  test('calendars come from a file; what is not known of is said', async () => {
    const file = await written('repair.json', repair);
    const empty = await written('empty.json', {});
    const { code, err, out } = await runCommand(['test', file, '--directory', empty]);
    expect(code).toBe(1);
    expect(err).toContain('nothing is known of country PL');
    expect(out).toContain('due reaction: expected');
    const given = await written('given.json', { calendars: repairDesk.calendars, countries: repairDesk.countries });
    expect(await runCommand(['test', file, '--directory', given])).toMatchObject({ code: 0, err: '' });
  });

  test('what cannot be played says so in one line', async () => {
    const broken = await written('invalid.json', { ...repair, initial: 'nowhere' });
    const calendars = await written('calendars.json', { calendars: [{ id: 'X' }] });
    for (const args of [[broken], [folder.path('missing.json')], ['repair-desk', '--directory', calendars]]) {
      const { code, out, err } = await runCommand(['test', ...args]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});
