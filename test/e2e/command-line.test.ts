import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/browser';

// What the command line stores is what the pages show: both find the same database by the data folder alone.

const LOG = [
  'case_id,seq,timestamp,state,substate,team',
  'A,0,2024-01-01T10:00:00,New,,First line',
  'A,1,2024-01-01T11:00:00,Work,On site,First line',
  'A,2,2024-01-03T10:00:00,Closed,,',
  '',
].join('\n');

let browser: TestBrowser;
let folder: string;
beforeAll(async () => {
  [browser, folder] = await Promise.all([openBrowser(), mkdtemp(join(tmpdir(), 'statedesk-cli-'))]);
  await writeFile(join(folder, 'printers.csv'), LOG);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs `statedesk` beside the running desk, told of nothing but its data folder. */
async function statedesk(...args: readonly string[]) {
  const program = join(import.meta.dirname, '..', '..', 'tools', 'bin', 'statedesk.js');
  const { PATH, HOME } = process.env;
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', PATH, HOME, DATA_DIR: inject('dataFolder') };
  return promisify(execFile)(process.execPath, [program, ...args], { env });
}

it('a log is discovered, opens in the designer, is replayed, and its tickets open on the desk', async () => {
  const log = join(folder, 'printers.csv');
  await statedesk('discover', log, '--save');
  const owner = await browser.enter('Igor Process Owner');
  await owner.goto('/designer/printers');
  await owner.locator('.react-flow__node', { hasText: 'Work/On site' }).first().waitFor();

  const { stdout, stderr } = await statedesk('replay', log, '--discover', '--store', 'database');
  expect(stdout).toMatch(/^accepted +3$/m);
  const [, path = ''] = /http:\/\/\S+?(\/desk\/tickets\/\S+)/.exec(stderr) ?? [];
  const manager = await browser.enter('Mia Manager');
  await manager.goto(path);
  await manager
    .getByLabel(/The ticket is in Closed/)
    .first()
    .waitFor();
  expect(browser.errors).toEqual([]);
});
