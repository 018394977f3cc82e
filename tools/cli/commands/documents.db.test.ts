import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../fixtures/run-command.ts';
import { testServices, type TestServices } from '../fixtures/run-services.ts';
import { SMALL_FIGURES, SMALL_LOG } from '../fixtures/small-log.ts';
import { testFolder, type TestFolder } from '../fixtures/test-folder.ts';

let world: TestServices;
let folder: TestFolder;
let log: string;
beforeAll(async () => {
  [world, folder] = await Promise.all([testServices(), testFolder()]);
  log = await folder.write('small.csv', SMALL_LOG);
});
afterAll(async () => {
  await folder.remove();
  await world.close();
});

const run = (...args: readonly string[]) => runCommand(args, { env: { MONGODB_URI: world.database.uri } });

async function discovered(id: string, change: (text: string) => string = (text) => text): Promise<string> {
  const file = folder.path(`${id}.json`);
  expect(await run('discover', log, '--id', id, '--out', file)).toMatchObject({ code: 0 });
  return folder.write(`${id}.json`, change(await readFile(file, 'utf8')));
}

describe('workflows between files and the desk', () => {
  test('a discovered workflow is saved as a draft, once, and replaced on demand only', async () => {
    expect(await run('discover', log, '--id', 'saved', '--save')).toEqual({
      ...{ code: 0, out: '', err: 'Stored workflow saved as a new draft.\n' },
    });
    expect(await run('discover', log, '--id', 'saved', '--save')).toMatchObject({
      err: 'The draft of workflow saved says the same already.\n',
    });
    const changed = await discovered('saved', (text) => text.replace('"Work/On site"', '"Work there"'));
    expect(await run('import', changed)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Add --replace/) as string,
    });
    expect(await run('import', changed, '--replace')).toMatchObject({
      code: 0,
      err: 'Replaced the draft of workflow saved.\n',
    });
    expect((await run('export', 'saved')).out).toContain('Work there');
  });

  test('what is imported and exported again is the same', async () => {
    const file = await discovered('round');
    expect(await run('import', file, '--publish')).toEqual({
      ...{ code: 0, out: '', err: 'Stored workflow round as a new draft.\nPublished release 1.\n' },
    });
    expect(JSON.parse((await run('export', 'round')).out)).toEqual(JSON.parse(await readFile(file, 'utf8')));
    expect((await run('export', 'round', '--release', '--format', 'mermaid')).out).toMatch(/^stateDiagram-v2\n/);
    const chart = await run('export', 'round', '--format', 'scxml');
    expect(chart).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^warning: Teams of states: kept aside for Statedesk/m) as string,
    });
    const scxml = await folder.write('chart.scxml', chart.out);
    const again = await run('import', scxml, '--replace');
    expect(again).toMatchObject({ code: 0, err: 'The draft of workflow round says the same already.\n' });
    expect((await run('export', 'round', '--format', 'svg')).out).toMatch(/^<svg /);
    const machine = await folder.write('machine.json', (await run('export', 'round', '--format', 'xstate')).out);
    expect(await run('import', machine, '--format', 'xstate', '--replace', '--publish')).toMatchObject({ code: 0 });
    const back = JSON.parse((await run('export', 'round')).out) as { states: unknown[]; transitions: unknown[] };
    expect([back.states.length, back.transitions.length]).toEqual([4, 5]);
  });

  test('a published workflow takes its log, in memory and in the database', async () => {
    expect(await run('import', await discovered('published'), '--publish')).toMatchObject({ code: 0 });
    for (const store of ['memory', 'database']) {
      const { code, out } = await run('replay', log, '--workflow', 'published', '--store', store, '--json');
      expect({ code, figures: JSON.parse(out) as unknown }).toMatchObject({ code: 0, figures: SMALL_FIGURES });
    }
    const ticket = await world.database.db.collection('tickets').findOne({ workflow: 'published' });
    const release = await world.database.db.collection('releases').findOne({ key: 'published' });
    expect(ticket?.['release']).toBe(String(release?._id));
  });

  test('a workflow with errors is stored but not published, one that cannot be read is not stored', async () => {
    const broken = await discovered('broken', (text) => text.replace('"target": "closed"', '"target": "nowhere"'));
    const { code, err } = await run('import', broken, '--publish');
    expect(code).toBe(1);
    expect(err).toMatch(/^Stored workflow broken as a new draft\.\nerror at transitions\[\d\]\.target: /);
    expect(err).toMatch(/was not published; the draft is stored\.\n$/);
    const unreadable = await discovered('unreadable', (text) => text.replace('"states"', '"stated"'));
    expect(await run('import', unreadable)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is no workflow that can be read/) as string,
    });
    expect(await run('export', 'unreadable')).toMatchObject({ code: 1, err: 'There is no workflow "unreadable".\n' });
  });

  test('what is not there is said', async () => {
    expect(await run('export', 'broken', '--release')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/has no release/) as string,
    });
    expect(await run('replay', log, '--workflow', 'nowhere')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^No workflow "nowhere" is published/) as string,
    });
  });
});
