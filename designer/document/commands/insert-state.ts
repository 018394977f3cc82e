import { type Text, type Workflow } from '#catalog/language';
import { changeTransition, idsOf, transitionOf, withKey } from '../part.ts';
import { addState } from './add-state.ts';
import { addTransition } from './add-transition.ts';
import type { NewTrigger } from './new-trigger.ts';

/** Puts a new state on a transition: it then leads there, and a new one from there to where it led. */
export interface InsertState {
  readonly type: 'insertState';
  readonly transition: string;
  readonly title: Text;
  /** In pixels, relative to the parent. */
  readonly position: { readonly x: number; readonly y: number };
  readonly parent?: string;
  /** What makes the new state be left for the old target. */
  readonly trigger: NewTrigger;
}

/** The document with the state on the transition. A transition that stays in its state is left by the new one back to it. */
export function insertState(document: Workflow, command: InsertState): Workflow {
  const { title, position, parent, trigger } = command;
  const transition = transitionOf(document, command.transition);
  if (!transition) return document;
  const known = idsOf(document.states);
  const added = addState(document, {
    type: 'addState',
    stateType: 'atomic',
    title,
    position,
    ...(parent === undefined ? {} : { parent }),
  });
  const id = added.states.find((state) => !known.has(state.id))?.id;
  if (id === undefined) return document;
  const led = changeTransition(added, transition.id, (each) => withKey({ ...each, reenter: false }, 'target', id));
  return addTransition(led, {
    type: 'addTransition',
    source: id,
    target: transition.target ?? transition.source,
    trigger,
  });
}
