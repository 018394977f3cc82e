import type { FragmentUse, Workflow } from '#catalog/language';
import { changeState, withKey } from '../part.ts';

/** Fills a state with a fragment, or with other values for its parameters; without a use the state is empty. */
export interface SetUse {
  readonly type: 'setUse';
  readonly id: string;
  readonly use?: FragmentUse;
}

/** Takes a fragment away; the states that it filled stay, empty. */
export interface RemoveFragment {
  readonly type: 'removeFragment';
  readonly fragment: string;
}

/** The document with the state filled or emptied. */
export function setUse(document: Workflow, { id, use }: SetUse): Workflow {
  return changeState(document, id, (state) => withKey({ ...state, type: use ? 'compound' : 'atomic' }, 'use', use));
}

/** The document without the fragment, and without its uses. */
export function removeFragment(document: Workflow, { fragment }: RemoveFragment): Workflow {
  const kept = document.fragments?.filter(({ id }) => id !== fragment) ?? [];
  const emptied = document.states
    .filter(({ use }) => use?.fragment === fragment)
    .reduce((current, { id }) => setUse(current, { type: 'setUse', id }), document);
  return withKey(emptied, 'fragments', kept.length === 0 ? undefined : kept);
}
