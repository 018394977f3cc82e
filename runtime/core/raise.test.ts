import { describe, expect, it } from 'vitest';
import type { WorkflowInput } from '#catalog/language';
import { offeredEvents } from './allowed-events.ts';
import { Bench, HOUR, scopeAt } from './fixtures/bench.ts';

const title = { en: 'A state' };
type Transitions = NonNullable<WorkflowInput['transitions']>;
const states = (...ids: readonly string[]) => ids.map((id) => ({ id, title }));
const on = (id: string, [source, target]: readonly [string, string?], event: string): Transitions[number] => ({
  id,
  source,
  ...(target !== undefined && { target }),
  trigger: { kind: 'event', event },
});
const raise = (event: string, more: { readonly delay?: string; readonly id?: string } = {}) => ({
  type: 'ticket.raise',
  params: { event, ...more },
});

describe('a raised event', () => {
  it('is taken within the same step, and named in the journal by its transition', () => {
    const bench = new Bench({
      initial: 'a',
      states: states('a', 'b', 'c'),
      transitions: [
        { ...on('go', ['a', 'b'], 'ticket.go'), actions: [raise('ticket.next')] },
        on('next', ['b', 'c'], 'ticket.next'),
      ],
    });
    const decision = bench.send('ticket.go');
    expect(bench.ticket.states).toEqual(['c']);
    expect(bench.ticket.timers).toEqual([]);
    expect(decision.outcome === 'void' ? [] : decision.entry.transitions).toEqual(['go', 'next']);
  });

  it('comes later as a durable timer where it has a delay, each of them, and no effect is asked for', () => {
    const bench = new Bench({
      initial: 'a',
      states: states('a', 'b', 'c'),
      transitions: [
        { ...on('go', ['a', 'a'], 'ticket.go'), actions: [raise('ticket.next', { delay: 'PT1H' })] },
        on('first', ['a', 'b'], 'ticket.next'),
        on('second', ['b', 'c'], 'ticket.next'),
      ],
    });
    bench.send('ticket.go');
    bench.now += 1;
    bench.send('ticket.go');
    expect(bench.ticket.outbox).toEqual([]);
    expect(bench.ticket.timers.map(({ id, event }) => [id, event.type])).toEqual([
      ['raise:e1:0', 'ticket.next'],
      ['raise:e2:0', 'ticket.next'],
    ]);
    bench.advance(HOUR - 1);
    expect(bench.ticket.states).toEqual(['b']);
    bench.advance(1);
    expect(bench.ticket.states).toEqual(['c']);
  });

  it('is taken back by its id, and set anew by it', () => {
    const bench = new Bench({
      initial: 'a',
      states: states('a', 'b'),
      transitions: [
        { ...on('remind', ['a'], 'ticket.remind'), actions: [raise('ticket.late', { delay: 'PT1H', id: 'reminder' })] },
        { ...on('calm', ['a'], 'ticket.calm'), actions: [{ type: 'ticket.cancel', params: { id: 'reminder' } }] },
        on('late', ['a', 'b'], 'ticket.late'),
      ],
    });
    bench.send('ticket.remind');
    bench.advance(HOUR / 2);
    bench.send('ticket.remind');
    expect(bench.ticket.timers.map(({ id, dueAt }) => [id, dueAt - bench.now])).toEqual([['raise:reminder', HOUR]]);
    bench.send('ticket.calm');
    bench.advance(2 * HOUR);
    expect([bench.ticket.timers, bench.ticket.states]).toEqual([[], ['a']]);
  });
});

describe('a wildcard', () => {
  const input: ConstructorParameters<typeof Bench>[0] = {
    initial: 'a',
    fields: [{ id: 'note', type: 'text', title }],
    events: [
      { type: 'mail.received', title, roles: ['agent'], form: [{ field: 'note' }] },
      { type: 'mail.bounced', title, roles: ['agent'] },
      { type: 'ticket.close', title, roles: ['manager'] },
    ],
    states: states('a', 'read', 'other', 'closed'),
    transitions: [
      on('any', ['a', 'other'], '*'),
      on('mail', ['a', 'read'], 'mail.*'),
      { ...on('bounced', ['a', 'other'], 'mail.bounced'), guard: 'ticket.priority == 1' },
    ],
  };

  it('is offered as the events it stands for, the most specific transition first', () => {
    const bench = new Bench(input);
    const offered = offeredEvents(bench.compiled, bench.ticket, { roles: ['agent'], scope: scopeAt(bench.now) });
    expect(offered.map(({ event, transition }) => [event.type, transition])).toEqual([
      ['mail.bounced', 'mail'],
      ['mail.received', 'mail'],
    ]);
  });

  it('fills the form of the event that came, and asks for its roles', () => {
    const bench = new Bench(input);
    expect(bench.send('ticket.close')).toMatchObject({ reason: { code: 'kernel.role-not-allowed' } });
    bench.send('mail.received', { payload: { note: 'hello' } });
    expect([bench.ticket.states, bench.ticket.fields]).toEqual([['read'], { note: 'hello' }]);
  });

  it('explains the guard that refuses', () => {
    const { transitions = [], ...rest } = input;
    const bench = new Bench({ ...rest, transitions: [{ ...on('mail', ['a', 'read'], 'mail.*'), guard: 'false' }] });
    expect(transitions).toHaveLength(3);
    expect(bench.send('mail.received')).toMatchObject({ reason: { code: 'kernel.guard-refused' } });
  });
});

describe('regions', () => {
  const region = (id: string, ...inside: readonly [string, ...string[]]) => [
    { id, parent: 'both', title, type: 'compound' as const, initial: inside[0] },
    ...inside.map((inner) => ({ id: inner, parent: id, title })),
  ];
  const input: ConstructorParameters<typeof Bench>[0] = {
    initial: 'out',
    states: [
      ...states('out', 'met'),
      { id: 'both', title, type: 'parallel' },
      ...region('left', 'l1', 'l2'),
      ...region('right', 'r1', 'r2'),
    ],
    transitions: [
      { ...on('in', ['out', 'l2'], 'ticket.in'), also: ['r2'] },
      on('back', ['r2', 'r1'], 'ticket.back'),
      { ...on('meet', ['both', 'met'], 'ticket.meet'), guard: '"r1" in ticket.states && "right" in ticket.states' },
      { id: 'always', source: 'l2', target: 'l1', trigger: { kind: 'always' }, guard: '"r1" in ticket.states' },
    ],
  };

  it('are entered together where one transition has several targets', () => {
    const bench = new Bench(input);
    bench.send('ticket.in');
    expect(bench.ticket.states).toEqual(['l2', 'r2']);
  });

  it('are seen by guards as they are at that moment of the step', () => {
    const bench = new Bench(input);
    bench.send('ticket.in');
    expect(bench.send('ticket.meet')).toMatchObject({ reason: { code: 'kernel.guard-refused' } });
    bench.send('ticket.back');
    expect(bench.ticket.states).toEqual(['l1', 'r1']);
    bench.send('ticket.meet');
    expect(bench.ticket.states).toEqual(['met']);
  });

  it('tell another region that they have completed', () => {
    const bench = new Bench({
      ...input,
      states: [...(input.states ?? []), { id: 'r3', parent: 'right', title, type: 'final' }],
      transitions: [
        on('in', ['out', 'both'], 'ticket.in'),
        on('end', ['r1', 'r3'], 'ticket.end'),
        { id: 'told', source: 'l1', target: 'l2', trigger: { kind: 'done', of: 'right' } },
      ],
    });
    bench.send('ticket.in');
    bench.send('ticket.end');
    expect(bench.ticket.states).toEqual(['l2', 'r3']);
  });
});
