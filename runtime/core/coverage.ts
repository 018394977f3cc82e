import { indexWorkflow, type Workflow } from '#catalog/language';
import { activeStates } from './configuration.ts';
import type { JournalEntry } from './journal-entry.ts';

/** The parts of a workflow that were played, of those there are. */
export interface Coverage {
  readonly states: { readonly covered: ReadonlySet<string>; readonly missed: readonly string[] };
  readonly transitions: { readonly covered: ReadonlySet<string>; readonly missed: readonly string[] };
}

/**
 * What journals have touched: a transition that was taken; a state that was active after an event, lies around one that was, or is
 * an end of a transition that was taken (a state that was left at once, a history state).
 */
export function coverageOf(workflow: Workflow, entries: Iterable<Pick<JournalEntry, 'to' | 'transitions'>>): Coverage {
  const index = indexWorkflow(workflow);
  const taken = new Set<string>();
  const touched = new Set<string>();
  for (const { to, transitions } of entries) {
    for (const state of to) touched.add(state);
    for (const id of transitions) {
      const transition = index.transitions.get(id);
      if (!transition || taken.has(id)) continue;
      taken.add(id);
      touched.add(transition.source);
      if (transition.target !== undefined) touched.add(transition.target);
    }
  }
  const states = activeStates([...touched], index);
  const missing = (parts: readonly { readonly id: string }[], covered: ReadonlySet<string>) =>
    parts.filter(({ id }) => !covered.has(id)).map(({ id }) => id);
  return {
    states: { covered: states, missed: missing(workflow.states, states) },
    transitions: { covered: taken, missed: missing(workflow.transitions, taken) },
  };
}
