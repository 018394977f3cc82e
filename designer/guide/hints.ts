import type { Workflow } from '#catalog/language';

/** The hints in their order, each named after what it is about. */
export const HINTS = ['palette', 'state', 'simulate', 'publish'] as const;
export type Hint = (typeof HINTS)[number];

/** The state that a transition can be shown at: where a ticket begins, inside of groups; else any that can be left. */
function exampleState({ initial, states }: Pick<Workflow, 'initial' | 'states'>): string | undefined {
  const left = states.filter(({ type }) => type !== 'final' && type !== 'history');
  let found = left.find(({ id }) => id === initial) ?? left[0];
  // No deeper than there are states: a draft may hold groups that lie in each other.
  for (let deep = left.length; deep > 0; deep -= 1) {
    const outer = found;
    found = left.find(({ id, parent }) => parent === outer?.id && id === outer?.initial) ?? outer;
  }
  return found?.id;
}

/**
 * The selector of what a hint is about. Beside the drawing's states, which React Flow marks by id, a part says so itself by the attribute
 * `data-guide`. Undefined where the workflow has nothing to show it at.
 */
export function targetOf(hint: Hint, document: Pick<Workflow, 'initial' | 'states'>): string | undefined {
  if (hint !== 'state') return `[data-guide="${hint}"]`;
  const state = exampleState(document);
  return state === undefined ? undefined : `.react-flow__node[data-id="${state}"]`;
}
