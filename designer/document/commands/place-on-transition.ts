import type { Workflow } from '#catalog/language';
import { changeTransition, transitionOf, withKey } from '../part.ts';
import { addTransition } from './add-transition.ts';
import { nestStates } from './nest-states.ts';
import type { NewTrigger } from './new-trigger.ts';

/** Puts a state that is there already on a transition: it then leads there, and a new one from there to where it led. */
export interface PlaceOnTransition {
  readonly type: 'placeOnTransition';
  readonly state: string;
  readonly transition: string;
  /** In pixels, relative to the parent. */
  readonly position: { readonly x: number; readonly y: number };
  readonly parent?: string;
  /** What makes the state be left for the old target. */
  readonly trigger: NewTrigger;
}

/** The document with the state on the transition. */
export function placeOnTransition(document: Workflow, command: PlaceOnTransition): Workflow {
  const { state, position, parent, trigger } = command;
  const transition = transitionOf(document, command.transition);
  if (!transition) return document;
  const moves = [{ id: state, ...position }];
  const placed = nestStates(document, { type: 'nestStates', moves, ...(parent === undefined ? {} : { parent }) });
  const led = changeTransition(placed, transition.id, (each) => withKey({ ...each, reenter: false }, 'target', state));
  const target = transition.target ?? transition.source;
  return addTransition(led, { type: 'addTransition', source: state, target, trigger });
}
