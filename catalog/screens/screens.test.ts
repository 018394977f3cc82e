import { afterEach, describe, expect, test, vi } from 'vitest';
import { personSchema } from '#catalog/directory';
import { checkTexts } from '#ui/texts';
import { areasOf, startPath } from './areas.ts';
import { screenTexts } from './screen-texts.ts';
import { nextPath, signIn, signInPath } from './sign-in.ts';

const person = (...roles: string[]) =>
  personSchema.parse({ id: 'p', name: 'P', email: 'p@example.com', grants: roles.map((role) => ({ role })) });

describe('areasOf', () => {
  test('an agent works at the desk, a process owner begins in the designer', () => {
    expect(areasOf(person('agent')).map(({ id }) => id)).toEqual(['desk']);
    expect(startPath(person('agent'))).toBe('/desk');
    expect(areasOf(person('process-owner')).map(({ id }) => id)).toContain('designer');
    expect(startPath(person('process-owner'))).toBe('/designer');
  });
  test('an administrator reaches everything, somebody without a role nothing', () => {
    expect(areasOf(person('administrator')).map(({ id }) => id)).toEqual([
      'desk',
      'designer',
      'catalog',
      'plugins',
      'operations',
    ]);
    expect(areasOf(person())).toEqual([]);
    expect(startPath(person())).toBe('/desk');
  });
});

describe('nextPath', () => {
  test.each([
    ['', '/'],
    ['?next=/desk/tickets/INC-1', '/desk/tickets/INC-1'],
    ['?next=%2Fdesk%3Fq%3D1', '/desk?q=1'],
    ['?next=https://evil.example', '/'],
    ['?next=//evil.example', '/'],
    ['?next=/%5Cevil.example', '/'],
    ['?next=javascript:alert(1)', '/'],
    ['?next=/.//evil.example', '/'],
    ['?next=/desk/..//evil.example', '/'],
    ['?next=/%09/evil.example', '/'],
    ['?next=/sign-in?next=/sign-in', '/'],
  ])('%s leads to %s', (search, path) => {
    expect(nextPath(search)).toBe(path);
  });
  test('is what sign-in was asked to lead back to', () => {
    const path = '/desk/queues?queue=a b&x=1';
    expect(nextPath(new URL(signInPath(path), 'http://x').search)).toBe('/desk/queues?queue=a%20b&x=1');
    expect(signInPath('/')).toBe('/sign-in');
  });
});

describe('signIn', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answering = (answer: () => Promise<Response>) => {
    vi.stubGlobal('fetch', answer);
    return signIn({ email: 'a@example.com', password: 'x' });
  };
  test('tells apart what can go wrong', async () => {
    expect(await answering(() => Promise.resolve(new Response('{}')))).toEqual({ kind: 'entered' });
    expect(await answering(() => Promise.resolve(new Response('{}', { status: 401 })))).toEqual({ kind: 'wrong' });
    expect(await answering(() => Promise.resolve(new Response('', { status: 503 })))).toEqual({ kind: 'failed' });
    expect(await answering(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({ kind: 'offline' });
    const busy = new Response('{}', { status: 429, headers: { 'retry-after': '90' } });
    expect(await answering(() => Promise.resolve(busy))).toEqual({ kind: 'wait', ms: 90_000 });
  });
});

test('sign-in and directory speak every language', () => {
  expect(checkTexts(screenTexts)).toEqual([]);
});
