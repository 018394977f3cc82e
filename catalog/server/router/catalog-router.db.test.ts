import type { AnyTRPCProcedure } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACTS, personSchema, type Person, type PersonInput } from '#catalog/directory';
import { createAudit } from '../audit.ts';
import { createAuth } from '../auth/auth.ts';
import { systemClock } from '../clock.ts';
import { createDefinitions } from '../definitions/definitions.ts';
import { createDirectoryStore, type DirectoryStore } from '../directory/directory-store.ts';
import { smallWorkflow } from '../fixtures/workflow.ts';
import { testDatabase } from '../fixtures/test-database.ts';
import { newId } from '../new-id.ts';
import { createProcedures, type ProcedureMeta } from '../procedures.ts';
import { createTogether } from '../together/create-together.ts';
import { createVocabulary } from '../vocabulary.ts';
import { createCatalogRouter, type CatalogRouter } from './catalog-router.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let directory: DirectoryStore;
let router: CatalogRouter;
const procedures = createProcedures();

beforeAll(async () => {
  database = await testDatabase();
  const shared = { connection: database.connection, clock: systemClock };
  const audit = createAudit({ ...shared, newId });
  directory = createDirectoryStore({ ...shared, audit });
  const secret = 'k3J9-vQ2x_8LmZ7pR4tW1yB6nC5dF0gH';
  const auth = createAuth({ ...shared, secret, baseUrl: 'http://127.0.0.1:3000', people: directory.people });
  const vocabulary = createVocabulary({ actions: new Map(), directory });
  const definitions = createDefinitions({ ...shared, audit, vocabulary });
  const together = createTogether({ ...shared, audit, people: directory.people });
  router = createCatalogRouter({ procedures, definitions, directory, audit, auth, together });
  await directory.teams.save({ value: { id: 'desk', title: { en: 'Desk' } }, revision: 0, by: 'system' });
});
afterAll(() => database.drop());

let count = 0;
const granted = (...grants: NonNullable<PersonInput['grants']>): Person => {
  const id = `p-${String((count += 1))}`;
  return personSchema.parse({ id, name: 'Someone', email: `${id}@example.org`, grants });
};
const owner = granted({ role: 'process-owner' });
const administrator = granted({ role: 'administrator' });
const agent = granted({ role: 'agent', team: 'desk' });
const callAs = (person: Person | undefined) =>
  procedures.createCallerFactory(router)({ person, now: () => new Date(), newId });

const procedureList = () =>
  Object.entries(router._def.procedures as unknown as Record<string, AnyTRPCProcedure>).map(([path, procedure]) => {
    const access = (procedure._def.meta as ProcedureMeta | undefined)?.access;
    return { path, access };
  });
/** Calls a procedure by its path, as its own client would. */
function call(path: string, person: Person | undefined, input?: unknown): Promise<unknown> {
  const [unit = '', ...rest] = path.split('.');
  const caller = callAs(person) as unknown as Record<string, unknown>;
  const found = rest.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller[unit]);
  return (found as (input: unknown) => Promise<unknown>)(input);
}
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'passed',
    (error: unknown) => (error as Error).message,
  );

describe('every procedure', () => {
  test('declares who may call it, and none is open to everyone', () => {
    const list = procedureList();
    expect(list.length).toBeGreaterThan(25);
    for (const { path, access } of list) {
      const declared = access === 'signed-in' || (typeof access === 'object' && ACTS.includes(access.act));
      expect({ path, declared }).toEqual({ path, declared: true });
    }
    expect(list.flatMap(({ path, access }) => (access === 'signed-in' ? [path] : []))).toEqual([
      'session.me',
      'session.setLanguage',
      'session.setDismissed',
    ]);
  });

  test('refuses whoever is not signed in, and whoever has no role for it, whatever he sends', async () => {
    const nobody = granted();
    const inactive = { ...administrator, active: false };
    for (const { path, access } of procedureList()) {
      expect([path, await reasonOf(call(path, undefined))]).toEqual([path, 'not-signed-in']);
      expect([path, await reasonOf(call(path, inactive))]).toEqual([path, 'not-signed-in']);
      if (typeof access === 'object') expect([path, await reasonOf(call(path, nobody))]).toEqual([path, 'forbidden']);
    }
  });

  test('that changes something shared refuses an agent', async () => {
    const changing = procedureList().filter(
      ({ access }) => typeof access === 'object' && /\.(edit|publish|set-options)$/.test(access.act),
    );
    expect(changing.length).toBeGreaterThan(15);
    for (const { path } of changing) expect([path, await reasonOf(call(path, agent))]).toEqual([path, 'forbidden']);
  });
});

describe('workflows', () => {
  test('are created, drawn, checked, published and released', async () => {
    const { workflows } = callAs(owner);
    const draft = await workflows.create({ key: 'journey', title: { en: 'Journey' } });
    expect(draft).toMatchObject({ revision: 1, changedBy: owner.id, document: { states: [] } });
    const document = smallWorkflow({ id: 'journey' });
    expect(await workflows.saveDraft({ key: 'journey', revision: 1, document })).toMatchObject({ revision: 2 });
    expect((await workflows.check({ document })).filter(({ severity }) => severity === 'error')).toEqual([]);
    const published = await workflows.publish({ key: 'journey', revision: 2, note: ' first ' });
    expect(published).toMatchObject({
      outcome: 'published',
      release: { id: 'journey@1', note: 'first', author: owner.id },
    });
    expect(await callAs(agent).workflows.release({ id: 'journey@1' })).toMatchObject({ document });
    expect(await workflows.releases({ key: 'journey' })).toHaveLength(1);
    const [row] = (await workflows.list()).filter(({ key }) => key === 'journey');
    expect(row).toMatchObject({ release: { number: 1 }, unpublished: false, errors: 0 });
  });

  test('a second editor is told by code, with who and when', async () => {
    const { workflows } = callAs(owner);
    const { document } = await workflows.create({ key: 'contested', title: { en: 'Contested' } });
    await callAs(administrator).workflows.saveDraft({
      key: 'contested',
      revision: 1,
      document: { ...document, title: { en: 'Mine' } },
    });
    const late = workflows.saveDraft({
      key: 'contested',
      revision: 1,
      document: { ...document, title: { en: 'Late' } },
    });
    await expect(late).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { code: 'draft-changed', params: { changedBy: administrator.id, revision: 2 } },
    });
  });

  test('errors that stand come back as diagnostics', async () => {
    const { workflows } = callAs(owner);
    await workflows.create({ key: 'empty', title: { en: 'Empty' } });
    const refused = await workflows.publish({ key: 'empty', revision: 1 });
    expect(refused.outcome).toBe('refused');
    expect(refused.diagnostics.length).toBeGreaterThan(0);
  });

  test('of other scopes are neither listed nor opened nor changed', async () => {
    const { workflows } = callAs(owner);
    for (const key of ['mine', 'theirs']) {
      await workflows.create({ key, title: { en: key }, document: smallWorkflow() });
      await workflows.publish({ key, revision: 1 });
    }
    const { workflows: limited, together } = callAs(granted({ role: 'process-owner', workflow: 'mine' }));
    expect((await limited.list()).map(({ key }) => key)).toEqual(['mine']);
    expect((await limited.get({ key: 'mine' })).key).toBe('mine');
    const document = smallWorkflow({ id: 'theirs' });
    const title = { en: 'X' };
    const refused = [
      limited.get({ key: 'theirs' }),
      limited.check({ document }),
      limited.releases({ key: 'theirs' }),
      limited.history({ key: 'theirs' }),
      limited.release({ id: 'theirs@1' }),
      together.comments.list({ key: 'theirs' }),
      together.comments.add({ key: 'theirs', id: newId(), pin: { kind: 'workflow' }, text: 'x' }),
      together.comments.change({ key: 'theirs', thread: newId(), act: { kind: 'resolve' } }),
      together.beat({ key: 'theirs', tab: newId() }),
      together.leave({ key: 'theirs', tab: newId() }),
      limited.create({ key: 'another', title }),
      limited.duplicate({ key: 'theirs', newKey: 'mine', title }),
      limited.duplicate({ key: 'mine', newKey: 'theirs', title }),
      limited.saveDraft({ key: 'theirs', revision: 1, document }),
      limited.publish({ key: 'theirs', revision: 1 }),
      limited.remove({ key: 'theirs' }),
      limited.restore({ key: 'theirs' }),
      limited.setCountryOptions({ key: 'theirs', country: 'PL', options: {} }),
    ];
    expect(await Promise.all(refused.map(reasonOf))).toEqual(refused.map(() => 'forbidden'));
    expect((await workflows.get({ key: 'theirs' })).revision).toBe(1);
  });

  test('options are set by whoever is responsible for the country, and only there', async () => {
    const { workflows } = callAs(owner);
    await workflows.create({ key: 'matrix', title: { en: 'Matrix' }, document: smallWorkflow() });
    const polish = callAs(granted({ role: 'process-owner', country: 'PL' })).workflows;
    const options = { onSite: true };
    expect((await polish.setCountryOptions({ key: 'matrix', country: 'PL', options })).revision).toBe(2);
    expect(await reasonOf(polish.setCountryOptions({ key: 'matrix', country: 'DE', options }))).toBe('forbidden');
    expect(await reasonOf(polish.publish({ key: 'matrix', revision: 2 }))).toBe('forbidden');
    expect((await workflows.get({ key: 'matrix' })).document.countries).toEqual([{ country: 'PL', options }]);
  });

  test('deleting is undone, also in the list', async () => {
    const { workflows } = callAs(owner);
    await workflows.create({ key: 'undone', title: { en: 'Undone' } });
    await workflows.duplicate({ key: 'undone', newKey: 'copied', title: { en: 'Copied' } });
    const keys = async (deleted: boolean) => (await workflows.list({ deleted })).map(({ key }) => key);
    await workflows.remove({ key: 'undone' });
    expect([await keys(false), await keys(true)]).toEqual([expect.not.arrayContaining(['undone']), ['undone']]);
    await workflows.restore({ key: 'undone' });
    expect(await keys(false)).toEqual(expect.arrayContaining(['copied', 'undone']));
  });
});

describe('directory, session and audit', () => {
  test('an administrator adds a person with a password; the audit tells', async () => {
    const caller = callAs(administrator);
    const value = granted({ role: 'agent', team: 'desk' });
    const added = await caller.directory.people.save({ value, revision: 0 });
    await caller.directory.people.setPassword({ personId: added.id, password: 'a long enough password' });
    expect((await callAs(agent).directory.people.list()).map(({ id }) => id)).toContain(added.id);
    const [entry] = await caller.audit.list({ kind: 'person', id: added.id });
    expect(entry).toMatchObject({ by: administrator.id, act: 'person.save', after: { email: value.email } });
    expect(JSON.stringify(entry)).not.toContain('password');
  });

  test('a wrong input is refused before anything is stored', async () => {
    const save = callAs(administrator).directory.teams.save({
      value: { id: 'Not A Slug', title: { en: 'X' } },
      revision: 0,
    });
    await expect(save).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await directory.teams.list()).map(({ id }) => id)).toEqual(['desk']);
  });

  test('session.me tells roles, teams, language and what menus to show; the language can be set', async () => {
    const value = granted({ role: 'agent', team: 'desk' });
    await directory.people.save({ value, revision: 0, by: 'system' });
    const caller = callAs(value);
    const me = await caller.session.me();
    expect(me).toMatchObject({ person: { id: value.id }, roles: ['agent'], teams: ['desk'], language: 'en' });
    expect(me.acts).toContain('ticket.take');
    expect(me.acts).not.toContain('workflow.edit');
    expect((await caller.session.setLanguage({ language: 'pl' })).language).toBe('pl');
    expect((await directory.people.get(value.id))?.language).toBe('pl');
  });

  test('a hint that was dismissed stays so until it is wanted again, and nothing is written twice', async () => {
    const value = granted({ role: 'process-owner' });
    await directory.people.save({ value, revision: 0, by: 'system' });
    const { session } = callAs(value);
    const stored = () => directory.people.load(value.id);
    await session.setDismissed({ hint: 'guide', dismissed: true });
    const { revision } = await stored();
    expect((await session.setDismissed({ hint: 'guide', dismissed: true })).person.dismissed).toEqual(['guide']);
    expect(await stored()).toMatchObject({ revision, value: { dismissed: ['guide'] } });
    await session.setDismissed({ hint: 'other', dismissed: true });
    await session.setDismissed({ hint: 'guide', dismissed: false });
    expect((await stored()).value.dismissed).toEqual(['other']);
    await expect(session.setDismissed({ hint: 'Not an id', dismissed: true })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
