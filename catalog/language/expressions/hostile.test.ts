import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ATTEMPTS, type Outcome } from './hostile.fixture.ts';

const LIMIT_MS = 2000;
/** Of the whole program; only what hangs is ended by it. */
const SAFETY_MS = 90_000;

it('ends every attempt to keep the machine busy', { timeout: SAFETY_MS + 5000 }, () => {
  const module = new URL('./hostile.fixture.ts', import.meta.url).pathname;
  // In a program of its own: an attempt that succeeds hangs that one, and not the test that waits for it.
  const program = `import { attemptAll } from '${module}'; attemptAll((outcome) => console.log(JSON.stringify(outcome)));`;
  const node = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const ran = spawnSync(process.execPath, node, { encoding: 'utf8', timeout: SAFETY_MS });
  const outcomes = ran.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Outcome);
  expect(ran.stderr).toBe('');
  expect(outcomes.map(({ name }) => name)).toEqual(ATTEMPTS.map(({ name }) => name));
  expect(outcomes.filter(({ ms }) => ms > LIMIT_MS)).toEqual([]);
  const codes = Object.fromEntries(outcomes.map(({ name, code }) => [name, code]));
  expect(codes).toMatchObject({
    'a megabyte of text': 'expression.too-long',
    'brackets as deep as the text is long': 'expression.too-complex',
    'nested loops': 'expression.nested-loop',
    'a catastrophic pattern': 'expression.pattern',
    'a duration of data': 'expression.duration',
    'a search that compares all with all': 'expression.too-much-data',
    'lists compared in a loop': 'expression.too-much-data',
    'a list of a million': 'expression.too-much-data',
  });
  expect(Object.keys(codes).filter((name) => codes[name] === 'done')).toEqual(['a text that is added to itself']);
});
