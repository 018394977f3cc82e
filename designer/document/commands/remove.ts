import type { Workflow } from '#catalog/language';
import { withInside } from '../part.ts';

/** Takes states, with everything inside and touching them, and transitions out of the drawing. */
export interface Remove {
  readonly type: 'remove';
  readonly states: readonly string[];
  readonly transitions: readonly string[];
}

/** The document without the parts. What referred to them is put right by the behaviours. */
export function remove(document: Workflow, command: Remove): Workflow {
  const states = withInside(document, command.states);
  const transitions = new Set(command.transitions);
  return {
    ...document,
    states: document.states.filter((state) => !states.has(state.id)),
    transitions: document.transitions.filter(({ id }) => !transitions.has(id)),
  };
}
