import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import type { State, Transition } from '../workflow.ts';
import type { WorkflowIndex } from '../workflow-index.ts';
import { nameOf, type Check } from './check-context.ts';
import { completedBy, enteredBy } from './entered-states.ts';

interface Edge {
  readonly transition: Transition;
  readonly to: string;
}

/** The states in which a transition may leave a ticket to go on from. A history state may restore any state inside its parent. */
export function reachableAtOnce(index: WorkflowIndex, transition: Transition): ReadonlySet<string> {
  const { source, target, also = [] } = transition;
  if (target === undefined) return new Set(transition.trigger.kind === 'always' ? [source] : []);
  const entered = enteredBy(index, transition);
  for (const each of [target, ...also]) {
    for (const { id } of index.ancestorsOf(each)) entered.add(id);
    const state = index.states.get(each);
    const open = state?.type === 'history' ? [...index.childrenOf(state.parent)] : [];
    for (let next = open.pop(); next; next = open.pop()) {
      if (entered.has(next.id)) continue;
      entered.add(next.id);
      open.push(...index.childrenOf(next.id));
    }
  }
  return entered;
}

/** The facts that tasks made from fields can come to at once, where the fields are empty: nothing to do is done, or can never suffice. */
function factsAtOnce({ tasks }: State): ReadonlySet<string> {
  if (!tasks) return NONE;
  const sure = tasks.list.filter(({ each }) => each === undefined).length;
  if (tasks.join.kind === 'all') return sure === 0 ? new Set(['tasks.completed']) : NONE;
  const wanted = tasks.join.kind === 'any' ? 1 : tasks.join.count;
  return sure < wanted ? new Set(['tasks.failed']) : NONE;
}

const NONE: ReadonlySet<string> = new Set();

/** What happens in a state without any event: its eventless transitions, and for a final state those of what it completes. */
function eventless(index: WorkflowIndex, state: State): readonly Transition[] {
  const atOnce = factsAtOnce(state);
  const own = index
    .leaving(state.id)
    .filter(({ trigger }) => trigger.kind === 'always' || (trigger.kind === 'event' && atOnce.has(trigger.event)));
  return state.type === 'final' ? [...own, ...completedBy(index, state)] : own;
}

function edgesOf(index: WorkflowIndex, states: readonly State[]): ReadonlyMap<string, readonly Edge[]> {
  const moving = new Map(
    states.map((state) => [state.id, eventless(index, state)] as const).filter(([, found]) => found.length > 0),
  );
  const edges = new Map<string, readonly Edge[]>();
  for (const [id, transitions] of moving) {
    const leads = transitions.flatMap((transition) =>
      [...reachableAtOnce(index, transition)].filter((to) => moving.has(to)).map((to) => ({ transition, to })),
    );
    edges.set(id, leads);
  }
  return edges;
}

/** The first cycle found from each start, as the states on it; iterative, since a hostile document may chain thousands of states. */
function cycles(
  edges: ReadonlyMap<string, readonly Edge[]>,
): readonly { readonly states: readonly string[]; readonly by: Transition }[] {
  const found: { states: readonly string[]; by: Transition }[] = [];
  const settled = new Set<string>();
  for (const start of edges.keys()) {
    const path: { readonly id: string; next: number }[] = [{ id: start, next: 0 }];
    const onPath = new Map([[start, 0]]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = settled.has(top.id) ? undefined : edges.get(top.id)?.[top.next];
      if (!edge) {
        settled.add(top.id);
        onPath.delete(top.id);
        path.pop();
        continue;
      }
      top.next += 1;
      const closes = onPath.get(edge.to);
      if (closes !== undefined) found.push({ states: path.slice(closes).map(({ id }) => id), by: edge.transition });
      else if (!settled.has(edge.to)) {
        onPath.set(edge.to, path.length);
        path.push({ id: edge.to, next: 0 });
      }
    }
  }
  return found;
}

/** Ways that lead back to where they began without waiting for an event or a delay: a ticket on one would run for ever. */
export const checkEventless: Check = (context) => {
  const { index, workflow } = context;
  const reported = new Set<Transition>();
  const found: Diagnostic[] = [];
  for (const { states, by } of cycles(edgesOf(index, workflow.states))) {
    if (reported.has(by)) continue;
    reported.add(by);
    const names = states.flatMap((id) => index.states.get(id) ?? []).map(nameOf);
    found.push(diagnose('eventless-cycle', { ...context.at(by), params: { states: names.slice(0, 8).join(' → ') } }));
  }
  return found;
};
