import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Join } from '#catalog/language';
import { decide } from './decide.ts';
import { Bench, MINUTE, scopeAt } from './fixtures/bench.ts';
import { worksWorkflow } from './fixtures/works-workflow.ts';
import { workPlaces } from './work-places.ts';
import { joinOutcome } from './tasks.ts';
import type { Task, Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

const PEOPLE = ['anna', 'bob', 'adam', 'fay', 'boss'] as const;
const actor = fc.constantFrom(...PEOPLE).map((id) => ({
  ...{ kind: 'person' as const, id, teams: id === 'fay' ? ['finance'] : [] },
  roles: id === 'adam' ? (['approver'] as const) : (['agent'] as const),
}));
const task = fc.constantFrom('part-1', 'part-2', 'part-3', 'visa', 'nobody');
const taskEvent = fc
  .record({
    type: fc.constantFrom(
      'task.take',
      'task.release',
      'task.complete',
      'task.complete',
      'task.fail',
      'task.reopen',
      'task.cancel',
    ),
    task,
  })
  .map(({ type, task: name }) => ({ type, payload: { task: name, why: 'No' } }));
const other = fc.constantFrom(
  { type: 'parts.order', payload: { parts: 'Board\nFan' } },
  { type: 'work.stop', payload: {} },
  { type: 'cost.ask', payload: {} },
  { type: 'work.solve', payload: {} },
  { type: 'task.add', payload: { of: 'part', item: 'Screw' } },
  { type: 'approval.approve', payload: { why: '' } },
  { type: 'approval.reject', payload: { why: 'No' } },
  { type: 'approval.delegate', payload: { to: 'bob' } },
  { type: 'ticket.link', payload: { link: 'child', ticket: 't2', key: 'T-2' } },
  { type: 'link.changed', payload: { ticket: 't2', category: 'closed' } },
);
const events = fc.array(
  fc
    .record({ event: fc.oneof(taskEvent, other), actor, minutes: fc.nat(300) })
    .map(({ event, actor: by, minutes }) => ({ ...event, actor: by, minutes })),
  { maxLength: 40 },
);

/** Sends the events in turn, time passing between them, and remembers what was decided. */
function played(
  sent: readonly { type: string; payload: Record<string, string>; actor: TicketEvent['actor']; minutes: number }[],
) {
  const bench = new Bench(worksWorkflow);
  const log: { readonly event: TicketEvent; readonly now: number; readonly after: Ticket }[] = [];
  for (const [number, { minutes, ...event }] of sent.entries()) {
    bench.now += minutes * MINUTE;
    bench.send(event.type, { ...event, id: `p${String(number)}` });
    log.push({ event: { ...event, id: `p${String(number)}` }, now: bench.now, after: bench.ticket });
  }
  return { bench, log };
}

describe('whatever people do with tasks and approvals', () => {
  it('the same events give the same ticket again, also through JSON', () => {
    fc.assert(
      fc.property(events, (sent) => {
        const { bench, log } = played(sent);
        let ticket = new Bench(worksWorkflow).ticket;
        for (const { event, now, after } of log) {
          const decision = decide(bench.compiled, JSON.parse(JSON.stringify(ticket)) as Ticket, {
            event,
            scope: scopeAt(now),
          });
          if (decision.outcome !== 'void') ticket = decision.ticket;
          expect(ticket).toEqual(after);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('open work lies in active states, and the ticket stands where it lies', () => {
    fc.assert(
      fc.property(events, (sent) => {
        const { log } = played(sent);
        for (const { after } of log) {
          const { tasks = [], approvals = [], timers } = after;
          for (const each of tasks) {
            expect(each.status === 'open' && each.former === true).toBe(false);
            expect(each.queueKey !== undefined).toBe(each.status === 'open');
            if (!each.former) expect(after.states).toContain(each.state);
          }
          for (const each of approvals) if (each.status === 'open') expect(after.states).toContain(each.state);
          const open = approvals.some(({ status }) => status === 'open');
          expect(timers.some(({ id }) => id.startsWith('approval:'))).toBe(open);
          expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
          expect(new Set(workPlaces(after).queueKeys).size).toBeLessThanOrEqual(4);
          for (const { votes } of approvals) expect(new Set(votes.map(({ person }) => person)).size).toBe(votes.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no ticket stays where its tasks are all done', () => {
    fc.assert(
      fc.property(events, (sent) => {
        for (const { after } of played(sent).log) {
          if (!after.states.includes('ordering')) continue;
          const own = (after.tasks ?? []).filter(({ former }) => !former);
          expect(joinOutcome(own, { kind: 'all' })).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a join', () => {
  const some = fc.array(
    fc.constantFrom('open', 'done', 'failed', 'cancelled').map((status) => ({ status }) as Task),
    { maxLength: 8 },
  );
  const join = fc.oneof(
    fc.constant<Join>({ kind: 'all' }),
    fc.constant<Join>({ kind: 'any' }),
    fc.integer({ min: 1, max: 5 }).map<Join>((count) => ({ kind: 'count', count })),
  );

  it('comes to the same in any order, and stays open only while an open task can still decide it', () => {
    fc.assert(
      fc.property(some, join, fc.nat(), (tasks, wanted, seed) => {
        const turned = [
          ...tasks.slice(seed % (tasks.length || 1)),
          ...tasks.slice(0, seed % (tasks.length || 1)),
        ].reverse();
        const outcome = joinOutcome(tasks, wanted);
        expect(joinOutcome(turned, wanted)).toBe(outcome);
        if (outcome === undefined) expect(tasks.some(({ status }) => status === 'open')).toBe(true);
        const finished = tasks.map((each) => (each.status === 'open' ? ({ status: 'done' } as Task) : each));
        if (outcome !== undefined) expect(joinOutcome(finished, wanted)).toBe(outcome);
        else expect(joinOutcome(finished, wanted)).toBe('completed');
      }),
    );
  });
});
