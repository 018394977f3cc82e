import type { Workflow } from '#catalog/language';
import { changeState, withKey } from '../part.ts';

/** Gives states the team of the lane they were dragged to. */
export interface MoveToLane {
  readonly type: 'moveToLane';
  readonly states: readonly string[];
  /** `found`: the lane of states whose team a table or an event finds; nothing can be moved there. */
  readonly lane: { readonly kind: 'team'; readonly team: string } | { readonly kind: 'none' | 'found' };
}

/** The document with the states in the lane's team. */
export function moveToLane(document: Workflow, { states, lane }: MoveToLane): Workflow {
  const team = lane.kind === 'team' ? { kind: 'fixed' as const, team: lane.team } : undefined;
  return states.reduce((current, id) => changeState(current, id, (state) => withKey(state, 'team', team)), document);
}
