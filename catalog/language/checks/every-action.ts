import type { Action, Workflow } from '../workflow.ts';

/** All actions of a workflow: on entering and leaving its states, and on its transitions. */
export function everyAction({ states, transitions }: Pick<Workflow, 'states' | 'transitions'>): readonly Action[] {
  return [
    ...states.flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...transitions.flatMap(({ actions }) => actions),
  ];
}
