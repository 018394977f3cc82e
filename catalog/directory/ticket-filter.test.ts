import { ROLES } from '#catalog/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTS, type TicketAct } from './acts.ts';
import { can, canSomewhere, type Actor } from './can.ts';
import type { Grant } from './grant.ts';
import { ticketFilter } from './ticket-filter.ts';

/** The little of MongoDB's query language that the filter uses; anything else fails the test. */
function matches(filter: object, document: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(filter).every(([key, condition]: [string, unknown]) => {
    if (key === '$or' && Array.isArray(condition)) {
      if (condition.length === 0) throw new Error('MongoDB refuses an empty $or');
      return condition.some((clause: object) => matches(clause, document));
    }
    if (key.startsWith('$')) throw new Error(`unknown operator ${key}`);
    const wanted = typeof condition === 'object' && condition && '$in' in condition ? condition.$in : [condition];
    if (!Array.isArray(wanted)) throw new Error('$in needs a list');
    const value = document[key];
    return Array.isArray(value) ? value.some((item) => wanted.includes(item)) : wanted.includes(value);
  });
}

const some = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const parts = { country: some('DE', 'PL'), customer: some('acme', 'zeta'), workflow: some('incident', 'change') };
const grants: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLES),
  team: some('field', 'network', 'voice'),
  ...parts,
});
const actors: fc.Arbitrary<Actor> = fc.record({
  id: fc.constantFrom('ada', 'eve'),
  active: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  grants: fc.array(grants, { maxLength: 5 }),
});
const tickets = fc.record({
  teams: fc.subarray(['field', 'network', 'voice']),
  requester: some('ada', 'eve'),
  ...parts,
});
const ticketActs = ACTS.filter((act): act is TicketAct => act.startsWith('ticket.') && act !== 'ticket.create');

describe('ticketFilter', () => {
  test('lets through exactly what can allows', () => {
    const verdicts = { allowed: 0, refused: 0 };
    fc.assert(
      fc.property(actors, tickets, fc.constantFrom(...ticketActs), (actor, ticket, act) => {
        const allowed = can(actor, act, ticket);
        verdicts[allowed ? 'allowed' : 'refused']++;
        expect(matches(ticketFilter(actor, act), ticket)).toBe(allowed);
        if (allowed) expect(canSomewhere(actor, act)).toBe(true);
      }),
      { numRuns: 5000, seed: 7 },
    );
    // The property says little where one verdict hardly comes.
    expect(Math.min(verdicts.allowed, verdicts.refused)).toBeGreaterThan(500);
  });

  test('is plain JSON', () => {
    fc.assert(
      fc.property(actors, fc.constantFrom(...ticketActs), (actor, act) => {
        const filter = ticketFilter(actor, act);
        expect(JSON.parse(JSON.stringify(filter))).toStrictEqual(filter);
      }),
    );
  });

  test('an agent of several teams gets one clause that an index answers', () => {
    const agent: Actor = {
      id: 'ada',
      active: true,
      grants: [{ role: 'agent', team: 'network' }, { role: 'agent', team: 'field' }, { role: 'requester' }],
    };
    expect(ticketFilter(agent, 'ticket.take')).toEqual({ teams: { $in: ['field', 'network'] } });
    expect(ticketFilter(agent, 'ticket.read')).toEqual({
      $or: [{ teams: { $in: ['field', 'network'] } }, { requester: 'ada' }],
    });
  });

  test('an administrator gets no condition, one without rights what matches nothing', () => {
    const person = (grants: Grant[], active = true): Actor => ({ id: 'ada', active, grants });
    expect(ticketFilter(person([{ role: 'agent', team: 'field' }, { role: 'administrator' }]), 'ticket.read')).toEqual(
      {},
    );
    expect(ticketFilter(person([]), 'ticket.read')).toEqual({ requester: { $in: [] } });
    expect(ticketFilter(person([{ role: 'administrator' }], false), 'ticket.read')).toEqual({ requester: { $in: [] } });
  });
});
