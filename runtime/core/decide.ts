import type { Reason } from '#catalog/language';
import { applyApprovalEvent, isApprovalEvent } from './approval-event.ts';
import { checkPayload } from './check-payload.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { correct } from './correct.ts';
import type { Decision } from './decision.ts';
import { retimed } from './delayed-timers.ts';
import type { DeskChange } from './desk-change.ts';
import { CORRECT_EVENT, applyDeskEvent, isDeskEvent } from './desk-event.ts';
import { explainRefusal, rolesOf } from './explain-refusal.ts';
import { journalEntry } from './journal.ts';
import type { JournalEntry } from './journal-entry.ts';
import { raiseFacts } from './raise-facts.ts';
import type { Scope } from './scope.ts';
import { applyLinkEvent, categoryNews, isLinkEvent } from './link-event.ts';
import { settle, withEffects } from './settle.ts';
import { BREACH_EVENT } from './sla-clock.ts';
import { step, type Moved } from './step.ts';
import type { Ticket } from './ticket.ts';
import { OVERDUE_EVENT } from './task-clock.ts';
import { applyOverdue } from './task-overdue.ts';
import { applyTaskEvent, isTaskEvent } from './task-event.ts';
import type { TicketEvent } from './ticket-event.ts';
import { stepContext, type StepContext } from './variables.ts';

/** Events that mean something to the runtime even where the statechart has no transition for them. */
const FACTS: ReadonlySet<string> = new Set([BREACH_EVENT, 'effect.completed', 'effect.failed']);

/** Events that the statechart does not see itself: it hears what they come to, as facts. */
function isReducedAlone(type: string): boolean {
  return (
    type === CORRECT_EVENT || type === OVERDUE_EVENT || isTaskEvent(type) || isApprovalEvent(type) || isLinkEvent(type)
  );
}

type Stepped = { readonly ok: true; readonly move: Moved } | { readonly ok: false; readonly reason: Reason };

/** Whether the actor's roles allow the transition that the event took; timers, plugins, logs and the system may. */
function roleReason(compiled: CompiledWorkflow, event: TicketEvent, taken: string | undefined): Reason | undefined {
  const transition = compiled.index.transitions.get(taken ?? '');
  if (event.actor.kind !== 'person' || !transition) return undefined;
  const declared = compiled.workflow.events.find(({ type }) => type === event.type);
  const roles = rolesOf(transition, declared);
  return event.actor.roles.some((role) => roles.includes(role))
    ? undefined
    : { code: 'kernel.role-not-allowed', params: { event: event.type, roles } };
}

/** Sends the event to the statechart. */
function stepped(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  sent: { readonly event: TicketEvent; readonly context: StepContext },
): Stepped {
  const { event, context } = sent;
  const move = step(compiled, { snapshot: ticket.snapshot, context }, event.type);
  if (!move) {
    if (ticket.snapshot.status === 'done')
      return { ok: false, reason: { code: 'kernel.ticket-ended', params: { event: event.type } } };
    return { ok: false, reason: explainRefusal(compiled, ticket.states, { type: event.type, context }) };
  }
  const reason =
    event.actor.kind === 'person' ? checkPayload(compiled.workflow, event.type, event.payload ?? {}) : undefined;
  const refusal = roleReason(compiled, event, move.transitions[0]) ?? reason;
  return refusal ? { ok: false, reason: refusal } : { ok: true, move };
}

/** The ticket without the timer or the outbox entry that the event settles; a reason where that is settled already. */
function consumed(
  ticket: Ticket,
  event: TicketEvent,
  now: number,
): { readonly ticket: Ticket } | { readonly reason: Reason } {
  if (event.timer !== undefined) {
    const timer = ticket.timers.find(({ id }) => id === event.timer);
    if (!timer || timer.dueAt > now)
      return { reason: { code: 'kernel.timer-settled', params: { timer: event.timer } } };
    return { ticket: { ...ticket, timers: ticket.timers.filter((each) => each !== timer) } };
  }
  if (event.effect === undefined) return { ticket };
  const entry = ticket.outbox.find(({ id, status }) => id === event.effect && status === 'pending');
  const { failure } = event;
  if (!entry || (failure && failure.attempt !== entry.attempts + 1))
    return { reason: { code: 'kernel.effect-settled', params: { effect: event.effect } } };
  if (!failure) return { ticket: { ...ticket, outbox: ticket.outbox.filter((each) => each !== entry) } };
  const { attempt: attempts, error, retryAt } = failure;
  const failed =
    retryAt === undefined
      ? { ...entry, attempts, error, status: 'dead' as const }
      : { ...entry, attempts, error, notBefore: retryAt };
  return { ticket: { ...ticket, outbox: ticket.outbox.map((each) => (each === entry ? failed : each)) } };
}

function breached(ticket: Ticket, event: TicketEvent, now: number): Ticket {
  if (event.type !== BREACH_EVENT || event.timer === undefined) return ticket;
  const policy = event.payload?.['policy'];
  return {
    ...ticket,
    clocks: ticket.clocks.map((clock) =>
      clock.policy === policy ? { ...clock, breachedAt: clock.breachedAt ?? now } : clock,
    ),
  };
}

function corrected(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  at: { readonly event: TicketEvent; readonly scope: Scope; readonly context: StepContext },
): DeskChange {
  const { event, scope, context } = at;
  if (!event.correction || event.correction.reason.trim() === '')
    return { ok: false, reason: { code: 'kernel.correction-incomplete', params: {} } };
  const result = correct(compiled, { from: ticket.states, to: event.correction.states, context });
  if (!result.ok) return result;
  return {
    ok: true,
    ticket: settle(compiled, ticket, { event, scope, move: result.correction }),
    changes: { correction: event.correction.reason },
  };
}

/**
 * What an event does to a ticket: desk events go to the fixed reducer, workflow events to the statechart, some to both;
 * it is refused only if neither takes it. Pure: the same ticket, event and scope give the same decision.
 */
export function decide(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  at: { readonly event: TicketEvent; readonly scope: Scope },
): Decision {
  const { event, scope } = at;
  const rest = consumed(ticket, event, scope.now);
  if ('reason' in rest) return { outcome: 'void', reason: rest.reason };
  const before = breached(rest.ticket, event, scope.now);
  const context = stepContext({ ticket: before, event, scope, options: compiled.options });

  const outcome = isReducedAlone(event.type) ? undefined : stepped(compiled, before, { event, context });
  const moved = outcome?.ok ? settle(compiled, before, { event, scope, move: outcome.move }) : before;
  const desk = deskChange(compiled, moved, { event, scope, context });

  const written = (after: Ticket, what: { readonly reason?: Reason; readonly changes?: JournalEntry['changes'] }) => {
    const facts = desk?.ok ? desk.facts : undefined;
    const raised = what.reason
      ? { ticket: after, transitions: [] }
      : raiseFacts(compiled, after, { event, scope, facts });
    const told = withEffects(raised.ticket, event, { effects: categoryNews(ticket, raised.ticket), now: scope.now });
    const timed = { ...told, facts: scope.facts, changedAt: scope.now };
    const transitions = [...(outcome?.ok ? outcome.move.transitions : []), ...raised.transitions];
    const entry = journalEntry(compiled, event, { before: ticket, after: timed, transitions, ...what });
    return { ticket: { ...timed, entries: ticket.entries + 1 }, entry };
  };
  if (desk?.ok)
    return {
      outcome: 'accepted',
      ...written(settle(compiled, desk.ticket, { event, scope, ...(desk.effects && { effects: desk.effects }) }), {
        changes: desk.changes,
      }),
    };
  if (outcome?.ok || FACTS.has(event.type) || (event.effect !== undefined && !event.failure)) {
    return { outcome: 'accepted', ...written(outcome?.ok ? moved : settle(compiled, before, { event, scope }), {}) };
  }
  const reason = desk?.reason ??
    outcome?.reason ?? { code: 'kernel.event-not-accepted', params: { event: event.type } };
  return { outcome: 'refused', reason, ...written(before, { reason }) };
}

function deskChange(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  at: { readonly event: TicketEvent; readonly scope: Scope; readonly context: StepContext },
): DeskChange | undefined {
  const { event } = at;
  const { type } = event;
  if (type === CORRECT_EVENT) return corrected(compiled, ticket, at);
  if (type === OVERDUE_EVENT) return applyOverdue(ticket, { event, now: at.scope.now });
  if (isTaskEvent(type)) return applyTaskEvent(compiled, ticket, { ...at, event: { ...event, type } });
  if (isApprovalEvent(type)) return applyApprovalEvent(compiled, ticket, at);
  if (isLinkEvent(type)) return applyLinkEvent(ticket, { event: { ...event, type }, now: at.scope.now });
  if (!isDeskEvent(type)) return undefined;
  const change = applyDeskEvent(compiled, ticket, { ...event, type });
  if (!change.ok || type !== 'ticket.set-fields') return change;
  const context = { ...at.context, fields: change.ticket.fields };
  return { ...change, ticket: retimed(compiled, change.ticket, context) };
}
