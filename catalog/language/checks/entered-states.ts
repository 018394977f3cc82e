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
  if (target === undefined) return new Set();
  const found = enteredStates(index, { source, target, reenter });
  for (const each of also) for (const id of enteredStates(index, { source, target: each, reenter })) found.add(id);
  return found;
}

interface Completion {
  /** By the state that they wait for. */
  readonly of: ReadonlyMap<string, readonly Transition[]>;
  /** Those that wait for any event: the completion of a state is one too. */
  readonly any: readonly Transition[];
}

const completions = new WeakMap<WorkflowIndex, Completion>();

function completionOf(index: WorkflowIndex): Completion {
  const known = completions.get(index);
  if (known) return known;
  const of = new Map<string, Transition[]>();
  const any: Transition[] = [];
  for (const transition of index.workflow.transitions) {
    const { trigger, source } = transition;
    if (trigger.kind === 'event' && trigger.event === '*') any.push(transition);
    if (trigger.kind !== 'done') continue;
    const waiting = of.get(trigger.of ?? source);
    if (waiting) waiting.push(transition);
    else of.set(trigger.of ?? source, [transition]);
  }
  const made = { of, any };
  completions.set(index, made);
  return made;
}

/** The transitions that happen by themselves as soon as a final state is entered: those of the states that it completes. */
export function completedBy(index: WorkflowIndex, final: State): readonly Transition[] {
  const { of, any } = completionOf(index);
  const found: Transition[] = [];
  let completed = final.parent === undefined ? undefined : index.states.get(final.parent);
  for (let levels = 0; completed && levels < 100; levels += 1) {
    found.push(...(of.get(completed.id) ?? []), ...(levels === 0 ? any : []));
    const above: State | undefined = completed.parent === undefined ? undefined : index.states.get(completed.parent);
    completed = above?.type === 'parallel' ? above : undefined;
  }
  return found;
}
