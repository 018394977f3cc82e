import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bench, HOUR, MINUTE, MONDAY, scopeAt } from './fixtures/bench.ts';
import { elapsedMs } from './clock.ts';

const title = { en: 'A state' };
const state = (id: string, category: 'new' | 'open' | 'waiting' | 'resolved') => ({ id, title, category });
const go = (source: string, target: string) => ({
  id: `${source}-${target}`,
  source,
  target,
  trigger: { kind: 'event' as const, event: `go.${target}` },
});
const states = [state('fresh', 'new'), state('work', 'open'), state('wait', 'waiting'), state('solved', 'resolved')];
const desk = {
  initial: 'fresh',
  states,
  transitions: states.flatMap((a) => states.filter((b) => b !== a).map((b) => go(a.id, b.id))),
  sla: [
    {
      id: 'react',
      title,
      metric: 'reaction' as const,
      calendar: { kind: 'fixed' as const, calendar: 'office' },
      targets: [{ priority: 3, minutes: 60 }],
    },
    {
      id: 'resolve',
      title,
      metric: 'resolution' as const,
      calendar: { kind: 'country' as const },
      targets: [
        { priority: 3, minutes: 600 },
        { priority: 1, minutes: 240 },
      ],
    },
  ],
};
const clock = (bench: Bench, policy: string) => bench.ticket.clocks.find((each) => each.policy === policy);

describe('SLA clocks', () => {
  it('start with the ticket and are due in business time', () => {
    const bench = new Bench(desk);
    expect(clock(bench, 'react')).toMatchObject({ status: 'running', dueAt: MONDAY + HOUR });
    expect(clock(bench, 'resolve')).toMatchObject({ dueAt: MONDAY + 24 * HOUR + 2 * HOUR });
  });

  it('stop reaction when work begins, for good', () => {
    const bench = new Bench(desk);
    bench.advance(10 * MINUTE);
    bench.send('go.work');
    expect(clock(bench, 'react')).toMatchObject({
      status: 'stopped',
      segments: [{ decision: 'run', countedMs: 10 * MINUTE }, { decision: 'stop' }],
    });
    bench.send('go.fresh');
    expect(clock(bench, 'react')?.status).toBe('stopped');
  });

  it('pause while waiting and go on with what is left', () => {
    const bench = new Bench(desk);
    bench.send('go.work');
    bench.advance(HOUR);
    bench.send('go.wait');
    expect(clock(bench, 'resolve')).toMatchObject({ status: 'paused' });
    expect(clock(bench, 'resolve')).not.toHaveProperty('dueAt');
    bench.advance(3 * HOUR);
    bench.send('go.work');
    expect(clock(bench, 'resolve')?.dueAt).toBe(MONDAY + 24 * HOUR + 5 * HOUR);
  });

  it('send the breach at the first counted second beyond the target, once', () => {
    const bench = new Bench(desk);
    bench.advance(HOUR);
    expect(clock(bench, 'react')).not.toHaveProperty('breachedAt');
    bench.advance(1000);
    expect(clock(bench, 'react')).toMatchObject({ breachedAt: MONDAY + HOUR + 1000 });
    expect(bench.ticket.timers.map(({ id }) => id)).toEqual(['sla:resolve']);
  });

  it('let the statechart answer a breach', () => {
    const trigger = { kind: 'event' as const, event: 'sla.breached' };
    const bench = new Bench({
      ...desk,
      transitions: [...desk.transitions, { id: 'escalate', source: 'fresh', target: 'work', trigger }],
    });
    bench.advance(2 * HOUR);
    expect(bench.ticket.states).toEqual(['work']);
    expect(clock(bench, 'react')).toMatchObject({ status: 'stopped', breachedAt: MONDAY + HOUR + 1000 });
  });

  it('take a new target when the priority changes, keeping the time counted', () => {
    const bench = new Bench(desk);
    bench.advance(HOUR);
    bench.send('ticket.set-priority', { payload: { priority: 1 } });
    expect(clock(bench, 'resolve')).toMatchObject({ targetMs: 4 * HOUR, dueAt: MONDAY + 4 * HOUR });
  });

  it('obey a state that decides otherwise than its category', () => {
    const own = states.map((each) => (each.id === 'wait' ? { ...each, clocks: { resolve: 'run' as const } } : each));
    const bench = new Bench({ ...desk, states: own });
    bench.send('go.wait');
    expect(clock(bench, 'resolve')?.status).toBe('running');
  });

  it('never lose or invent time: what is counted is what lies between run and pause, whatever the order', () => {
    const calendar = scopeAt(MONDAY).calendars.get('office');
    if (!calendar) throw new Error('no calendar');
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            to: fc.constantFrom('fresh', 'work', 'wait', 'solved'),
            minutes: fc.integer({ min: 0, max: 3000 }),
          }),
          { maxLength: 10 },
        ),
        (moves) => {
          const bench = new Bench(desk);
          for (const { to, minutes } of moves) {
            bench.send(`go.${to}`);
            bench.advance(minutes * MINUTE);
          }
          const ledger = clock(bench, 'resolve');
          if (!ledger) throw new Error('no clock');
          expect(elapsedMs(ledger, calendar, bench.now)).toBeLessThanOrEqual(bench.now - MONDAY);
          for (const [i, segment] of ledger.segments.entries()) expect(segment.to).toBe(ledger.segments[i + 1]?.from);
        },
      ),
      { numRuns: 60 },
    );
  });
});
