import type { Place, State, Transition, Workflow } from '#catalog/language';

/** A part that can be selected on the canvas. */
export interface Part {
  readonly kind: 'state' | 'transition';
  readonly id: string;
}

/** The state with this id, or `undefined`. */
export function stateOf(document: Workflow, id: string): State | undefined {
  return document.states.find((state) => state.id === id);
}

/** The transition with this id, or `undefined`. */
export function transitionOf(document: Workflow, id: string): Transition | undefined {
  return document.transitions.find((transition) => transition.id === id);
}

/** Where the drawing puts a state, or `undefined` while it has no place. */
export function placeOf(document: Workflow, id: string): Place | undefined {
  return Object.hasOwn(document.layout.states, id) ? document.layout.states[id] : undefined;
}

/** The states directly inside a state, in document order; `undefined` asks for the top level. */
export function childrenOf(document: Workflow, parent: string | undefined): readonly State[] {
  return document.states.filter((state) => state.parent === parent);
}

/** The ids given and of all states inside them. */
export function withInside(document: Workflow, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const state of document.states) if (state.parent !== undefined && found.has(state.parent)) found.add(state.id);
  }
  return found;
}

/** The ids in use: of states, and of transitions apart from them. */
export function idsOf(parts: readonly { readonly id: string }[]): Set<string> {
  return new Set(parts.map((part) => part.id));
}

/** The document with one state changed; the same document where the state is unknown or the change returns it as it was. */
export function changeState(document: Workflow, id: string, change: (state: State) => State): Workflow {
  const states = replaceOne(document.states, id, change);
  return states === document.states ? document : { ...document, states };
}

/** The document with one transition changed; the same document where it is unknown or the change returns it as it was. */
export function changeTransition(
  document: Workflow,
  id: string,
  change: (transition: Transition) => Transition,
): Workflow {
  const transitions = replaceOne(document.transitions, id, change);
  return transitions === document.transitions ? document : { ...document, transitions };
}

/** The list with the one item of this id replaced; the same list where nothing changes. */
export function replaceOne<T extends { readonly id: string }>(items: T[], id: string, change: (item: T) => T): T[] {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (item === undefined) return items;
  const changed = change(item);
  return changed === item ? items : items.with(at, changed);
}

/** The document with these places written over the ones there are. */
export function changePlaces(document: Workflow, places: Readonly<Record<string, Place>>): Workflow {
  if (Object.keys(places).length === 0) return document;
  return { ...document, layout: { ...document.layout, states: { ...document.layout.states, ...places } } };
}

/** The object with the key set, or removed where the value is `undefined`: an absent part is absent from the JSON too. */
export function withKey<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): T {
  if (value !== undefined) return Object.is(object[key], value) ? object : { ...object, [key]: value };
  if (!Object.hasOwn(object, key)) return object;
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== key)) as T;
}
