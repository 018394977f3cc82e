import { describe, expect, it } from 'vitest';
import { teamOf } from './assign.ts';
import { Bench } from './fixtures/bench.ts';

const title = { en: 'A state' };
const choice = (id: string, ...choices: readonly string[]) => ({
  id,
  type: 'choice' as const,
  title,
  choices: choices.map((each) => ({ id: each, title })),
});
const table = {
  kind: 'table' as const,
  inputs: ['product', 'level'],
  rows: [
    { when: { product: ['disk'], level: ['l2', 'l3'] }, team: 'disk-experts' },
    { when: { product: ['disk'] }, team: 'disk' },
    { when: {}, team: 'general' },
  ],
};
const desk = {
  initial: 'work',
  fields: [choice('product', 'disk', 'server'), choice('level', 'l1', 'l2', 'l3')],
  events: [{ type: 'ticket.escalate', title, roles: ['agent' as const], form: [{ field: 'level', required: true }] }],
  states: [
    { id: 'work', title, category: 'open' as const, team: table },
    { id: 'wait', title, category: 'waiting' as const, team: table },
  ],
  transitions: [
    {
      id: 'escalate',
      source: 'work',
      target: 'work',
      reenter: true,
      trigger: { kind: 'event' as const, event: 'ticket.escalate' },
    },
    { id: 'hold', source: 'work', target: 'wait', trigger: { kind: 'event' as const, event: 'ticket.hold' } },
  ],
  routing: [
    { id: 'vip', when: 'requester.vip', team: 'disk', assignee: 'vera', fallback: 'paul' },
    { id: 'urgent', when: 'ticket.priority <= 1', assignee: 'urs' },
  ],
};
const vip = { facts: { requester: { id: 'r', vip: true, language: 'en', country: 'PL' } } };

describe('teams and assignees', () => {
  it.each([
    [{ product: 'disk', level: 'l1' }, 'disk'],
    [{ product: 'disk', level: 'l3' }, 'disk-experts'],
    [{ product: 'server', level: 'l3' }, 'general'],
    [{}, 'general'],
  ])('the table gives %j to %s', (fields, team) => {
    expect(teamOf(table, fields, undefined)).toBe(team);
  });

  it('a table without a row for the fields names nobody', () => {
    expect(teamOf({ ...table, rows: table.rows.slice(0, 2) }, { product: 'server' }, undefined)).toBeUndefined();
  });

  it('a switch nobody has set counts as false', () => {
    const rows = [
      { when: { urgent: ['true'] }, team: 'fast' },
      { when: { urgent: ['false'] }, team: 'calm' },
    ];
    const states = [{ id: 'work', title, team: { kind: 'table' as const, inputs: ['urgent'], rows } }];
    const bench = new Bench({ initial: 'work', fields: [{ id: 'urgent', type: 'switch' as const, title }], states });
    expect(bench.ticket.assignments[0]?.team).toBe('calm');
  });

  it('a new team gets the ticket unassigned; the same team keeps its assignee from state to state', () => {
    const bench = new Bench(desk, { ticket: { fields: { product: 'disk', level: 'l1' } } });
    bench.send('ticket.take');
    bench.send('ticket.hold');
    expect(bench.ticket.assignments).toMatchObject([{ state: 'wait', team: 'disk', assignee: 'anna' }]);
    const other = new Bench(desk, { ticket: { fields: { product: 'disk', level: 'l1' } } });
    other.send('ticket.take');
    other.send('ticket.escalate', { payload: { level: 'l2' } });
    expect(other.ticket.assignments[0]).toMatchObject({ team: 'disk-experts', queueKey: 'sample:work:disk-experts' });
    expect(other.ticket.assignments[0]).not.toHaveProperty('assignee');
  });

  it('routes a VIP to a named person, to the fallback while that one is absent, to nobody when both are', () => {
    const open = (absentees: readonly string[]) =>
      new Bench(desk, { ticket: { fields: { product: 'disk' } }, scope: { ...vip, absentees } }).ticket.assignments[0]
        ?.assignee;
    expect(open([])).toBe('vera');
    expect(open(['vera'])).toBe('paul');
    expect(open(['vera', 'paul'])).toBeUndefined();
  });

  it('passes over a rule of another team', () => {
    expect(new Bench(desk, { ticket: { fields: {}, priority: 1 }, scope: vip }).ticket.assignments[0]?.assignee).toBe(
      'urs',
    );
  });

  it("takes the event's team where the workflow says so, and keeps it", () => {
    const bench = new Bench({
      ...desk,
      routing: [],
      states: desk.states.map((state) => ({ ...state, team: { kind: 'event' as const } })),
    });
    expect(bench.ticket.assignments[0]).not.toHaveProperty('team');
    bench.send('ticket.hold', { team: 'Night shift' });
    expect(bench.ticket.assignments[0]).toMatchObject({ team: 'Night shift', queueKey: 'sample:wait:Night shift' });
  });
});
