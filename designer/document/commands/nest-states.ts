import type { Workflow } from '#catalog/language';
import { changePlaces, changeState, withKey } from '../part.ts';
import { movedPlaces, type Move } from './place-states.ts';

/** Puts states into another state, or out to the top level where no parent is named; their transitions stay. */
export interface NestStates {
  readonly type: 'nestStates';
  /** The states and their new positions, relative to the new parent. */
  readonly moves: readonly Move[];
  readonly parent?: string;
}

/** The document with the states in their new parent. */
export function nestStates(document: Workflow, { moves, parent }: NestStates): Workflow {
  const nested = moves.reduce(
    (current, { id }) => changeState(current, id, (state) => withKey(state, 'parent', parent)),
    document,
  );
  return changePlaces(nested, movedPlaces(document, moves));
}
