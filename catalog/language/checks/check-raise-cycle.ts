import { matchesEvent } from '../event-descriptor.ts';
import { diagnose } from '../diagnostic-code.ts';
import { stronglyConnected } from '../strongly-connected.ts';
import type { State, Transition } from '../workflow.ts';
import type { Check, CheckContext } from './check-context.ts';
import { reachableAtOnce } from './check-eventless.ts';
import { raiseOf, raisesOf } from './check-raise.ts';
import { completedBy } from './entered-states.ts';

/** The states that a transition may leave: its source with all around it and inside it, and the regions beside it. */
function leftBy({ index }: CheckContext, { source, target }: Transition): readonly State[] {
  if (target === undefined) return [];
  const outermost = index.ancestorsOf(source).at(-1) ?? index.states.get(source);
  const found: State[] = outermost ? [outermost] : [];
  for (const state of found) found.push(...index.childrenOf(state.id));
  return found;
}

/** What happens without waiting after a transition: events raised, and eventless transitions of the states that it leads to. */
function afterOf(context: CheckContext) {
  const { index } = context;
  return (
    transition: Transition,
  ): { readonly events: readonly string[]; readonly transitions: readonly Transition[] } => {
    const entered = [...reachableAtOnce(index, transition)].flatMap((id) => index.states.get(id) ?? []);
    const actions = [
      ...leftBy(context, transition).flatMap(({ exit }) => exit),
      ...transition.actions,
      ...(transition.target === undefined ? [] : entered.flatMap(({ entry }) => entry)),
    ];
    const raised = actions.flatMap((action) => raiseOf(action) ?? []).filter(({ now }) => now);
    const eventless = entered.flatMap((state) => [
      ...index.leaving(state.id).filter(({ trigger }) => trigger.kind === 'always'),
      ...(state.type === 'final' ? completedBy(index, state) : []),
    ]);
    return { events: [...new Set(raised.map(({ event }) => event))], transitions: [...new Set(eventless)] };
  };
}

/** Events that the ticket sends itself at once, in a circle: a step would never end. Conditions are left aside. */
export const checkRaiseCycle: Check = (context) => {
  const { workflow } = context;
  if (!raisesOf(workflow).some(({ now }) => now)) return [];
  const waiting = workflow.transitions.filter(({ trigger }) => trigger.kind === 'event');
  const known = new Map<Transition, ReturnType<ReturnType<typeof afterOf>>>();
  const after = afterOf(context);
  const groups = stronglyConnected<Transition | string>(workflow.transitions, (node) => {
    if (typeof node === 'string')
      return waiting.filter(({ trigger }) => trigger.kind === 'event' && matchesEvent(trigger.event, node));
    const next = known.get(node) ?? after(node);
    known.set(node, next);
    return [...next.events, ...next.transitions];
  });
  return groups.flatMap((group) => {
    const events = group.filter((node) => typeof node === 'string');
    const by = group.find((node) => typeof node !== 'string');
    if (events.length === 0 || !by) return [];
    return [diagnose('raise-cycle', { ...context.at(by), params: { events: events.slice(0, 8).join(', ') } })];
  });
};
