import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import type { State } from '../workflow.ts';
import type { WorkflowIndex } from '../workflow-index.ts';
import { nameOf, type Check, type CheckContext } from './check-context.ts';
import { enteredBy } from './entered-states.ts';
import { reachedStates } from './reached-states.ts';

/** An end: a final state, or one whose category (its own or inherited) is closed or cancelled. */
export function isEnd(state: State, index: WorkflowIndex): boolean {
  if (state.type === 'final') return true;
  const category = [state, ...index.ancestorsOf(state.id)].find((part) => part.category !== undefined)?.category;
  return category === 'closed' || category === 'cancelled';
}

/** For every state the states it can come from at once: by a transition, or as the inside of a state that has a transition. */
function origins({ index, workflow }: CheckContext): ReadonlyMap<string, readonly string[]> {
  const from = new Map<string, string[]>();
  const add = (to: string, origin: string): void => {
    const known = from.get(to);
    if (known) known.push(origin);
    else from.set(to, [origin]);
  };
  for (const state of workflow.states) if (state.parent !== undefined) add(state.parent, state.id);
  for (const transition of workflow.transitions) {
    const { source, target } = transition;
    if (target === undefined) continue;
    for (const entered of enteredBy(index, transition)) add(entered, source);
    // A way out of one region is a way out of all regions beside it.
    for (const ancestor of index.ancestorsOf(source)) if (ancestor.type === 'parallel') add(target, ancestor.id);
  }
  return from;
}

/** The states from which an end can be reached; a compound state counts as its inside. */
function endable(context: CheckContext): ReadonlySet<string> {
  const from = origins(context);
  const open = context.workflow.states.filter((state) => isEnd(state, context.index)).map(({ id }) => id);
  const found = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const origin of from.get(id) ?? []) {
      if (!found.has(origin)) open.push(origin);
      found.add(origin);
    }
  }
  return found;
}

/** Whether nothing ever leads out of a state: neither it nor what it lies in has a transition to elsewhere. */
function isStuck(state: State, index: WorkflowIndex): boolean {
  const around = index.ancestorsOf(state.id);
  if (around.some(({ type }) => type === 'parallel')) return false;
  const leads = ({ id }: State, own: boolean): boolean =>
    index
      .leaving(id)
      .some(({ target, trigger }) => target !== undefined && target !== state.id && (own || trigger.kind !== 'done'));
  return !leads(state, true) && !around.some((ancestor) => leads(ancestor, false));
}

/** States that no ticket reaches, that no ticket leaves, and from which no ticket comes to an end. */
export const checkReachability: Check = (context) => {
  const { index, workflow } = context;
  const reached = reachedStates(index);
  const ending = endable(context);
  const found: Diagnostic[] = [];
  const hasEnd = workflow.states.some((state) => isEnd(state, index));
  if (!hasEnd && workflow.states.length > 0) found.push(diagnose('no-end', { path: ['states'] }));
  for (const state of workflow.states) {
    const params = { state: nameOf(state) };
    if (!reached.has(state.id)) {
      const above = state.parent === undefined || reached.has(state.parent);
      if (above && state.type !== 'history') found.push(diagnose('unreachable', { ...context.at(state), params }));
      continue;
    }
    if (state.type !== 'atomic' || isEnd(state, index)) continue;
    if (isStuck(state, index)) found.push(diagnose('dead-end', { ...context.at(state), params }));
    else if (hasEnd && !ending.has(state.id)) found.push(diagnose('no-way-to-end', { ...context.at(state), params }));
  }
  return found;
};
