import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatOf } from '../read-workflow.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { testFolder, type TestFolder } from '../fixtures/test-folder.ts';

const FRAMEWORK = 'node_modules/@scion-scxml/test-framework/test';
const chart = (inside: string) => `<scxml xmlns="http://www.w3.org/2005/07/scxml">${inside}</scxml>`;
const script = (initial: string, ...events: readonly (readonly [string, string])[]) =>
  JSON.stringify({
    initialConfiguration: [initial],
    events: events.map(([name, next]) => ({ event: { name }, nextConfiguration: [next] })),
  });

let folder: TestFolder;
beforeAll(async () => void (folder = await testFolder()));
afterAll(() => folder.remove());

describe('the scripts of the SCXML test framework', () => {
  test('pass in all three modes, or are left out with the reason', async () => {
    const { code, out } = await runCommand(['scxml', FRAMEWORK]);
    expect(code).toBe(0);
    const [, passed, failed] = /\n(\d+) passed, (\d+) failed\n$/.exec(out) ?? [];
    expect(Number(passed)).toBeGreaterThanOrEqual(3 * 120);
    expect(failed).toBe('0');
    expect(out).toMatch(/^left out {3}script\/test0: needs .*script/m);
  }, 60_000);
});

describe('a script', () => {
  test('that XState itself does not fulfil is shown beside what XState comes to', async () => {
    await folder.write('wrong.scxml', chart('<state id="a"><transition event="t" target="b"/></state><state id="b"/>'));
    await folder.write('wrong.json', script('a', ['t', 'a']));
    await folder.write('right.scxml', chart('<state id="a"><transition event="t" target="b"/></state><state id="b"/>'));
    await folder.write('right.json', script('a', ['t', 'b']));
    await folder.write('data.scxml', chart('<datamodel><data id="x"/></datamodel><state id="a"/>'));
    await folder.write('data.json', script('a'));
    const { code, out } = await runCommand(['scxml', folder.path('.')]);
    expect({ code, lines: out.split('\n') }).toEqual({
      code: 0,
      lines: [
        'left out   data: needs data x',
        'differs    wrong: XState 5 itself, after event 1 (t) expected a, came to b; here after event 1 (t) expected a, came to b',
        '',
        '3 scripts: 1 passed in all modes (straight, stored, replayed), 0 failed, 1 where XState 5 differs, 1 left out',
        '3 passed, 0 failed',
        '',
      ],
    });
  });
});

test('what a file is written in is seen from its text', () => {
  expect(
    [
      '\uFEFF <?xml version="1.0"?><scxml/>',
      '{"schemaVersion":1}',
      '{"id":"m","initial":"a","states":{}}',
      '---\ntitle: x\n---\nstateDiagram-v2',
      '{',
      'x',
    ].map(formatOf),
  ).toEqual(['scxml', 'statedesk', 'xstate', 'mermaid', 'statedesk', 'statedesk']);
});
