import type { State, WorkflowIndex } from '#catalog/language';
import type { StateValue } from './ticket.ts';

/** The active states without active children, in the order of the value. */
export function leavesOf(value: StateValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value).flatMap(([state, inner]) => {
    const leaves = leavesOf(inner);
    return leaves.length === 0 ? [state] : leaves;
  });
}

/** All active states: the leaves and everything they lie in. */
export function activeStates(leaves: readonly string[], index: WorkflowIndex): ReadonlySet<string> {
  const active = new Set<string>();
  for (const leaf of leaves) {
    active.add(leaf);
    for (const ancestor of index.ancestorsOf(leaf)) active.add(ancestor.id);
  }
  return active;
}

/** The region of a parallel state that holds the state, '' at the top. */
export function regionOf(state: string, index: WorkflowIndex): string {
  const path = [index.states.get(state), ...index.ancestorsOf(state)];
  const inner = path.findIndex((_, position) => path[position + 1]?.type === 'parallel');
  return path[inner]?.id ?? '';
}

/** The value of a configuration that holds the wanted states; where they leave a region open it starts at its initial state. */
export function valueOf(wanted: readonly string[], index: WorkflowIndex): StateValue | undefined {
  const active = activeStates(wanted, index);
  const inside = (state: State): StateValue | undefined => {
    const children = index.childrenOf(state.id).filter(({ type }) => type !== 'history');
    if (state.type === 'parallel') return valueOfAll(children);
    if (state.type !== 'compound') return {};
    return chosen(children, state.initial);
  };
  const chosen = (children: readonly State[], initial: string | undefined): StateValue | undefined => {
    const child = children.find(({ id }) => active.has(id)) ?? children.find(({ id }) => id === initial);
    if (!child) return undefined;
    if (child.type !== 'compound' && child.type !== 'parallel') return child.id;
    const inner = inside(child);
    return inner === undefined ? undefined : { [child.id]: inner };
  };
  const valueOfAll = (regions: readonly State[]): StateValue | undefined => {
    const entries = regions.map((region) => [region.id, inside(region)] as const);
    return entries.some(([, value]) => value === undefined)
      ? undefined
      : Object.fromEntries(entries.map(([id, value]) => [id, value ?? {}]));
  };
  const value = chosen(index.childrenOf(undefined), index.workflow.initial);
  if (value === undefined) return undefined;
  const reached = new Set(leavesOf(value));
  return wanted.every((state) => reached.has(state)) ? value : undefined;
}
