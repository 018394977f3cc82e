import { type Category, slugFrom, type State, type Text, type Workflow } from '#catalog/language';
import { changePlaces, childrenOf, idsOf } from '../part.ts';
import { addTransition } from './add-transition.ts';
import type { NewTrigger } from './new-trigger.ts';

/** Adds a state to the drawing, on request with a transition that leads to it. */
export interface AddState {
  readonly type: 'addState';
  readonly stateType: State['type'];
  readonly title: Text;
  /** In pixels, relative to the parent. */
  readonly position: { readonly x: number; readonly y: number };
  readonly parent?: string;
  /** The state it is reached from, and how. */
  readonly from?: { readonly source: string; readonly trigger: NewTrigger };
}

function firstCategory(document: Workflow, command: AddState): Category | undefined {
  if (command.stateType === 'final') return 'closed';
  if (command.stateType !== 'atomic') return undefined;
  return document.states.length === 0 ? 'new' : 'open';
}

/** The document with the state, and the transition to it where one was asked for. The state's id is made from its title. */
export function addState(document: Workflow, command: AddState): Workflow {
  const id = slugFrom(command.title.en, { taken: idsOf(document.states), fallback: 'state' });
  const category = firstCategory(document, command);
  const state: State = {
    id,
    ...(command.parent === undefined ? {} : { parent: command.parent }),
    type: command.stateType,
    title: command.title,
    ...(command.stateType === 'history' ? { history: historyAmong(document, command.parent) } : {}),
    ...(category === undefined ? {} : { category }),
    entry: [],
    exit: [],
    clocks: {},
  };
  const added = changePlaces({ ...document, states: [...document.states, state] }, { [id]: { ...command.position } });
  if (!command.from) return added;
  return addTransition(added, { type: 'addTransition', ...command.from, target: id });
}

/** A fresh history state: shallow, and the first child to go to the first time. */
export function historyAmong(document: Workflow, parent: string | undefined): NonNullable<State['history']> {
  const fallback = childrenOf(document, parent).find((child) => child.type !== 'history')?.id;
  return { depth: 'shallow', ...(fallback === undefined ? {} : { fallback }) };
}
