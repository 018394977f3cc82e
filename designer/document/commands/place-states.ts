import type { Place, Workflow } from '#catalog/language';
import { changePlaces, placeOf, withKey } from '../part.ts';

/** A state and where it goes, in pixels relative to its parent. */
export interface Move {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Moves states on the drawing; the meaning stays. */
export interface MoveStates {
  readonly type: 'moveStates';
  readonly moves: readonly Move[];
}

/** Changes the size of a state on the drawing, and its position where an upper or left edge was pulled. */
export interface ResizeState {
  readonly type: 'resizeState';
  readonly id: string;
  readonly place: Place;
}

/** Puts many states in their places at once, as the automatic layout found them. */
export interface ApplyLayout {
  readonly type: 'applyLayout';
  readonly places: Readonly<Record<string, Place>>;
}

/** Lets the automatic layout leave states where they are, or move them again. */
export interface PinStates {
  readonly type: 'pinStates';
  readonly states: readonly string[];
  readonly pinned: boolean;
}

function samePlace(one: Place | undefined, other: Place): boolean {
  return one?.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

/** The places after the moves; sizes stay. */
export function movedPlaces(document: Workflow, moves: readonly Move[]): Record<string, Place> {
  return Object.fromEntries(moves.map(({ id, x, y }) => [id, { ...placeOf(document, id), x, y }]));
}

/** The document with the states moved; the same document where every state lies there already. */
export function moveStates(document: Workflow, { moves }: MoveStates): Workflow {
  return writePlaces(document, movedPlaces(document, moves));
}

/** The document with the state's new place and size. */
export function resizeState(document: Workflow, { id, place }: ResizeState): Workflow {
  const pinned = placeOf(document, id)?.pinned;
  return writePlaces(document, { [id]: { ...place, ...(pinned ? { pinned } : {}) } });
}

/** The document with the states pinned or not; a state without a place has none to be pinned to. */
export function pinStates(document: Workflow, { states, pinned }: PinStates): Workflow {
  const places = states.flatMap((id) => {
    const place = placeOf(document, id);
    const changed = place && withKey(place, 'pinned', pinned || undefined);
    return changed === place || !changed ? [] : [[id, changed] as const];
  });
  return changePlaces(document, Object.fromEntries(places));
}

/** The document with the places of a layout; pinned states stay, places of states that are not there any more are left out. */
export function applyLayout(document: Workflow, { places }: ApplyLayout): Workflow {
  const known = document.states.filter(({ id }) => Object.hasOwn(places, id) && placeOf(document, id)?.pinned !== true);
  return writePlaces(document, Object.fromEntries(known.flatMap(({ id }) => (places[id] ? [[id, places[id]]] : []))));
}

function writePlaces(document: Workflow, places: Readonly<Record<string, Place>>): Workflow {
  const news = Object.entries(places).filter(([id, place]) => !samePlace(placeOf(document, id), place));
  return changePlaces(document, Object.fromEntries(news));
}
