import type { JournalEntry } from '#runtime/core';
import { describe, expect, test } from 'vitest';
import { actionsOf, movedLine, timelineLine, type LineContext } from './timeline-line.ts';

const title = (prefix: string) => (id: string) => `${prefix} ${id}`;
const context: LineContext = {
  names: {
    person: (id) => (id === 'anna' ? 'Anna' : 'Bruno'),
    team: title('team'),
    state: title('state'),
    event: title('event'),
    field: title('field'),
    policy: title('policy'),
    action: title('action'),
    task: title('task'),
  },
  actions: new Map([['e1', 'mail.send']]),
  actors: { timer: 'Time', plugin: 'A plugin', system: 'The system', log: 'The log' },
};
const entry = (over: Partial<JournalEntry>): JournalEntry => ({
  id: 'x',
  number: 2,
  type: 'work.start',
  actor: { kind: 'person', id: 'anna', roles: ['agent'] },
  at: 0,
  release: 'r@1',
  outcome: 'accepted',
  transitions: [],
  from: ['new'],
  to: ['new'],
  ...over,
});
const line = (over: Partial<JournalEntry>) => timelineLine(entry(over), context);

describe('desk events', () => {
  test.each([
    { type: 'ticket.take', changes: {}, key: 'taken', params: { who: 'Anna' } },
    { type: 'ticket.release', changes: {}, key: 'released', params: { who: 'Anna' } },
    {
      type: 'ticket.assign',
      changes: { assignee: 'bruno' },
      key: 'assigned',
      params: { who: 'Anna', assignee: 'Bruno' },
    },
    {
      type: 'ticket.set-fields',
      changes: { fields: 'a b' },
      key: 'fields',
      params: { who: 'Anna', fields: ['field a', 'field b'] },
    },
    {
      type: 'ticket.set-priority',
      changes: { priority: 1, before: 3 },
      key: 'priority',
      params: { who: 'Anna', before: 3, priority: 1 },
    },
    {
      type: 'effect.retry',
      changes: { effect: 'e1' },
      key: 'retried',
      params: { who: 'Anna', action: 'action mail.send' },
    },
  ])('$type', ({ type, changes, key, params }) => {
    expect(line({ type, changes })).toEqual({ key, params });
  });

  test('a correction names both places and the reason', () => {
    const corrected = { type: 'ticket.correct', to: ['open'], changes: { correction: 'wrong button' } };
    expect(line(corrected)).toEqual({
      key: 'corrected',
      params: { who: 'Anna', from: ['state new'], to: ['state open'], reason: 'wrong button' },
    });
    expect(movedLine(entry({ ...corrected, transitions: ['t'] }), context)).toBeUndefined();
  });
});

describe('workflow events', () => {
  test('a move names the event and both places', () => {
    expect(line({ to: ['open'], transitions: ['t'] })).toEqual({
      key: 'moved',
      params: { who: 'Anna', event: 'event work.start', from: ['state new'], to: ['state open'] },
    });
  });
  test('an internal transition only happened', () => {
    expect(line({ transitions: ['t'] }).key).toBe('done');
  });
  test('a timer needs no person', () => {
    const fired = { actor: { kind: 'timer' }, timer: 'x', to: ['open'], transitions: ['t'] } as const;
    expect(line(fired)).toEqual({ key: 'moved-by-time', params: { from: ['state new'], to: ['state open'] } });
  });
  test('an event that moved nothing is told as a fact', () => {
    expect(line({ actor: { kind: 'plugin' } })).toEqual({
      key: 'happened',
      params: { who: 'A plugin', event: 'event work.start' },
    });
  });
  test('a refusal says who tried what', () => {
    expect(line({ outcome: 'refused', reason: { code: 'kernel.guard-refused', params: {} } }).key).toBe('refused');
  });
});

describe('facts', () => {
  test('a breach names its clock, and the move it led to', () => {
    const breach = { type: 'sla.breached', payload: { policy: 'reaction' }, timer: 'sla:reaction' } as const;
    expect(line(breach)).toEqual({ key: 'breached', params: { policy: 'policy reaction' } });
    expect(movedLine(entry(breach), context)).toBeUndefined();
    expect(movedLine(entry({ ...breach, to: ['late'], transitions: ['t'] }), context)?.params).toEqual({
      from: ['state new'],
      to: ['state late'],
    });
  });
  test('effects are named by the action that asked for them', () => {
    expect(line({ type: 'effect.completed', effect: 'e1' }).params).toEqual({ action: 'action mail.send' });
    expect(line({ type: 'effect.failed', effect: 'gone' }).params).toEqual({ action: 'gone' });
    const own = { type: 'mail.sent', effect: 'e1', actor: { kind: 'plugin' } } as const;
    expect(line(own)).toEqual({ key: 'effect-done', params: { action: 'action mail.send' } });
    expect(line({ ...own, to: ['open'], transitions: ['t'] }).key).toBe('moved');
    expect(actionsOf([{ effects: [{ id: 'e1', action: 'a.b' }] }, {}])).toEqual(new Map([['e1', 'a.b']]));
  });
  test('a type that looks like a property of objects is an event like any other', () => {
    expect(line({ type: 'constructor' }).key).toBe('happened');
  });
});
