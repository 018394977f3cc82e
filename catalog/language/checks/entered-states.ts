import type { State, Transition } from '../workflow.ts';
import type { WorkflowIndex } from '../workflow-index.ts';

/** The states that become active when a state is entered by default: itself, its initial states, all regions, a history's fallback. */
function defaultEntry(index: WorkflowIndex, id: string, found = new Set<string>()): Set<string> {
  const state = index.states.get(id);
  if (!state || found.has(id)) return found;
  found.add(id);
  if (state.type === 'compound' && state.initial !== undefined) defaultEntry(index, state.initial, found);
  if (state.type === 'parallel') for (const region of regions(index, state)) defaultEntry(index, region.id, found);
  if (state.type === 'history' && state.history?.fallback !== undefined) {
    for (const entered of enteredStates(index, { target: state.history.fallback, source: state.parent }))
      found.add(entered);
  }
  return found;
}

/** The regions of a parallel state. */
export function regions(index: WorkflowIndex, state: State): readonly State[] {
  return index.childrenOf(state.id).filter(({ type }) => type !== 'history');
}

/**
 * The states that a transition from `source` to `target` enters, as XState 5 does it: the target's default entry and what leads there from
 * the innermost state around both. Where that one is parallel, all its regions are left and entered again, the source's own too.
 */
export function enteredStates(
  index: WorkflowIndex,
  {
    source,
    target,
    reenter = false,
  }: { readonly source?: string | undefined; readonly target: string; readonly reenter?: boolean },
): Set<string> {
  const found = defaultEntry(index, target);
  if (source === target && !reenter) return found;
  const around = source === undefined ? [] : index.ancestorsOf(source).map(({ id }) => id);
  const kept = new Set(source === undefined || reenter ? around : [source, ...around]);
  for (const ancestor of index.ancestorsOf(target)) {
    if (!kept.has(ancestor.id)) found.add(ancestor.id);
    if (ancestor.type === 'parallel') {
      for (const region of regions(index, ancestor)) if (!found.has(region.id)) defaultEntry(index, region.id, found);
    }
    if (kept.has(ancestor.id)) break;
  }
  return found;
}

/** The states that a transition enters, by all of its targets; none where it stays. */
export function enteredBy(
  index: WorkflowIndex,
  { source, target, also = [], reenter }: Pick<Transition, 'source' | 'target' | 'also' | 'reenter'>,
): Set<string> {
  const targets = target === undefined ? [] : [target, ...also];
  return new Set(targets.flatMap((each) => [...enteredStates(index, { source, target: each, reenter })]));
}

/** The transitions that happen by themselves as soon as a final state is entered: those of the states that it completes. */
export function completedBy(index: WorkflowIndex, final: State): readonly Transition[] {
  const found: Transition[] = [];
  let completed = final.parent === undefined ? undefined : index.states.get(final.parent);
  for (let levels = 0; completed && levels < 100; levels += 1) {
    const { id } = completed;
    found.push(
      ...index.workflow.transitions.filter(
        ({ source, trigger }) => trigger.kind === 'done' && (trigger.of ?? source) === id,
      ),
    );
    const above: State | undefined = completed.parent === undefined ? undefined : index.states.get(completed.parent);
    completed = above?.type === 'parallel' ? above : undefined;
  }
  return found;
}
