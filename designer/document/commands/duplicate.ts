import { type Place, slugFrom, type State, type Workflow } from '#catalog/language';
import { changePlaces, idsOf, placeOf, withInside, withKey } from '../part.ts';
import { transitionIdFrom } from './new-trigger.ts';

/** Copies states with everything inside them, and the transitions among them. */
export interface Duplicate {
  readonly type: 'duplicate';
  readonly states: readonly string[];
}

/** How far a copy lies from its original, in pixels to the right and down. */
const OFFSET = 32;

/** A new id for every copied state, by its old one. */
function newIds(document: Workflow, copied: ReadonlySet<string>): ReadonlyMap<string, string> {
  const taken = idsOf(document.states);
  const ids = new Map<string, string>();
  for (const state of document.states) {
    if (!copied.has(state.id)) continue;
    const id = slugFrom(state.title.en, { taken, fallback: 'state' });
    taken.add(id);
    ids.set(state.id, id);
  }
  return ids;
}

function copyOf(state: State, ids: ReadonlyMap<string, string>): State {
  const renamed = (id: string | undefined) => (id === undefined ? undefined : (ids.get(id) ?? id));
  let copy: State = { ...state, id: ids.get(state.id) ?? state.id };
  copy = withKey(withKey(copy, 'parent', renamed(state.parent)), 'initial', renamed(state.initial));
  if (!state.history) return copy;
  return { ...copy, history: withKey(state.history, 'fallback', renamed(state.history.fallback)) };
}

/** The document with the copies at its end, a little beside their originals. */
export function duplicate(document: Workflow, command: Duplicate): Workflow {
  const copied = withInside(document, command.states);
  const ids = newIds(document, copied);
  const places: Record<string, Place> = {};
  const states = document.states.flatMap((state) => {
    const id = ids.get(state.id);
    if (id === undefined) return [];
    const place = placeOf(document, state.id);
    const offset = state.parent !== undefined && copied.has(state.parent) ? 0 : OFFSET;
    if (place) places[id] = { ...place, x: place.x + offset, y: place.y + offset };
    return [copyOf(state, ids)];
  });
  const copies = changePlaces({ ...document, states: [...document.states, ...states] }, places);
  return document.transitions.reduce((current, transition) => {
    const source = ids.get(transition.source);
    const target = transition.target === undefined ? undefined : ids.get(transition.target);
    if (source === undefined || (transition.target !== undefined && target === undefined)) return current;
    const id = transitionIdFrom(current, { source, trigger: transition.trigger });
    const copy = withKey({ ...transition, id, source }, 'target', target);
    return { ...current, transitions: [...current.transitions, copy] };
  }, copies);
}
