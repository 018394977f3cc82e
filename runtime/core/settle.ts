import type { FieldValues } from '#catalog/language';
import { assignmentsOf } from './assign.ts';
import { categoryOf } from './category-of.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { breachTimers, clocksOf } from './sla-clock.ts';
import type { Scope } from './scope.ts';
import type { Moved } from './step.ts';
import type { OutboxEntry, Ticket, Timer } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';
import { withTaskTimes } from './task-clock.ts';
import { stepContext } from './variables.ts';
import { withWork } from './work.ts';

/** The part of a step that changes the ticket. */
export type Move = Pick<Moved, 'snapshot' | 'states' | 'timers'> & {
  readonly fields?: FieldValues;
  readonly work?: Moved['work'];
  readonly effects?: Moved['effects'];
};

/** Raised events without an id of their own are named after the event that raised them: each of them arrives, as SCXML has it. */
function timersAfter(before: readonly Timer[], move: Move | undefined, event: TicketEvent): readonly Timer[] {
  if (!move) return before;
  const started = move.timers.started.map((timer, number) =>
    timer.id === '' ? { ...timer, id: `raise:${event.id}:${number}` } : timer,
  );
  const gone = new Set([...move.timers.cancelled, ...started.map(({ id }) => id)]);
  return [...before.filter(({ id }) => !gone.has(id)), ...started];
}

/** Effects become outbox entries whose ids derive from the event, so that a repeat cannot make new ones; a replay only records them. */
function outboxEntries(
  ticket: Ticket,
  event: TicketEvent,
  options: { readonly effects: Moved['effects']; readonly now: number },
): readonly OutboxEntry[] {
  const before = ticket.outbox.filter(({ id }) => id.startsWith(`${event.id}:`)).length;
  return options.effects.map(({ action, params }, number) => ({
    id: `${event.id}:${before + number}`,
    action,
    params,
    status: ticket.run === undefined ? 'pending' : 'recorded',
    attempts: 0,
    notBefore: options.now,
    requestedAt: options.now,
  }));
}

/** The ticket with more effects of an event in its outbox. */
export function withEffects(ticket: Ticket, event: TicketEvent, asked: Parameters<typeof outboxEntries>[2]): Ticket {
  if (asked.effects.length === 0) return ticket;
  return { ...ticket, outbox: [...ticket.outbox, ...outboxEntries(ticket, event, asked)] };
}

/** Everything that follows from where the ticket now is: assignments, category, clocks, timers, outbox. */
export function settle(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  after: {
    readonly event: TicketEvent;
    readonly scope: Scope;
    readonly move?: Move;
    readonly effects?: Moved['effects'];
  },
): Ticket {
  const { event, scope, move } = after;
  const moved = {
    ...ticket,
    ...(move && { snapshot: move.snapshot, states: move.states }),
    ...(move?.fields && { fields: move.fields }),
  };
  const category = categoryOf(moved.states, compiled.index);
  const { category: _before, ...rest } = moved;
  const placed = { ...rest, ...(category && { category }) };
  const context = stepContext({ ticket: placed, event, scope, options: compiled.options });
  const eventTeam = event.team === undefined ? {} : { eventTeam: event.team };
  const assignments = assignmentsOf(compiled, placed.states, { before: ticket.assignments, context, ...eventTeam });
  const clocks = clocksOf(compiled, ticket.clocks, { states: placed.states, priority: placed.priority, scope });
  const own = timersAfter(ticket.timers, move, event).filter(({ id }) => !id.startsWith('sla:'));
  const timers = [...own, ...breachTimers(clocks, scope)];
  const outbox = [
    ...ticket.outbox,
    ...outboxEntries(ticket, event, { effects: [...(move?.effects ?? []), ...(after.effects ?? [])], now: scope.now }),
  ];
  const settled = { ...placed, assignments, clocks, timers, outbox, facts: scope.facts, changedAt: scope.now };
  const worked = withWork(compiled, settled, { event, context, marks: move?.work ?? [] });
  return withTaskTimes(worked, scope);
}
