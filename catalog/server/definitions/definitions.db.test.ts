import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic, WorkflowInput } from '#catalog/language';
import { createAudit } from '../audit.ts';
import { systemClock } from '../clock.ts';
import { smallWorkflow } from '../fixtures/workflow.ts';
import { testDatabase } from '../fixtures/test-database.ts';
import { newId } from '../new-id.ts';
import { createDefinitions, type DefinitionsOptions } from './definitions.ts';
import { draftModel } from './draft.ts';
import { releaseModel } from './release.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

/** A desk with one team and no plugins. */
const vocabulary = () => Promise.resolve({ actions: new Map(), teams: new Set(['desk']) });
const broken: Diagnostic = { code: 'broken', severity: 'error', path: [], params: {} };

function definitionsWith(changes: Partial<DefinitionsOptions> = {}) {
  const { connection } = database;
  const audit = createAudit({ connection, clock: systemClock, newId });
  const given = { connection, clock: systemClock, audit, vocabulary, ...changes };
  return { audit, definitions: createDefinitions(given) };
}

let keys = 0;
/** A fresh draft under a key of its own. */
async function drafted(changes: Partial<DefinitionsOptions> = {}, parts: Partial<WorkflowInput> = {}) {
  const { audit, definitions } = definitionsWith(changes);
  const key = `workflow-${String((keys += 1))}`;
  const document = smallWorkflow({ ...parts, id: key });
  const draft = await definitions.create({ document, by: 'ann' });
  return { audit, definitions, key, document, draft };
}
const retitled = (document: ReturnType<typeof smallWorkflow>, en: string) => ({ ...document, title: { en } });

describe('drafts', () => {
  test('come back exactly as they were stored, empty parts included', async () => {
    const { definitions, key, document, draft } = await drafted();
    expect(draft).toMatchObject({ key, revision: 1, changedBy: 'ann', deletedAt: undefined });
    const loaded = await definitions.load(key);
    expect(JSON.stringify(loaded.document)).toBe(JSON.stringify(document));
    expect(loaded.document.states[0]?.clocks).toEqual({});
  });

  test('that an older program stored get the parts that it did not know', async () => {
    const { definitions, key, document } = await drafted();
    const { scenarios: _scenarios, routing: _routing, ...older } = document;
    await draftModel(database.connection).updateOne({ _id: key }, { $set: { document: older } });
    expect((await definitions.load(key)).document).toEqual(document);
    expect((await definitions.list()).find((each) => each.key === key)).toMatchObject({ key });
  });

  test('of two editors the second is told who was first, and nothing is overwritten', async () => {
    const { definitions, key, document } = await drafted();
    const saves = ['ann', 'bob'].map((by) =>
      definitions.save({ key, document: retitled(document, by), revision: 1, by }),
    );
    const settled = await Promise.allSettled(saves);
    const winners = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const losers = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(winners).toHaveLength(1);
    const stored = await definitions.load(key);
    expect(stored.revision).toBe(2);
    expect(stored.document.title.en).toBe(stored.changedBy);
    expect(losers).toEqual([
      expect.objectContaining({
        code: 'draft-changed',
        params: { key, revision: 2, changedBy: stored.changedBy, changedAt: stored.changedAt.toISOString() },
      }),
    ]);
  });

  test('a save that is repeated because its answer was lost succeeds and changes nothing', async () => {
    const { definitions, key, document } = await drafted();
    const order = { key, document: retitled(document, 'Once'), revision: 1, by: 'ann' };
    const first = await definitions.save(order);
    expect(await definitions.save(order)).toEqual(first);
    expect((await definitions.load(key)).revision).toBe(2);
  });

  test('are refused under another id, when they are no workflow, and when they are too large', async () => {
    const { definitions, key, document } = await drafted();
    const save = (written: unknown) =>
      Promise.resolve().then(() => definitions.save({ key, document: written, revision: 1, by: 'ann' }));
    await expect(save({ ...document, id: 'other' })).rejects.toMatchObject({ code: 'document-invalid' });
    await expect(save({ ...document, states: [{ id: 'No Slug' }] })).rejects.toMatchObject({
      code: 'document-invalid',
    });
    await expect(save('nonsense')).rejects.toMatchObject({ code: 'document-invalid' });
    const huge = Array.from({ length: 4_500 }, (_, index) => ({
      ...{ id: `s-${String(index)}`, title: { en: 'S' }, description: 'x'.repeat(1990) },
    }));
    await expect(save({ ...document, states: huge })).rejects.toMatchObject({ code: 'document-too-large' });
    expect((await definitions.load(key)).revision).toBe(1);
  });

  test('a key is given once, a deleted one included, and a copy needs a free key', async () => {
    const { definitions, key, document } = await drafted();
    await definitions.remove({ key, by: 'ann' });
    const again = definitions.create({ document, by: 'bob' });
    await expect(again).rejects.toMatchObject({ code: 'already-exists', params: { kind: 'workflow', id: key } });
    const copy = await definitions.duplicate({ key, newKey: `${key}-copy`, title: { en: 'Copy' }, by: 'bob' });
    expect(copy).toMatchObject({
      key: `${key}-copy`,
      revision: 1,
      document: { id: `${key}-copy`, title: { en: 'Copy' } },
    });
    expect(copy.document.states).toEqual(document.states);
  });

  test('deleting hides a draft and is undone by restoring', async () => {
    const { definitions, key, document } = await drafted();
    const removed = await definitions.remove({ key, by: 'ann' });
    expect(await definitions.remove({ key, by: 'bob' })).toEqual(removed);
    expect((await definitions.list()).map((each) => each.key)).not.toContain(key);
    expect((await definitions.list({ deleted: true })).map((each) => each.key)).toContain(key);
    const save = definitions.save({ key, document: retitled(document, 'X'), revision: removed.revision, by: 'ann' });
    await expect(save).rejects.toMatchObject({ code: 'draft-deleted' });
    await definitions.restore({ key, by: 'bob' });
    const restored = await definitions.load(key);
    expect(restored).toMatchObject({ revision: 3, deletedAt: undefined, document: { title: document.title } });
  });

  test('what does not exist is not found', async () => {
    const { definitions } = definitionsWith();
    await expect(definitions.load('nowhere')).rejects.toMatchObject({ code: 'not-found', params: { id: 'nowhere' } });
    await expect(definitions.release('nowhere@1')).rejects.toMatchObject({ code: 'not-found' });
    expect(await definitions.currentRelease('nowhere')).toBeUndefined();
  });

  test('every change leaves one audit entry with the parts that changed', async () => {
    const { audit, definitions, key, document } = await drafted();
    await definitions.save({ key, document: retitled(document, 'New'), revision: 1, by: 'bob' });
    await definitions.save({ key, document: retitled(document, 'New'), revision: 2, by: 'bob' });
    await expect(definitions.save({ key, document, revision: 1, by: 'eve' })).rejects.toThrow('draft-changed');
    await definitions.remove({ key, by: 'cyd' });
    const entries = await audit.list({ kind: 'workflow', id: key });
    expect(entries.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'draft.remove cyd',
      'draft.save bob',
      'draft.create ann',
    ]);
    expect(entries[1]).toMatchObject({
      before: { document: { title: { en: 'Small' } } },
      after: { document: { title: { en: 'New' } } },
    });
    expect(entries[1]?.after).not.toHaveProperty('document.states');
    expect(entries[0]).toMatchObject({ before: { deleted: false }, after: { deleted: true } });
  });
});

describe('country options', () => {
  test('are set and cleared per country; the others stay', async () => {
    const { definitions, key } = await drafted();
    const set = (country: string, onSite: boolean | null) =>
      definitions.setCountryOptions({ key, country, options: { onSite }, by: 'ann' });
    await set('PL', true);
    await set('DE', false);
    expect((await definitions.load(key)).document.countries).toEqual([
      { country: 'DE', options: { onSite: false } },
      { country: 'PL', options: { onSite: true } },
    ]);
    await set('PL', null);
    expect((await definitions.load(key)).document.countries).toEqual([{ country: 'DE', options: { onSite: false } }]);
  });

  test('two countries set at once are both set', async () => {
    const { definitions, key } = await drafted();
    const countries = ['PL', 'DE', 'FR', 'US'];
    await Promise.all(
      countries.map((country) =>
        definitions.setCountryOptions({ key, country, options: { onSite: true }, by: country }),
      ),
    );
    expect((await definitions.load(key)).document.countries.map(({ country }) => country)).toEqual([
      'DE',
      'FR',
      'PL',
      'US',
    ]);
  });

  test('an unknown option is refused', async () => {
    const { definitions, key } = await drafted();
    const set = definitions.setCountryOptions({ key, country: 'PL', options: { teleport: true }, by: 'ann' });
    await expect(set).rejects.toMatchObject({
      code: 'option-unknown',
      params: { option: 'teleport', known: ['onSite'] },
    });
  });
});

describe('releases', () => {
  test('publishing makes release 1; publishing the same again gives it back', async () => {
    const { definitions, key, document } = await drafted({ plugins: { 'price-list': '1.0.0' } });
    const order = { key, revision: 1, note: 'first', by: 'ann' };
    const first = await definitions.publish(order);
    expect(first).toMatchObject({
      outcome: 'published',
      release: {
        id: `${key}@1`,
        key,
        number: 1,
        author: 'ann',
        note: 'first',
        draftRevision: 1,
        plugins: { 'price-list': '1.0.0' },
      },
    });
    expect(await definitions.publish({ ...order, by: 'bob' })).toMatchObject({
      outcome: 'unchanged',
      release: { number: 1, author: 'ann' },
    });
    expect((await definitions.currentRelease(key))?.document).toEqual(document);
    expect(await definitions.releases(key)).toHaveLength(1);
  });

  test('a newer plugin makes another release of the same document', async () => {
    const { definitions, key } = await drafted({ plugins: { mail: '1' } });
    await definitions.publish({ key, revision: 1, note: '', by: 'ann' });
    const later = definitionsWith({ plugins: { mail: '2' } }).definitions;
    expect(await later.publish({ key, revision: 1, note: '', by: 'ann' })).toMatchObject({ release: { number: 2 } });
  });

  test('errors refuse it, warnings do not, and gates are asked once the workflow can run', async () => {
    const asked: string[] = [];
    const gates = [(workflow: { id: string }) => (asked.push(workflow.id), Promise.resolve([broken]))];
    const unrunnable = await drafted({ gates }, { initial: 'nowhere' });
    const order = { revision: 1, note: '', by: 'ann' };
    const refused = await unrunnable.definitions.publish({ ...order, key: unrunnable.key });
    expect(refused.outcome).toBe('refused');
    expect(refused.diagnostics.map(({ severity }) => severity)).toContain('error');
    expect(asked).toEqual([]);
    const gated = await drafted({ gates });
    const stopped = await gated.definitions.publish({ ...order, key: gated.key });
    expect(stopped.outcome).toBe('refused');
    expect(stopped.diagnostics).toContainEqual(broken);
    expect(asked).toEqual([gated.key]);
    expect(await gated.definitions.currentRelease(gated.key)).toBeUndefined();
    const warned = await drafted({ gates: [() => Promise.resolve([{ ...broken, severity: 'warning' as const }])] });
    expect((await warned.definitions.publish({ ...order, key: warned.key })).outcome).toBe('published');
  });

  test('what the directory no longer knows refuses it', async () => {
    const { definitions, key } = await drafted({
      vocabulary: async () => ({ ...(await vocabulary()), teams: new Set() }),
    });
    const refused = await definitions.publish({ key, revision: 1, note: '', by: 'ann' });
    expect(refused.outcome).toBe('refused');
    expect(await definitions.check((await definitions.load(key)).document)).toEqual(refused.diagnostics);
  });

  test('a revision that is no longer the newest is refused', async () => {
    const { definitions, key, document } = await drafted();
    await definitions.save({ key, document: retitled(document, 'Newer'), revision: 1, by: 'bob' });
    const publish = definitions.publish({ key, revision: 1, note: '', by: 'ann' });
    await expect(publish).rejects.toMatchObject({ code: 'draft-changed', params: { revision: 2, changedBy: 'bob' } });
  });

  test('publishers who race get the same release', async () => {
    const { definitions, key } = await drafted();
    const publish = (by: string) => definitions.publish({ key, revision: 1, note: '', by });
    const all = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(publish));
    expect(all.filter(({ outcome }) => outcome === 'published')).toHaveLength(1);
    expect(await definitions.releases(key)).toHaveLength(1);
  });

  test('different contents that race are numbered without gaps', async () => {
    const { key } = await drafted();
    const versions = ['1', '2', '3', '4', '5', '6', '7', '8'];
    const publish = (mail: string) =>
      definitionsWith({ plugins: { mail } }).definitions.publish({ key, revision: 1, note: mail, by: 'ann' });
    await Promise.all(versions.map(publish));
    const list = await definitionsWith().definitions.releases(key);
    expect(list.map(({ number }) => number)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(list.map(({ note }) => note).sort()).toEqual(versions);
  });

  test('never change: not in the store, not in memory', async () => {
    const { definitions, key } = await drafted();
    await definitions.publish({ key, revision: 1, note: 'kept', by: 'ann' });
    const model = releaseModel(database.connection);
    const filter = { _id: `${key}@1` };
    await expect(model.updateOne(filter, { $set: { note: 'x' } })).rejects.toMatchObject({ code: 'release-immutable' });
    await expect(model.deleteMany(filter)).rejects.toMatchObject({ code: 'release-immutable' });
    const release = await definitions.release(`${key}@1`);
    expect(() => Object.assign(release.document.title, { en: 'x' })).toThrow(TypeError);
    expect((await definitionsWith().definitions.release(`${key}@1`)).note).toBe('kept');
  });

  test('a deleted workflow keeps its releases and has no current one', async () => {
    const { definitions, key } = await drafted();
    await definitions.publish({ key, revision: 1, note: '', by: 'ann' });
    await definitions.remove({ key, by: 'ann' });
    expect(await definitions.currentRelease(key)).toBeUndefined();
    expect((await definitions.currentReleases()).map((each) => each.key)).not.toContain(key);
    expect((await definitions.release(`${key}@1`)).number).toBe(1);
  });

  test('the list tells what is published, what is not, and how many errors stand', async () => {
    const { definitions, key, document } = await drafted();
    const row = async () => (await definitions.list()).find((each) => each.key === key);
    expect(await row()).toMatchObject({ revision: 1, release: undefined, unpublished: true, errors: 0 });
    await definitions.publish({ key, revision: 1, note: '', by: 'ann' });
    expect(await row()).toMatchObject({ release: { id: `${key}@1`, number: 1 }, unpublished: false });
    const broken = { ...retitled(document, 'Newer'), initial: 'nowhere' };
    await definitions.save({ key, document: broken, revision: 1, by: 'ann' });
    expect(await row()).toMatchObject({ title: { en: 'Newer' }, release: { number: 1 }, unpublished: true, errors: 1 });
  });

  test('tell what each changed against the one before, newest first, page by page', async () => {
    const { definitions, key, document } = await drafted();
    const publish = (revision: number) => definitions.publish({ key, revision, note: '', by: 'ann' });
    await publish(1);
    for (let revision = 1; revision <= 11; revision += 1) {
      await definitions.save({ key, document: retitled(document, `Title ${revision}`), revision, by: 'ann' });
      await publish(revision + 1);
    }
    const { releases, more } = await definitions.history({ key });
    expect(releases.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(releases[0]).toMatchObject({
      author: 'ann',
      changeCount: 1,
      changes: [
        { code: 'renamed', params: { kind: 'workflow', before: { en: 'Title 10' }, after: { en: 'Title 11' } } },
      ],
    });
    expect(more).toBe(true);
    const rest = await definitions.history({ key, before: 3 });
    expect(rest.releases.map(({ number, changes }) => [number, changes?.length])).toEqual([
      [2, 1],
      [1, undefined],
    ]);
    expect(rest.more).toBe(false);
    expect(await definitions.history({ key: 'never' })).toEqual({ releases: [], more: false });
  });
});
