import { delayedEventType } from '#catalog/language';
import { delayMs, type CompiledWorkflow } from './compile-workflow.ts';
import { activeStates } from './configuration.ts';
import type { Ticket, Timer } from './ticket.ts';
import type { StepContext } from './variables.ts';

/** The timers that entering these states starts: one for each delayed transition that has an instant. */
export function delayedTimers(
  compiled: CompiledWorkflow,
  states: readonly string[],
  context: StepContext,
): readonly Timer[] {
  return states.flatMap((state) =>
    compiled.index.leaving(state).flatMap((transition) => {
      if (transition.trigger.kind !== 'after' && transition.trigger.kind !== 'at') return [];
      const delay = delayMs(transition, context);
      const id = delayedEventType(transition);
      return Number.isFinite(delay) ? [{ id, event: { type: id }, dueAt: context.scope.now + delay }] : [];
    }),
  );
}

/** The ticket with its `at` timers set anew, after a field that holds an instant may have changed. */
export function retimed(compiled: CompiledWorkflow, ticket: Ticket, context: StepContext): Ticket {
  const active = [...activeStates(ticket.states, compiled.index)];
  const waiting = active
    .flatMap((state) => compiled.index.leaving(state))
    .filter(({ trigger }) => trigger.kind === 'at');
  if (waiting.length === 0) return ticket;
  const ids = new Set(waiting.map(delayedEventType));
  const fresh = delayedTimers(compiled, active, context).filter(({ id }) => ids.has(id));
  return { ...ticket, timers: [...ticket.timers.filter(({ id }) => !ids.has(id)), ...fresh] };
}
