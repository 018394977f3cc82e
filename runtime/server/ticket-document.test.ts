import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BSON } from 'mongodb';
import type { JournalEntry, Ticket } from '#runtime/core';
import { FAR_FUTURE, derivedParts, firstDocument, ticketOf, type TicketDocument } from './ticket-document.ts';
import { ticketWrite } from './ticket-write.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const instant = fc.integer({ min: 0, max: 4e12 });
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : { [key]: given })) as fc.Arbitrary<{
    [P in K]?: T;
  }>;
const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

const assignment = merged(
  fc.record({ region: name, state: name, since: instant }),
  ...[maybe('team', name), maybe('assignee', name), maybe('queueKey', name)],
);
const outbox = merged(
  fc.record({
    ...{ id: name, action: fc.constantFrom('mail.send', 'price.quote'), params: fc.dictionary(name, fc.string()) },
    ...{ status: fc.constantFrom('pending', 'dead'), attempts: fc.nat(9), notBefore: instant, requestedAt: instant },
  }),
  maybe('error', fc.string()),
);
const clock = merged(
  fc.record({
    ...{ policy: name, calendar: name, targetMs: fc.nat(), status: fc.constantFrom('running', 'paused', 'stopped') },
    segments: fc.array(fc.record({ decision: fc.constant('run'), states: fc.array(name), from: instant }), {
      maxLength: 3,
    }),
  }),
  ...[maybe('dueAt', instant), maybe('breachedAt', instant)],
);
const ticketArbitrary = merged(
  fc.record({
    ...{
      id: name,
      key: name,
      workflow: name,
      release: name,
      subject: fc.string(),
      priority: fc.integer({ min: 1, max: 5 }),
    },
    fields: fc.dictionary(
      name,
      fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
    ),
    facts: fc.constantFrom({}, { requester: { id: 'v', vip: true, language: 'en', country: '' } }),
    snapshot: fc.record({
      status: fc.constant('active'),
      value: name,
      historyValue: fc.dictionary(name, fc.array(name)),
    }),
    ...{
      states: fc.array(name),
      assignments: fc.array(assignment, { maxLength: 3 }),
      clocks: fc.array(clock, { maxLength: 2 }),
    },
    timers: fc.array(fc.record({ id: fc.string(), event: fc.record({ type: name }), dueAt: instant }), {
      maxLength: 3,
    }),
    ...{ outbox: fc.array(outbox, { maxLength: 3 }), entries: fc.nat(99), createdAt: instant, changedAt: instant },
  }),
  ...[
    maybe('country', name),
    maybe('run', name),
    maybe('requester', name),
    maybe('customer', name),
    maybe('category', fc.constant('open')),
  ],
) as fc.Arbitrary<Ticket>;

const entry = (number: number): JournalEntry => ({
  ...{ id: `e-${String(number)}`, number, type: 'work.start', actor: { kind: 'system' }, at: 0, release: 'r' },
  ...{ outcome: 'accepted', transitions: [], from: [], to: [] },
});
const recordedAt = new Date(0);
const first = (ticket: Ticket) => firstDocument(ticket, { entry: entry(1), recordedAt });
/** As it comes back from the database. */
const stored = (document: TicketDocument) => BSON.deserialize(BSON.serialize(document)) as TicketDocument;

describe('a ticket and its document', () => {
  test('are the same thing: nothing is lost on the way there and back', () => {
    fc.assert(
      fc.property(ticketArbitrary, (ticket) => {
        expect(ticketOf(stored(first(ticket)))).toEqual(ticket);
      }),
    );
  });

  test('the update leads to the document that it says it leads to', () => {
    fc.assert(
      fc.property(ticketArbitrary, ticketArbitrary, (one, two) => {
        const before = stored(first(one));
        const { run: _before, ...rest } = two;
        const next: Ticket = { ...rest, id: one.id, ...(one.run !== undefined && { run: one.run }) };
        const { update, after } = ticketWrite(before, { ticket: next, entry: entry(2), recordedAt });
        expect(applied(before, update)).toEqual(stored(after));
        expect(ticketOf(after)).toEqual(next);
      }),
    );
  });

  test('an unchanged ticket writes its entry and nothing else', () => {
    fc.assert(
      fc.property(ticketArbitrary, (ticket) => {
        const { update } = ticketWrite(stored(first(ticket)), { ticket, entry: entry(2), recordedAt });
        expect(Object.keys(update.$set)).toEqual(['journalBytes']);
        expect(update).not.toHaveProperty('$unset');
      }),
    );
  });
});

/** What a database makes of the update. */
function applied(document: TicketDocument, update: ReturnType<typeof ticketWrite>['update']): unknown {
  const result = structuredClone(document) as unknown as Record<string, unknown>;
  const place = (path: string): [Record<string, unknown>, string] => {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    return [steps.reduce((at, step) => at[step] as Record<string, unknown>, result), last];
  };
  for (const [path, value] of Object.entries(update.$set)) {
    const [target, key] = place(path);
    target[key] = value;
  }
  for (const path of Object.keys(update.$unset ?? {})) {
    const [target, key] = place(path);
    Reflect.deleteProperty(target, key);
  }
  const { $each, $slice } = update.$push.journal;
  const journal = [...document.journal, ...$each];
  result['journal'] = $slice === undefined ? journal : journal.slice($slice);
  result['revision'] = document.revision + 1;
  return stored(result as unknown as TicketDocument);
}

describe('the parts for the indexes', () => {
  const ticket = (rest: Partial<Ticket> = {}): Ticket => ({
    ...{ id: 't', key: 'INC-1', workflow: 'w', release: 'w@1', subject: 's', priority: 1, fields: {}, facts: {} },
    snapshot: { status: 'active', value: 'open', historyValue: {} },
    ...{
      states: ['open'],
      assignments: [],
      clocks: [],
      timers: [],
      outbox: [],
      entries: 1,
      createdAt: 0,
      changedAt: 0,
    },
    ...rest,
  });
  const place = (team: string, queueKey?: string) => ({
    ...{ region: '', state: 's', team, since: 0, ...(queueKey !== undefined && { queueKey }) },
  });

  test('sort a ticket without a due instant after all others', () => {
    expect(derivedParts(ticket())).toMatchObject({ orderAt: FAR_FUTURE, weight: 500 });
  });

  test('name every team of several regions, and those before', () => {
    const assignments = [place('a', 'q:a'), place('b', 'q:b'), place('a', 'q:a')];
    const parts = derivedParts(ticket({ assignments }), { teams: ['b', 'c'], formerTeams: ['a', 'd'] });
    expect(parts).toMatchObject({ teams: ['a', 'b'], queueKeys: ['q:a', 'q:b'], formerTeams: ['d', 'c'] });
  });

  test('keep the last teams of a ticket that no team holds any more', () => {
    expect(derivedParts(ticket(), { teams: ['a'] })).toMatchObject({ teams: ['a'] });
    expect(derivedParts(ticket(), { teams: ['a'] })).not.toHaveProperty('formerTeams');
  });

  test('keep a replay out of every live index', () => {
    const timers = [{ id: 't', event: { type: 'x.y' }, dueAt: 1 }];
    expect(derivedParts(ticket({ run: 'r', timers, assignments: [place('a', 'q:a')] }))).toEqual({ teams: ['a'] });
  });
});
