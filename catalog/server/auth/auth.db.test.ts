import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personSchema, type Person } from '#catalog/directory';
import { createAudit } from '../audit.ts';
import { databaseOf } from '../database-of.ts';
import { createDirectoryStore, type PeopleStore } from '../directory/directory-store.ts';
import { testDatabase } from '../fixtures/test-database.ts';
import { newId } from '../new-id.ts';
import { createAuth, type Auth } from './auth.ts';

const BASE = 'http://127.0.0.1:3000';
const SECRET = 'k3J9-vQ2x_8LmZ7pR4tW1yB6nC5dF0gH';
const PASSWORD = 'a long enough password';

let database: Awaited<ReturnType<typeof testDatabase>>;
let people: PeopleStore;
let auth: Auth;
let nowMs = Date.UTC(2026, 0, 5);
const clock = { now: () => new Date(nowMs) };

beforeAll(async () => {
  database = await testDatabase();
  const { connection } = database;
  people = createDirectoryStore({ connection, clock, audit: createAudit({ connection, clock, newId }) }).people;
  auth = createAuth({ connection, secret: SECRET, baseUrl: BASE, people, clock });
});
afterAll(() => database.drop());

let count = 0;
async function account(changes: Partial<Person> = {}): Promise<Person> {
  const id = `person-${String((count += 1))}`;
  const written = {
    id,
    name: 'Ann Example',
    email: `${id}@example.org`,
    grants: [{ role: 'agent' as const }],
    ...changes,
  };
  const { value: person } = await people.save({ value: personSchema.parse(written), revision: 0, by: 'system' });
  await auth.createAccount({ person, password: PASSWORD });
  return person;
}

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return send({ path, body, headers, via: auth });
}
function send(request: { path: string; body: object; headers?: Record<string, string>; via: Auth }): Promise<Response> {
  const { path, body, headers, via } = request;
  const init = { method: 'POST', headers: { 'content-type': 'application/json', origin: BASE, ...headers } };
  return via.handler(new Request(`${BASE}/api/auth${path}`, { ...init, body: JSON.stringify(body) }));
}
const signIn = (email: string, password: string, via = auth) =>
  send({ path: '/sign-in/email', body: { email, password }, via });
const cookieOf = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const withCookie = (cookie: string) => new Headers({ cookie });

describe('signing in', () => {
  test('with the right password gives a session that names the person', async () => {
    const person = await account();
    const response = await signIn(person.email.toUpperCase(), PASSWORD);
    expect(response.status).toBe(200);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^statedesk\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
    expect(await auth.personOfRequest(withCookie(cookieOf(response.headers)))).toEqual(person);
  });

  test('tells nobody which addresses exist', async () => {
    const person = await account();
    const left = await account({ active: false });
    const answers = await Promise.all([
      signIn(person.email, 'a wrong password'),
      signIn('nobody@example.org', PASSWORD),
      signIn(left.email, PASSWORD),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    const bodies = await Promise.all(answers.map((answer) => answer.json() as Promise<unknown>));
    expect(bodies[0]).toMatchObject({ code: 'INVALID_EMAIL_OR_PASSWORD' });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
    expect(answers.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  });

  test('is refused after too many tries, for unknown addresses too, until the window ends', async () => {
    const { connection } = database;
    const signInLimit = { attempts: 2, windowMs: 60_000 };
    const limited = createAuth({ connection, secret: SECRET, baseUrl: BASE, people, clock, signInLimit });
    const person = await account();
    for (const email of [person.email, 'nobody-at-all@example.org']) {
      const statuses = [];
      while (statuses.length < 3) statuses.push((await signIn(email, 'a wrong password', limited)).status);
      expect(statuses).toEqual([401, 401, 429]);
    }
    const refused = await signIn(person.email, PASSWORD, limited);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    nowMs += 60_000;
    expect((await signIn(person.email, PASSWORD, limited)).status).toBe(200);
  });

  test('a success forgets the tries before it', async () => {
    const signInLimit = { attempts: 2, windowMs: 60_000 };
    const { connection } = database;
    const limited = createAuth({ connection, secret: SECRET, baseUrl: BASE, people, clock, signInLimit });
    const { email } = await account();
    const statuses = [];
    for (const password of ['wrong password', PASSWORD, 'wrong password', PASSWORD])
      statuses.push((await signIn(email, password, limited)).status);
    expect(statuses).toEqual([401, 200, 401, 200]);
  });

  test('nobody makes himself an account, and no one else’s origin may post', async () => {
    const body = { email: 'new@example.org', password: PASSWORD, name: 'New', personId: 'person-1' };
    expect((await post('/sign-up/email', body)).status).toBe(404);
    const person = await account();
    const { headers } = await signIn(person.email, PASSWORD);
    const cookie = cookieOf(headers);
    expect((await post('/sign-out', {}, { cookie, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/sign-in-as', { userId: 'x' }, { cookie })).status).toBe(404);
    expect((await post('/update-user', { name: 'X', personId: 'person-1' }, { cookie })).status).toBe(404);
  });
});

describe('sessions', () => {
  test('end by signing out', async () => {
    const person = await account();
    const cookie = cookieOf((await signIn(person.email, PASSWORD)).headers);
    expect((await post('/sign-out', {}, { cookie })).status).toBe(200);
    expect(await auth.personOfRequest(withCookie(cookie))).toBeUndefined();
  });

  test('end when the person becomes inactive, and stay ended when he comes back', async () => {
    const person = await account();
    const cookie = cookieOf((await signIn(person.email, PASSWORD)).headers);
    const inactive = await people.save({ value: { ...person, active: false }, revision: 1, by: 'system' });
    expect(await auth.personOfRequest(withCookie(cookie))).toBeUndefined();
    await people.save({ value: person, revision: inactive.revision, by: 'system' });
    expect(await auth.personOfRequest(withCookie(cookie))).toBeUndefined();
    expect((await signIn(person.email, PASSWORD)).status).toBe(200);
  });

  test('a forged or foreign cookie is nobody', async () => {
    const person = await account();
    const cookie = cookieOf((await signIn(person.email, PASSWORD)).headers);
    expect(await auth.personOfRequest(new Headers())).toBeUndefined();
    expect(await auth.personOfRequest(withCookie(`${cookie.slice(0, -4)}AAAA`))).toBeUndefined();
    expect(await auth.personOfRequest(withCookie('statedesk.session_token=nonsense'))).toBeUndefined();
  });

  test('are made without a password for the identities of the demo, for people who may enter', async () => {
    const person = await account();
    const cookie = cookieOf(await auth.signInAs(person.id));
    expect(await auth.personOfRequest(withCookie(cookie))).toEqual(person);
    const left = await account({ active: false });
    await expect(auth.signInAs(left.id)).rejects.toMatchObject({ code: 'sign-in-refused' });
    await expect(auth.signInAs('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('over https the cookie is for https alone', async () => {
    const baseUrl = 'https://desk.example.org';
    const secured = createAuth({ connection: database.connection, secret: SECRET, baseUrl, people, clock });
    const [cookie = ''] = (await secured.signInAs((await account()).id)).getSetCookie();
    expect(cookie).toMatch(/^__Secure-statedesk\.session_token=/);
    expect(cookie).toMatch(/Secure/);
  });
});

describe('accounts', () => {
  test('store argon2id and never the password', async () => {
    const person = await account();
    const user = await databaseOf(database.connection).collection('auth_users').findOne({ personId: person.id });
    const stored = await databaseOf(database.connection).collection('auth_accounts').findOne({ userId: user?._id });
    expect(stored?.['password']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify([user, stored])).not.toContain(PASSWORD);
  });

  test('are one per person, with a password of some length', async () => {
    const person = await account();
    const again = auth.createAccount({ person, password: PASSWORD });
    await expect(again).rejects.toMatchObject({ code: 'already-exists' });
    const weak = auth.createAccount({ person: { ...person, id: 'other', email: 'o@example.org' }, password: 'short' });
    await expect(weak).rejects.toMatchObject({ code: 'password-too-weak' });
  });

  test('a new password replaces the old one and ends the sessions', async () => {
    const person = await account();
    const cookie = cookieOf((await signIn(person.email, PASSWORD)).headers);
    await auth.setPassword({ person, password: 'another long password' });
    expect(await auth.personOfRequest(withCookie(cookie))).toBeUndefined();
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await signIn(person.email, 'another long password')).status).toBe(200);
  });

  test('follow the person to another address', async () => {
    const person = await account();
    await auth.follow({ ...person, email: `moved-${person.email}` });
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await signIn(`moved-${person.email}`, PASSWORD)).status).toBe(200);
  });
});

test.each(['short', 'a'.repeat(64), ''])('the secret %j is refused', (secret) => {
  const { connection } = database;
  expect(() => createAuth({ connection, secret, baseUrl: BASE, people, clock })).toThrow('secret-too-weak');
});
