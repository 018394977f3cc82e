import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import type { State, Transition } from '../workflow.ts';
import type { WorkflowIndex } from '../workflow-index.ts';
import { nameOf, transitionName, type Check, type CheckContext } from './check-context.ts';
import { regions } from './entered-states.ts';
import { reachedStates } from './reached-states.ts';

/** The parts of a state without an end that a ticket reaches: the state itself, or of a parallel state the regions. */
function endless(state: State, index: WorkflowIndex, depth = 0): readonly State[] {
  if (depth > 100) return [];
  if (state.type === 'parallel') return regions(index, state).flatMap((region) => endless(region, index, depth + 1));
  const reached = reachedStates(index);
  const ends = state.type === 'final' ? [state] : index.childrenOf(state.id).filter(({ type }) => type === 'final');
  return ends.some(({ id }) => reached.has(id)) ? [] : [state];
}

function checkWaiting(transition: Transition, context: CheckContext): readonly Diagnostic[] {
  const { index } = context;
  const { trigger } = transition;
  const completed = trigger.kind === 'done' ? index.states.get(trigger.of ?? transition.source) : undefined;
  // Of what no ticket reaches that is said already.
  if (!completed || !reachedStates(index).has(completed.id)) return [];
  return endless(completed, index).map((part) => {
    const params = { state: nameOf(completed), transition: transitionName(transition) };
    return part === completed
      ? diagnose('never-done', { ...context.at(transition, 'trigger'), params })
      : diagnose('region-never-done', { ...context.at(part), params: { ...params, region: nameOf(part) } });
  });
}

/** Completions that transitions wait for and that never come. A region is named once, whatever waits for it. */
export const checkCompletion: Check = (context) => {
  const told = new Set<string>();
  return context.workflow.transitions
    .flatMap((transition) => checkWaiting(transition, context))
    .filter(({ code, element }) => {
      if (code !== 'region-never-done' || !element) return true;
      const isNew = !told.has(element.id);
      told.add(element.id);
      return isNew;
    });
};
