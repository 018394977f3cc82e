import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bench, HOUR, MONDAY } from './fixtures/bench.ts';

const title = { en: 'A state' };
const on = (id: string, [source, target]: readonly [string, string | undefined], event: string) => ({
  id,
  source,
  ...(target !== undefined && { target }),
  trigger: { kind: 'event' as const, event },
});

/** Repair and paperwork side by side; a pause that is remembered; an end when both are done. */
const parallel = {
  initial: 'work',
  fields: [{ id: 'visitAt', type: 'instant' as const, title }],
  states: [
    { id: 'work', title, type: 'compound' as const, initial: 'both', category: 'open' as const },
    { id: 'both', parent: 'work', title, type: 'parallel' as const },
    {
      id: 'repair',
      parent: 'both',
      title,
      type: 'compound' as const,
      initial: 'search',
      team: { kind: 'fixed' as const, team: 'field' },
    },
    { id: 'search', parent: 'repair', title },
    { id: 'fix', parent: 'repair', title },
    { id: 'repaired', parent: 'repair', title, type: 'final' as const },
    {
      id: 'paper',
      parent: 'both',
      title,
      type: 'compound' as const,
      initial: 'write',
      team: { kind: 'fixed' as const, team: 'office' },
    },
    { id: 'write', parent: 'paper', title },
    { id: 'written', parent: 'paper', title, type: 'final' as const },
    {
      id: 'back',
      parent: 'work',
      title,
      type: 'history' as const,
      history: { depth: 'deep' as const, fallback: 'both' },
    },
    { id: 'hold', title, category: 'waiting' as const, waitingFor: 'planned' as const },
    { id: 'checked', title },
    { id: 'ended', title, type: 'final' as const, category: 'closed' as const },
  ],
  transitions: [
    on('found', ['search', 'fix'], 'ticket.find'),
    on('fixed', ['fix', 'repaired'], 'ticket.fix'),
    on('wrote', ['write', 'written'], 'ticket.write'),
    on('note', ['both', undefined], 'ticket.note'),
    on('wait', ['work', 'hold'], 'ticket.hold'),
    on('resume', ['hold', 'back'], 'ticket.resume'),
    { id: 'visit', source: 'hold', target: 'back', trigger: { kind: 'at' as const, field: 'visitAt' } },
    { id: 'joined', source: 'both', target: 'checked', trigger: { kind: 'done' as const } },
    { id: 'through', source: 'checked', target: 'ended', trigger: { kind: 'always' as const } },
  ],
};
const EVENTS = ['ticket.find', 'ticket.fix', 'ticket.write', 'ticket.note', 'ticket.hold', 'ticket.resume'];

describe('step', () => {
  it('runs regions side by side, each with its own team and queue', () => {
    const bench = new Bench(parallel);
    expect(bench.ticket.states).toEqual(['search', 'write']);
    expect(bench.ticket.assignments).toMatchObject([
      { region: 'repair', team: 'field', queueKey: 'sample:search:field' },
      { region: 'paper', team: 'office', queueKey: 'sample:write:office' },
    ]);
  });

  it('joins the regions, passes the eventless transition and ends', () => {
    const bench = new Bench(parallel);
    for (const event of ['ticket.find', 'ticket.fix']) bench.send(event);
    expect(bench.ticket.states).toEqual(['repaired', 'write']);
    expect(bench.send('ticket.write')).toMatchObject({ entry: { transitions: ['wrote', 'joined', 'through'] } });
    expect(bench.ticket).toMatchObject({
      states: ['ended'],
      category: 'closed',
      snapshot: { status: 'done' },
      assignments: [{ state: 'ended' }],
    });
  });

  it('comes back through deep history to where it was', () => {
    const bench = new Bench(parallel);
    bench.send('ticket.find');
    bench.send('ticket.hold');
    expect(bench.ticket).toMatchObject({ states: ['hold'], category: 'waiting' });
    bench.send('ticket.resume');
    expect(bench.ticket.states).toEqual(['fix', 'write']);
  });

  it('marks a targetless transition as taken though nothing moves', () => {
    const bench = new Bench(parallel);
    expect(bench.send('ticket.note')).toMatchObject({
      outcome: 'accepted',
      entry: { transitions: ['note'], from: ['search', 'write'], to: ['search', 'write'] },
    });
  });

  it('wakes at the instant a field holds, and follows the field when it changes', () => {
    const bench = new Bench(parallel);
    bench.send('ticket.hold');
    expect(bench.ticket.timers).toEqual([]);
    bench.send('ticket.set-fields', { payload: { visitAt: new Date(MONDAY + 5 * HOUR).toISOString() } });
    expect(bench.ticket.timers).toMatchObject([{ dueAt: MONDAY + 5 * HOUR }]);
    bench.send('ticket.set-fields', { payload: { visitAt: new Date(MONDAY + 2 * HOUR).toISOString() } });
    bench.advance(2 * HOUR);
    expect(bench.ticket.states).toEqual(['search', 'write']);
  });

  it('counts a business delay on the calendar', () => {
    const states = [
      { id: 'wait', title },
      { id: 'ended', title, type: 'final' as const },
    ];
    const trigger = {
      kind: 'after' as const,
      duration: 'PT12H',
      time: 'business' as const,
      calendar: { kind: 'country' as const },
    };
    const bench = new Bench({
      initial: 'wait',
      states,
      transitions: [{ id: 'late', source: 'wait', target: 'ended', trigger }],
    });
    expect(bench.ticket.timers).toMatchObject([{ dueAt: MONDAY + 24 * HOUR + 4 * HOUR }]);
  });

  it('makes no timer of a business delay that no calendar can count', () => {
    const states = [
      { id: 'wait', title },
      { id: 'ended', title, type: 'final' as const },
    ];
    const trigger = {
      kind: 'after' as const,
      duration: 'PT1H',
      time: 'business' as const,
      calendar: { kind: 'fixed' as const, calendar: 'missing' },
    };
    const bench = new Bench({
      initial: 'wait',
      states,
      transitions: [{ id: 'late', source: 'wait', target: 'ended', trigger }],
    });
    expect(bench.ticket.timers).toEqual([]);
  });

  it('runs only what the country has switched on', () => {
    const input = {
      ...parallel,
      options: [{ id: 'paperwork', type: 'switch' as const, title, default: true }],
      countries: [{ country: 'PL', options: { paperwork: false } }],
      transitions: parallel.transitions.map((t) => (t.id === 'wait' ? { ...t, onlyIf: 'paperwork' } : t)),
    };
    expect(new Bench(input).send('ticket.hold')).toMatchObject({ outcome: 'accepted' });
    expect(new Bench(input, { country: 'PL' }).send('ticket.hold')).toMatchObject({ outcome: 'refused' });
  });

  it('keeps every ticket intact through JSON, whatever happens to it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 12 }), (events) => {
        const [kept, stored] = [new Bench(parallel), new Bench(parallel)];
        for (const event of events) {
          kept.send(event);
          stored.ticket = JSON.parse(JSON.stringify(stored.ticket)) as typeof stored.ticket;
          stored.send(event);
        }
        expect(stored.ticket).toEqual(kept.ticket);
      }),
      { numRuns: 60 },
    );
  });

  it('has at most one timer of a name, and none of a state it is not in', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 12 }), (events) => {
        const bench = new Bench(parallel, { ticket: { fields: { visitAt: new Date(MONDAY + HOUR).toISOString() } } });
        for (const event of events) bench.send(event);
        const ids = bench.ticket.timers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length > 0).toBe(bench.ticket.states.includes('hold'));
      }),
      { numRuns: 60 },
    );
  });
});
