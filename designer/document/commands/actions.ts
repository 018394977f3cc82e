import type { Action, Workflow } from '#catalog/language';
import { changeState, changeTransition, stateOf, transitionOf, type Part } from '../part.ts';

/** A list of actions: those run on entering or leaving a state, or on taking a transition. */
export type ActionPlace =
  | { readonly kind: 'entry' | 'exit'; readonly state: string }
  | { readonly kind: 'transition'; readonly transition: string };

/** Appends an action. */
export interface AddAction {
  readonly type: 'addAction';
  readonly place: ActionPlace;
  readonly action: Action;
}

/** Replaces one action, most often to give it other parameters. */
export interface ChangeAction {
  readonly type: 'changeAction';
  readonly place: ActionPlace;
  readonly index: number;
  readonly action: Action;
}

/** Takes one action away. */
export interface RemoveAction {
  readonly type: 'removeAction';
  readonly place: ActionPlace;
  readonly index: number;
}

/** The part that asks for the actions of a place. */
export function partOf(place: ActionPlace): Part {
  return place.kind === 'transition'
    ? { kind: 'transition', id: place.transition }
    : { kind: 'state', id: place.state };
}

/** The actions of a place; none where the part is unknown. */
export function actionsOf(document: Workflow, place: ActionPlace): readonly Action[] {
  if (place.kind === 'transition') return transitionOf(document, place.transition)?.actions ?? [];
  return stateOf(document, place.state)?.[place.kind] ?? [];
}

function writeActions(document: Workflow, place: ActionPlace, actions: readonly Action[]): Workflow {
  return place.kind === 'transition'
    ? changeTransition(document, place.transition, (transition) => ({ ...transition, actions: [...actions] }))
    : changeState(document, place.state, (state) => ({ ...state, [place.kind]: [...actions] }));
}

/** The document with the action appended. */
export function addAction(document: Workflow, { place, action }: AddAction): Workflow {
  return writeActions(document, place, [...actionsOf(document, place), action]);
}

/** The document with the action replaced. */
export function changeAction(document: Workflow, { place, index, action }: ChangeAction): Workflow {
  return writeActions(document, place, actionsOf(document, place).with(index, action));
}

/** The document with the action taken away. */
export function removeAction(document: Workflow, { place, index }: RemoveAction): Workflow {
  return writeActions(document, place, actionsOf(document, place).toSpliced(index, 1));
}
