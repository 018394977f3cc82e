import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personSchema, type PersonInput } from '#catalog/directory';
import { createAudit, type Audit } from '../audit.ts';
import { testDatabase } from '../fixtures/test-database.ts';
import { newId } from '../new-id.ts';
import { createDirectoryStore, type DirectoryStore } from './directory-store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let directory: DirectoryStore;
let audit: Audit;
let nowMs = Date.UTC(2026, 0, 5);

beforeAll(async () => {
  database = await testDatabase();
  const clock = { now: () => new Date((nowMs += 1000)) };
  audit = createAudit({ connection: database.connection, clock, newId });
  directory = createDirectoryStore({ connection: database.connection, clock, audit });
});
afterAll(() => database.drop());

const person = (changes: Partial<PersonInput> & { id: string }) =>
  personSchema.parse({ name: 'Someone', email: `${changes.id}@example.org`, ...changes });

describe('entries', () => {
  test('are added with revision 0, changed with their own, and read back with their defaults', async () => {
    const { calendars } = directory;
    const value = {
      id: 'office',
      title: { en: 'Office' },
      timeZone: 'Europe/Warsaw',
      hours: { mon: [['09:00', '17:00']] },
    };
    const added = await calendars.save({ value, revision: 0, by: 'ann' });
    expect(added).toMatchObject({
      id: 'office',
      revision: 1,
      changedBy: 'ann',
      value: { always: false, exceptions: [] },
    });
    const changed = await calendars.save({ value: { ...added.value, title: { en: 'Hours' } }, revision: 1, by: 'bob' });
    expect(changed).toMatchObject({ revision: 2, changedBy: 'bob' });
    expect(await calendars.load('office')).toEqual(changed);
    expect(await calendars.get('office')).toEqual(changed.value);
    expect(await calendars.list()).toEqual([changed]);
    expect(await calendars.among(['office', 'none'])).toEqual([changed.value]);
  });

  test('of two who change one at once the second is told', async () => {
    const { teams } = directory;
    await teams.save({ value: { id: 'desk', title: { en: 'Desk' } }, revision: 0, by: 'ann' });
    const save = (by: string) => teams.save({ value: { id: 'desk', title: { en: by } }, revision: 1, by });
    const settled = await Promise.allSettled([save('ann'), save('bob'), save('cyd')]);
    const { value, revision, changedBy } = await teams.load('desk');
    expect({ revision, title: value.title.en }).toEqual({ revision: 2, title: changedBy });
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    const reason = { code: 'changed-meanwhile', params: expect.objectContaining({ revision: 2, changedBy }) as object };
    expect(refused).toEqual([expect.objectContaining(reason), expect.objectContaining(reason)]);
  });

  test('are refused when they exist, do not exist, or are none', async () => {
    const { countries } = directory;
    const poland = { code: 'PL', title: { en: 'Poland' }, calendar: 'office' };
    await countries.save({ value: poland, revision: 0, by: 'ann' });
    const save = (value: unknown, revision: number) => countries.save({ value, revision, by: 'ann' });
    await expect(save(poland, 0)).rejects.toMatchObject({
      code: 'already-exists',
      params: { kind: 'country', id: 'PL' },
    });
    await expect(save({ ...poland, code: 'DE' }, 1)).rejects.toMatchObject({ code: 'not-found' });
    await expect(save({ ...poland, code: 'Poland' }, 0)).rejects.toMatchObject({
      code: 'input-invalid',
      params: { path: 'code' },
    });
    await expect(countries.load('FR')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('are removed at the revision that was seen', async () => {
    const { customers } = directory;
    await customers.save({ value: { id: 'acme', title: 'Acme', country: 'PL' }, revision: 0, by: 'ann' });
    const remove = (revision: number) => customers.remove({ id: 'acme', revision, by: 'bob' });
    await expect(remove(2)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await remove(1);
    expect(await customers.get('acme')).toBeUndefined();
    await expect(remove(1)).rejects.toMatchObject({ code: 'not-found' });
    const entries = await audit.list({ kind: 'customer', id: 'acme' });
    expect(entries.map(({ act, by }) => [act, by])).toEqual([
      ['customer.remove', 'bob'],
      ['customer.save', 'ann'],
    ]);
    expect(entries[0]).toMatchObject({ before: { title: 'Acme' } });
  });

  test('a refused change leaves neither a trace in the entry nor in the audit', async () => {
    const before = await audit.list({ kind: 'country' });
    await expect(directory.countries.save({ value: {}, revision: 0, by: 'eve' })).rejects.toThrow('input-invalid');
    expect(await audit.list({ kind: 'country' })).toEqual(before);
  });
});

describe('people', () => {
  test('are found by address in any case, and one address is one person', async () => {
    const { people } = directory;
    const ann = person({ id: 'ann', email: 'Ann@Example.org' });
    await people.save({ value: ann, revision: 0, by: 'system' });
    expect(await people.byEmail(' ANN@example.ORG ')).toEqual(ann);
    expect(await people.byEmail('nobody@example.org')).toBeUndefined();
    const double = people.save({ value: person({ id: 'other', email: 'ann@example.org' }), revision: 0, by: 'system' });
    await expect(double).rejects.toMatchObject({ code: 'already-exists' });
    expect(await people.get('other')).toBeUndefined();
  });

  test('of a team are the active ones whose grants name it', async () => {
    const { people } = directory;
    const inTeam = (id: string, team: string, active = true) =>
      people.save({ value: person({ id, active, grants: [{ role: 'agent', team }] }), revision: 0, by: 'system' });
    await inTeam('b-first', 'first');
    await inTeam('a-first', 'first');
    await inTeam('gone', 'first', false);
    await inTeam('second', 'second');
    expect((await people.ofTeam('first')).map(({ id }) => id)).toEqual(['a-first', 'b-first']);
  });

  test('the last one who administers everything stays', async () => {
    const { people } = directory;
    const boss = person({ id: 'boss', grants: [{ role: 'administrator' }] });
    const deputy = person({ id: 'deputy', grants: [{ role: 'administrator', country: 'PL' }] });
    await people.save({ value: boss, revision: 0, by: 'system' });
    await people.save({ value: deputy, revision: 0, by: 'system' });
    const leave = () => people.save({ value: { ...boss, active: false }, revision: 1, by: 'boss' });
    await expect(leave()).rejects.toMatchObject({ code: 'last-administrator' });
    await expect(people.save({ value: { ...boss, grants: [] }, revision: 1, by: 'boss' })).rejects.toMatchObject({
      code: 'last-administrator',
    });
    await people.save({ value: { ...deputy, grants: [{ role: 'administrator' }] }, revision: 1, by: 'boss' });
    expect((await leave()).value.active).toBe(false);
  });
});
