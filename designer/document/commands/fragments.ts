import type { FragmentUse, Language, Workflow } from '#catalog/language';
import { changeState, replaceOne, withKey } from '../part.ts';
import { writeText } from '../text-edit.ts';

/** Fills a state with a fragment, or with other values for its parameters; without a use the state is empty. */
export interface SetUse {
  readonly type: 'setUse';
  readonly id: string;
  readonly use?: FragmentUse;
}

/** Writes a fragment's title in one language; its id stays. */
export interface TitleFragment {
  readonly type: 'titleFragment';
  readonly fragment: string;
  readonly title: string;
  readonly language: Language;
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

/** The document with the fragment's title written. */
export function titleFragment(document: Workflow, { fragment, title, language }: TitleFragment): Workflow {
  const fragments = replaceOne(document.fragments ?? [], fragment, (each) => {
    const text = writeText(each.title, title, language);
    return text === each.title ? each : { ...each, title: text };
  });
  return fragments === document.fragments || !document.fragments ? document : { ...document, fragments };
}

/** The document without the fragment, and without its uses. */
export function removeFragment(document: Workflow, { fragment }: RemoveFragment): Workflow {
  const kept = document.fragments?.filter(({ id }) => id !== fragment) ?? [];
  const emptied = document.states
    .filter(({ use }) => use?.fragment === fragment)
    .reduce((current, { id }) => setUse(current, { type: 'setUse', id }), document);
  return withKey(emptied, 'fragments', kept.length === 0 ? undefined : kept);
}
