import type { Place, Workflow } from '#catalog/language';
import { changePlaces, placeOf } from '../part.ts';

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
  return writePlaces(document, { [id]: { ...place } });
}

/** The document with the places of a layout; places of states that are not there any more are left out. */
export function applyLayout(document: Workflow, { places }: ApplyLayout): Workflow {
  const known = document.states.filter((state) => Object.hasOwn(places, state.id));
  return writePlaces(document, Object.fromEntries(known.flatMap(({ id }) => (places[id] ? [[id, places[id]]] : []))));
}

function writePlaces(document: Workflow, places: Readonly<Record<string, Place>>): Workflow {
  const news = Object.entries(places).filter(([id, place]) => !samePlace(placeOf(document, id), place));
  return changePlaces(document, Object.fromEntries(news));
}
