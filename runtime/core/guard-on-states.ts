import { EXPRESSION_GUARD, type XstateNode, type XstateTransition } from '#catalog/language';
import type { StepContext } from './variables.ts';

type Holds = (expression: string, context: StepContext) => boolean;

/** What XState hands to a guard that asks for the snapshot, as its own `stateIn` does. */
interface Moment {
  readonly _nodes: readonly { readonly id: string }[];
}

/** A guard over the states that are active at that very moment, which within a step change from transition to transition. */
function momentGuard(expression: string, holds: Holds) {
  const guard = () => false;
  guard.check = ({ _nodes }: Moment, { context }: { readonly context: StepContext }): boolean =>
    holds(expression, { ...context, ticket: { ...context.ticket, states: _nodes.map(({ id }) => id) } });
  return guard;
}

function bound(transitions: readonly XstateTransition[], holds: Holds): readonly unknown[] {
  return transitions.map((transition) => {
    const expression =
      transition.guard?.type === EXPRESSION_GUARD ? transition.guard.params?.['expression'] : undefined;
    if (typeof expression !== 'string' || !expression.includes('states')) return transition;
    return { ...transition, guard: momentGuard(expression, holds) };
  });
}

function boundByKey(places: Readonly<Record<string, readonly XstateTransition[]>>, holds: Holds) {
  return Object.fromEntries(Object.entries(places).map(([key, transitions]) => [key, bound(transitions, holds)]));
}

/** The configuration with every guard that asks for `ticket.states` bound to the states of the moment. */
export function guardOnStates(node: XstateNode, holds: Holds): object {
  const { on, after, always, onDone, states } = node;
  return {
    ...node,
    ...(on && { on: boundByKey(on, holds) }),
    ...(after && { after: boundByKey(after, holds) }),
    ...(always && { always: bound(always, holds) }),
    ...(onDone && { onDone: bound(onDone, holds) }),
    ...(states && {
      states: Object.fromEntries(Object.entries(states).map(([key, inner]) => [key, guardOnStates(inner, holds)])),
    }),
  };
}
