import { describe, expect, it } from 'vitest';
import { inverseLink, LINK_KINDS } from '#catalog/language';
import type { Decision } from './decision.ts';
import { Bench } from './fixtures/bench.ts';

const title = { en: 'Title' };
const sent = (event: string) => ({ kind: 'event' as const, event });
const problem = {
  initial: 'open',
  events: [{ type: 'ticket.solve', title, roles: ['agent' as const] }],
  states: [
    { id: 'open', title, category: 'open' as const },
    { id: 'joined', title, category: 'open' as const },
    { id: 'solved', title, category: 'resolved' as const },
  ],
  transitions: [
    { id: 'solve', source: 'open', target: 'solved', trigger: sent('ticket.solve') },
    { id: 'reopen', source: 'solved', target: 'open', trigger: sent('ticket.reopen') },
    { id: 'join', source: 'open', target: 'joined', trigger: sent('link.added'), guard: 'links.duplicates > 0' },
    { id: 'all', source: 'joined', target: 'solved', trigger: sent('link.changed'), guard: 'links.openChildren == 0' },
  ],
};
const link = (kind: string, ticket: string) => ({ payload: { link: kind, ticket, key: ticket.toUpperCase() } });
const reason = (decision: Decision) => (decision.outcome === 'refused' ? decision.reason.code : decision.outcome);
const SYSTEM = { actor: { kind: 'system' as const } };

describe('links', () => {
  it('have inverses', () => {
    for (const kind of LINK_KINDS) expect(inverseLink(inverseLink(kind))).toBe(kind);
  });

  it('are added by a person, and the other ticket is told', () => {
    const bench = new Bench(problem);
    bench.send('ticket.link', link('child', 't2'));
    expect(bench.ticket.links).toMatchObject([{ kind: 'child', ticket: 't2', key: 'T2' }]);
    expect(bench.ticket.outbox).toMatchObject([
      {
        action: 'ticket.tell',
        params: {
          ticket: 't2',
          event: 'link.added',
          payload: { link: 'parent', ticket: 't1', key: 'TKT-1', category: 'open' },
        },
      },
    ]);
    expect(reason(bench.send('ticket.link', link('child', 't2')))).toBe('kernel.link-exists');
    expect(reason(bench.send('ticket.link', link('child', 't1')))).toBe('kernel.link-exists');
    expect(reason(bench.send('ticket.link', link('friend', 't3')))).toBe('kernel.link-unknown');
  });

  it('told by the other ticket tell nobody back', () => {
    const bench = new Bench(problem);
    bench.send('link.added', { ...link('parent', 't2'), ...SYSTEM });
    expect(bench.ticket.outbox).toEqual([]);
  });

  it('are heard by the statechart, which already sees them', () => {
    const bench = new Bench(problem);
    bench.send('ticket.link', link('child', 't2'));
    expect(bench.ticket.states).toEqual(['open']);
    bench.send('ticket.link', link('duplicate', 't3'));
    expect(bench.ticket.states).toEqual(['joined']);
    bench.send('link.changed', { payload: { ticket: 't3', category: 'closed' }, ...SYSTEM });
    expect(bench.ticket.states).toEqual(['joined']);
    bench.send('link.changed', { payload: { ticket: 't2', category: 'resolved' }, ...SYSTEM });
    expect(bench.ticket.states).toEqual(['solved']);
  });

  it('carry the news of a category, once to each ticket, under ids of their own', () => {
    const bench = new Bench(problem);
    bench.send('link.added', { ...link('child', 't2'), ...SYSTEM });
    bench.send('link.added', { ...link('caused-by', 't2'), ...SYSTEM });
    bench.send('link.added', { ...link('child', 't3'), ...SYSTEM });
    bench.send('ticket.solve');
    const news = { ticket: 't1', key: 'TKT-1', category: 'resolved' };
    expect(bench.ticket.outbox.map(({ params }) => params)).toEqual([
      { ticket: 't2', event: 'link.changed', payload: news },
      { ticket: 't3', event: 'link.changed', payload: news },
    ]);
    expect(new Set(bench.ticket.outbox.map(({ id }) => id)).size).toBe(2);
    bench.send('ticket.comment', { payload: { message: 'm' } });
    expect(bench.ticket.outbox).toHaveLength(2);
  });

  it('are removed, on both sides', () => {
    const bench = new Bench(problem);
    bench.send('ticket.link', link('child', 't2'));
    bench.send('ticket.unlink', link('child', 't2'));
    expect(bench.ticket).not.toHaveProperty('links');
    expect(bench.ticket.outbox.at(-1)?.params).toMatchObject({ event: 'link.removed', payload: { link: 'parent' } });
    expect(reason(bench.send('ticket.unlink', link('child', 't2')))).toBe('kernel.link-unknown');
    expect(reason(bench.send('link.changed', { payload: { ticket: 't2' }, ...SYSTEM }))).toBe('kernel.link-unknown');
  });

  it('are bounded', () => {
    const bench = new Bench(problem);
    for (let number = 0; number < 200; number += 1)
      bench.send('link.added', { ...link('child', `c${number}`), ...SYSTEM });
    expect(reason(bench.send('ticket.link', link('child', 'more')))).toBe('kernel.links-too-many');
  });
});
