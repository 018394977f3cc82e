import { describe, expect, it } from 'vitest';
import { Bench, HOUR } from './fixtures/bench.ts';

const title = { en: 'A state' };
const simple = {
  initial: 'fresh',
  fields: [
    { id: 'amount', type: 'amount' as const, title },
    { id: 'phone', type: 'text' as const, title, personal: true },
  ],
  events: [
    {
      type: 'ticket.resolve',
      title,
      roles: ['agent' as const],
      form: [{ field: 'amount', required: true }, { field: 'phone' }],
    },
    { type: 'ticket.close', title, roles: ['manager' as const] },
  ],
  states: [
    { id: 'fresh', title, category: 'new' as const, team: { kind: 'fixed' as const, team: 'first' } },
    { id: 'work', title, category: 'open' as const, team: { kind: 'fixed' as const, team: 'first' } },
    { id: 'solved', title, category: 'resolved' as const },
    { id: 'ended', title, type: 'final' as const, category: 'closed' as const },
  ],
  transitions: [
    { id: 'take', source: 'fresh', target: 'work', trigger: { kind: 'event' as const, event: 'ticket.take' } },
    {
      id: 'resolve',
      source: 'work',
      target: 'solved',
      trigger: { kind: 'event' as const, event: 'ticket.resolve' },
      guard: 'double(event.amount) < 1000.0',
      actions: [{ type: 'mail.send', params: { to: 'requester', total: { expression: 'fields.amount' } } }],
    },
    { id: 'close', source: 'solved', target: 'ended', trigger: { kind: 'event' as const, event: 'ticket.close' } },
    { id: 'forget', source: 'solved', target: 'ended', trigger: { kind: 'after' as const, duration: 'P3D' } },
  ],
};
const guardless = { ...simple, transitions: simple.transitions.map(({ guard: _guard, ...rest }) => rest) };

describe('decide', () => {
  it('moves a ticket and says so in the journal', () => {
    const bench = new Bench(guardless);
    const decision = bench.send('ticket.take');
    expect(decision).toMatchObject({
      outcome: 'accepted',
      entry: {
        type: 'ticket.take',
        transitions: ['take'],
        from: ['fresh'],
        to: ['work'],
        number: 2,
        outcome: 'accepted',
      },
    });
    expect(bench.ticket).toMatchObject({ states: ['work'], category: 'open' });
  });

  it('lets one event reach both the statechart and the desk', () => {
    const bench = new Bench(guardless);
    bench.send('ticket.take');
    expect(bench.ticket.assignments).toMatchObject([
      { state: 'work', team: 'first', assignee: 'anna', queueKey: 'sample:work:first' },
    ]);
  });

  it('refuses an event that no transition takes and says what would be', () => {
    const bench = new Bench(guardless);
    const before = bench.ticket;
    expect(bench.send('ticket.resolve')).toMatchObject({
      outcome: 'refused',
      reason: { code: 'kernel.event-not-accepted', params: { accepts: ['ticket.take'] } },
      entry: { outcome: 'refused', from: ['fresh'], to: ['fresh'], transitions: [] },
    });
    expect(bench.ticket.states).toEqual(before.states);
  });

  it('refuses by guard, naming it', () => {
    const bench = new Bench({
      ...simple,
      transitions: simple.transitions.map((t) => (t.id === 'resolve' ? { ...t, guard: 'fields.phone == "x"' } : t)),
    });
    bench.send('ticket.take');
    expect(bench.send('ticket.resolve', { payload: { amount: '1' } })).toMatchObject({
      outcome: 'refused',
      reason: { code: 'kernel.guard-refused', params: { transition: 'resolve' } },
    });
  });

  it('refuses a person whose roles do not allow the transition', () => {
    const bench = new Bench(guardless);
    bench.send('ticket.take');
    bench.send('ticket.resolve', { payload: { amount: '12.50' } });
    expect(bench.send('ticket.close')).toMatchObject({
      outcome: 'refused',
      reason: { code: 'kernel.role-not-allowed' },
    });
    expect(bench.ticket.states).toEqual(['solved']);
    expect(bench.send('ticket.close', { actor: Bench.person('mia', 'manager') })).toMatchObject({
      outcome: 'accepted',
    });
    expect(bench.ticket.snapshot.status).toBe('done');
  });

  it.each([
    [{}, 'kernel.fields-missing'],
    [{ amount: 'a lot' }, 'kernel.field-unfit'],
    [{ amount: '1', colour: 'red' }, 'kernel.field-not-in-form'],
  ])('refuses the form %j: %s', (payload, code) => {
    const bench = new Bench(guardless);
    bench.send('ticket.take');
    expect(bench.send('ticket.resolve', { payload })).toMatchObject({ outcome: 'refused', reason: { code } });
  });

  it('fills the fields, asks for the effect with evaluated parameters, and keeps personal values out of the journal', () => {
    const bench = new Bench(guardless);
    bench.send('ticket.take');
    const decision = bench.send('ticket.resolve', { id: 'x', payload: { amount: '12.50', phone: '+48 600' } });
    expect(bench.ticket.fields).toEqual({ amount: '12.50', phone: '+48 600' });
    expect(bench.ticket.outbox).toMatchObject([
      { id: 'x:0', action: 'mail.send', params: { to: 'requester', total: 12.5 }, status: 'pending' },
    ]);
    expect(decision).toMatchObject({
      entry: { payload: { amount: '12.50' }, withheld: ['phone'], effects: [{ id: 'x:0', action: 'mail.send' }] },
    });
    expect(JSON.stringify(decision.outcome === 'void' ? '' : decision.entry)).not.toContain('600');
  });

  it('starts a timer on entry, cancels it on leaving, and answers its echo with void', () => {
    const bench = new Bench(guardless);
    bench.send('ticket.take');
    bench.send('ticket.resolve', { payload: { amount: '1' } });
    const [timer] = bench.ticket.timers;
    expect(timer?.dueAt).toBe(bench.now + 72 * HOUR);
    bench.send('ticket.close', { actor: Bench.person('mia', 'manager') });
    expect(bench.ticket.timers).toEqual([]);
    expect(bench.send(timer?.event.type ?? '', { timer: timer?.id ?? '', actor: { kind: 'timer' } })).toMatchObject({
      outcome: 'void',
    });
  });

  it('does not fire a timer before it is due', () => {
    const bench = new Bench(guardless);
    bench.send('ticket.take');
    bench.send('ticket.resolve', { payload: { amount: '1' } });
    const id = bench.ticket.timers[0]?.id ?? '';
    expect(bench.send(id, { timer: id, actor: { kind: 'timer' } })).toMatchObject({
      outcome: 'void',
      reason: { code: 'kernel.timer-settled' },
    });
    bench.advance(72 * HOUR);
    expect(bench.ticket.states).toEqual(['ended']);
  });

  it('takes desk events in every state, closed ones too', () => {
    const bench = new Bench(guardless);
    bench.send('ticket.correct', { correction: { states: ['ended'], reason: 'it was closed by phone' } });
    expect(bench.ticket.snapshot.status).toBe('done');
    expect(bench.send('ticket.comment', { payload: { message: 'm1' } })).toMatchObject({
      outcome: 'accepted',
      entry: { changes: { message: 'm1' } },
    });
    expect(bench.send('ticket.resolve')).toMatchObject({ outcome: 'refused', reason: { code: 'kernel.ticket-ended' } });
  });

  it('lets nobody take what another has, and says who has it', () => {
    const bench = new Bench(guardless);
    bench.send('ticket.take');
    expect(bench.send('ticket.take', { actor: Bench.person('bob', 'agent') })).toMatchObject({
      outcome: 'refused',
      reason: { code: 'kernel.already-taken', params: { assignee: 'anna' } },
    });
    expect(bench.send('ticket.release')).toMatchObject({ outcome: 'accepted' });
    expect(bench.send('ticket.take', { actor: Bench.person('bob', 'agent') })).toMatchObject({ outcome: 'accepted' });
  });

  it('settles an effect once: completed, failed with a retry, failed for good, retried by hand', () => {
    const bench = new Bench(guardless);
    bench.send('ticket.take');
    bench.send('ticket.resolve', { id: 'x', payload: { amount: '1' } });
    const plugin = { actor: { kind: 'plugin' as const }, effect: 'x:0' };
    bench.send('effect.failed', { ...plugin, failure: { attempt: 1, error: 'refused', retryAt: bench.now + HOUR } });
    expect(bench.ticket.outbox).toMatchObject([{ attempts: 1, status: 'pending', notBefore: bench.now + HOUR }]);
    expect(bench.send('effect.failed', { ...plugin, failure: { attempt: 1, error: 'refused' } })).toMatchObject({
      outcome: 'void',
    });
    bench.send('effect.failed', { ...plugin, failure: { attempt: 2, error: 'refused' } });
    expect(bench.ticket.outbox).toMatchObject([{ status: 'dead' }]);
    expect(bench.send('effect.completed', plugin)).toMatchObject({ outcome: 'void' });
    bench.send('effect.retry', { payload: { effect: 'x:0' } });
    expect(bench.send('effect.completed', plugin)).toMatchObject({ outcome: 'accepted' });
    expect(bench.ticket.outbox).toEqual([]);
  });

  it('corrects to a full configuration without effects, with the timers of the states entered', () => {
    const bench = new Bench(guardless);
    const decision = bench.send('ticket.correct', { correction: { states: ['solved'], reason: 'solved by phone' } });
    expect(decision).toMatchObject({
      outcome: 'accepted',
      entry: { type: 'ticket.correct', to: ['solved'], transitions: [], changes: { correction: 'solved by phone' } },
    });
    expect(bench.ticket.timers).toHaveLength(1);
    expect(bench.ticket.outbox).toEqual([]);
    expect(bench.send('ticket.correct', { correction: { states: ['nowhere'], reason: 'x' } })).toMatchObject({
      outcome: 'refused',
      reason: { code: 'kernel.state-unknown' },
    });
    expect(bench.send('ticket.correct', { correction: { states: ['work'], reason: ' ' } })).toMatchObject({
      outcome: 'refused',
      reason: { code: 'kernel.correction-incomplete' },
    });
  });

  it('gives the same decision for the same ticket, event and scope', () => {
    const [first, second] = [new Bench(guardless), new Bench(guardless)];
    expect(JSON.stringify(first.send('ticket.take'))).toBe(JSON.stringify(second.send('ticket.take')));
  });
});
