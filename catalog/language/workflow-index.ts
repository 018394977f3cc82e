import type { State, Transition, Workflow } from './workflow.ts';

/** A workflow's parts by id and by place, for every algorithm that walks it. */
export interface WorkflowIndex {
  readonly workflow: Workflow;
  readonly states: ReadonlyMap<string, State>;
  readonly transitions: ReadonlyMap<string, Transition>;
  /** The states directly inside a state, in document order; `undefined` asks for the top level. */
  childrenOf(parent: string | undefined): readonly State[];
  /** The transitions that leave a state, in document order. */
  leaving(state: string): readonly Transition[];
  /** The state's parent, its parent and so on up to the top; empty for an unknown state. A cycle of parents ends where it closes. */
  ancestorsOf(state: string): readonly State[];
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Indexes a workflow, valid or not; of two parts with one id the first counts. */
export function indexWorkflow(workflow: Workflow): WorkflowIndex {
  const states = new Map<string, State>();
  for (const state of workflow.states) if (!states.has(state.id)) states.set(state.id, state);
  const transitions = new Map<string, Transition>();
  for (const transition of workflow.transitions)
    if (!transitions.has(transition.id)) transitions.set(transition.id, transition);
  const children = groupBy(workflow.states, (state) => state.parent);
  const leaving = groupBy(workflow.transitions, (transition) => transition.source);
  return {
    workflow,
    states,
    transitions,
    childrenOf: (parent) => children.get(parent) ?? [],
    leaving: (state) => leaving.get(state) ?? [],
    ancestorsOf(state) {
      // A set keeps its order and finds a repeated parent at once, also in a hostile document that nests thousands deep.
      const ancestors = new Set<State>();
      let above = states.get(state)?.parent;
      while (above !== undefined && above !== state) {
        const parent = states.get(above);
        if (!parent || ancestors.has(parent)) break;
        ancestors.add(parent);
        above = parent.parent;
      }
      return [...ancestors];
    },
  };
}
