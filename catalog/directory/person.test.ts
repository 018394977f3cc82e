import { describe, expect, test } from 'vitest';
import { type PersonInput, isAbsent, personRoles, personSchema, teamsOf } from './person.ts';

const input: PersonInput = { id: 'ada', name: 'Ada Nowak', email: ' Ada.Nowak@Example.org ' };
const absent = (timeZone: string, now: string) =>
  isAbsent({ timeZone, absences: [{ from: '2026-12-24', to: '2026-12-26' }] }, Date.parse(now));

describe('personSchema', () => {
  test('fills what was left out', () => {
    expect(personSchema.parse(input)).toEqual({
      id: 'ada',
      name: 'Ada Nowak',
      email: 'ada.nowak@example.org',
      language: 'en',
      timeZone: 'UTC',
      grants: [],
      absences: [],
      vip: false,
      active: true,
    });
  });

  test.each([
    ['no address', { email: 'ada' }],
    ['an unknown language', { language: 'de' }],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }],
    ['an unknown role', { grants: [{ role: 'emperor' }] }],
    ['a scope part that is none', { grants: [{ role: 'agent', planet: 'mars' }] }],
    ['an absence that ends before it begins', { absences: [{ from: '2026-12-26', to: '2026-12-24' }] }],
  ])('refuses %s', (_, wrong) => {
    expect(personSchema.safeParse({ ...input, ...wrong }).success).toBe(false);
  });
});

describe('isAbsent', () => {
  test('from the first to the last day inclusive', () => {
    expect(absent('UTC', '2026-12-23T23:59:59.999Z')).toBe(false);
    expect(absent('UTC', '2026-12-24T00:00Z')).toBe(true);
    expect(absent('UTC', '2026-12-26T23:59:59.999Z')).toBe(true);
    expect(absent('UTC', '2026-12-27T00:00Z')).toBe(false);
  });

  test('by the days of the person’s own zone', () => {
    expect(absent('Asia/Tokyo', '2026-12-23T15:00Z')).toBe(true);
    expect(absent('America/New_York', '2026-12-24T04:59Z')).toBe(false);
    expect(absent('America/New_York', '2026-12-27T04:59Z')).toBe(true);
  });
});

test('roles and teams come once each, in order', () => {
  const person = personSchema.parse({
    ...input,
    grants: [
      { role: 'requester' },
      { role: 'agent', team: 'network' },
      { role: 'agent', team: 'field', country: 'PL' },
      { role: 'manager', team: 'network' },
    ],
  });
  expect(personRoles(person)).toEqual(['manager', 'agent', 'requester']);
  expect(teamsOf(person)).toEqual(['field', 'network']);
});
