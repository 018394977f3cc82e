import { matchesEvent, type EventDeclaration, type Reason, type Role } from '#catalog/language';
import type { CompiledWorkflow } from './compile-workflow.ts';
import { candidates, guardReason, rolesOf } from './explain-refusal.ts';
import type { Scope } from './scope.ts';
import type { Ticket } from './ticket.ts';
import { stepContext } from './variables.ts';

/** An event that leads out of where the ticket is: a button. One that cannot work now carries the reason. */
export interface OfferedEvent {
  readonly event: EventDeclaration;
  readonly transition: string;
  readonly target?: string;
  /** Why it would be refused now, as far as that can be known before the form is filled. */
  readonly reason?: Reason;
}

/**
 * The events that a person of these roles may send to the ticket, innermost states first; an event that none of the
 * roles may send is left out. A guard that reads the event's own form is not decided beforehand.
 */
export function offeredEvents(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  by: { readonly roles: readonly Role[]; readonly scope: Scope },
): readonly OfferedEvent[] {
  if (ticket.snapshot.status === 'done') return [];
  const context = stepContext({ ticket, scope: by.scope, options: compiled.options });
  const offered = new Map<string, OfferedEvent>();
  for (const transition of candidates(compiled, ticket.states)) {
    const { trigger } = transition;
    if (trigger.kind !== 'event') continue;
    for (const event of compiled.workflow.events) {
      if (!matchesEvent(trigger.event, event.type)) continue;
      if (!rolesOf(transition, event).some((role) => by.roles.includes(role))) continue;
      const readsForm = event.form.length > 0 && /\bevent\./.test(transition.guard ?? '');
      const reason = readsForm ? undefined : guardReason(compiled, transition, context);
      const known = offered.get(event.type);
      if (known && (known.reason === undefined || reason !== undefined)) continue;
      const target = transition.target === undefined ? {} : { target: transition.target };
      offered.set(event.type, { event, transition: transition.id, ...target, ...(reason && { reason }) });
    }
  }
  return [...offered.values()];
}
