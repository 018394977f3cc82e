import type { Place, State, Workflow } from '#catalog/language';
import { changePlaces, changeState, childrenOf, placeOf, withKey } from '../part.ts';
import { historyAmong } from './add-state.ts';

/** Makes a state another kind of state. */
export interface SetStateType {
  readonly type: 'setStateType';
  readonly id: string;
  readonly stateType: State['type'];
}

/** What a state of the type cannot have is dropped; what it must have is added. */
function retyped(document: Workflow, state: State, type: State['type']): State {
  let changed: State = { ...state, type };
  if (type !== 'compound') changed = withKey(withKey(changed, 'initial', undefined), 'use', undefined);
  // Nobody works in an end or a memory.
  if (type === 'final' || type === 'history')
    changed = withKey(withKey(changed, 'tasks', undefined), 'approval', undefined);
  changed = withKey(changed, 'history', type === 'history' ? historyAmong(document, state.parent) : undefined);
  if (type === 'final') changed = withKey({ ...changed, category: state.category ?? 'closed' }, 'queue', undefined);
  if (type !== 'history') return changed;
  for (const key of ['category', 'waitingFor', 'team', 'queue'] as const) changed = withKey(changed, key, undefined);
  return { ...changed, entry: [], exit: [], clocks: {} };
}

/** The children of a state that holds none any more come out beside it, where they were on the drawing; histories go, and what led to them leads to the state. */
function liftChildren(document: Workflow, state: State): Workflow {
  const children = childrenOf(document, state.id);
  if (children.length === 0) return document;
  const around = placeOf(document, state.id) ?? { x: 0, y: 0 };
  const places: Record<string, Place> = {};
  for (const child of children) {
    const place = placeOf(document, child.id);
    if (place) places[child.id] = { ...place, x: place.x + around.x, y: place.y + around.y };
  }
  const lifted = document.states
    .filter((each) => each.parent !== state.id || each.type !== 'history')
    .map((each) => (each.parent === state.id ? withKey(each, 'parent', state.parent) : each));
  const histories = new Set(children.filter((child) => child.type === 'history').map((child) => child.id));
  const transitions = document.transitions.map((transition) =>
    transition.target !== undefined && histories.has(transition.target)
      ? { ...transition, target: state.id }
      : transition,
  );
  return changePlaces({ ...document, states: lifted, transitions }, places);
}

/** The document with the state's type changed. A state that can hold none lets its children out; one that cannot be left loses its transitions. */
export function setStateType(document: Workflow, { id, stateType }: SetStateType): Workflow {
  const state = document.states.find((each) => each.id === id);
  if (!state || state.type === stateType) return document;
  const holds = stateType === 'compound' || stateType === 'parallel';
  const changed = changeState(holds ? document : liftChildren(document, state), id, (each) =>
    retyped(document, each, stateType),
  );
  if (stateType !== 'final' && stateType !== 'history') return changed;
  return { ...changed, transitions: changed.transitions.filter((transition) => transition.source !== id) };
}
