import {
  bySpecificity,
  matchesEvent,
  textIn,
  type EventDeclaration,
  type Reason,
  type Role,
  type Transition,
} from '#catalog/language';
import { evaluate, type CompiledWorkflow } from './compile-workflow.ts';
import { activeStates } from './configuration.ts';
import type { StepContext } from './variables.ts';

/** The transitions that could be taken from a configuration, innermost states first, as the statechart tries them. */
export function candidates(compiled: CompiledWorkflow, states: readonly string[]): readonly Transition[] {
  const { index } = compiled;
  const active = [...activeStates(states, index)];
  const depth = (id: string) => index.ancestorsOf(id).length;
  const leaving = (state: string) => [...index.leaving(state)].sort((a, b) => bySpecificity(eventOf(a), eventOf(b)));
  return active.sort((a, b) => depth(b) - depth(a)).flatMap(leaving);
}

/** The descriptor a transition waits for; what waits for no event is compared as an exact one. */
function eventOf({ trigger }: Transition): string {
  return trigger.kind === 'event' ? trigger.event : '';
}

/** The roles that may send the event of a transition; none = only the system and plugins. */
export function rolesOf(transition: Transition, event: EventDeclaration | undefined): readonly Role[] {
  return transition.roles ?? event?.roles ?? [];
}

/** Why a guard does not hold, or `undefined` where it does. */
export function guardReason(
  compiled: CompiledWorkflow,
  transition: Transition,
  context: StepContext,
): Reason | undefined {
  if (transition.guard === undefined) return undefined;
  const result = evaluate(compiled.workflow, transition.guard, context);
  if (!result.ok)
    return {
      code: 'kernel.guard-not-evaluable',
      params: { transition: transition.id, guard: transition.guard, because: result.reason.code },
    };
  return result.value === true
    ? undefined
    : { code: 'kernel.guard-refused', params: { transition: transition.id, guard: transition.guard } };
}

/** Why the statechart did not take an event: no transition for it (and what it would accept), or the guards that refused. */
export function explainRefusal(
  compiled: CompiledWorkflow,
  states: readonly string[],
  options: { readonly type: string; readonly context: StepContext },
): Reason {
  const leaving = candidates(compiled, states);
  const meant = leaving.filter(({ trigger }) => trigger.kind === 'event' && matchesEvent(trigger.event, options.type));
  const reason = meant
    .map((transition) => guardReason(compiled, transition, options.context))
    .find((found) => found !== undefined);
  if (reason) return reason;
  const accepted = leaving.flatMap(({ trigger }) => (trigger.kind === 'event' ? [trigger.event] : []));
  const titles = states
    .map((state) => compiled.index.states.get(state))
    .map((state) => (state ? textIn(state.title, 'en') : ''));
  return {
    code: 'kernel.event-not-accepted',
    params: { event: options.type, states: titles, accepts: [...new Set(accepted)] },
  };
}
