'use client';
import { useCallback } from 'react';
import { stateOf, transitionOf, type Command, type Editor } from '#designer/document';
import { containerAt, innerContainer, positionIn } from './drop-target.ts';
import { eventTitleTo } from './fresh-text.ts';
import { laneOf, laneTeam, type Lane } from './lanes.ts';
import type { Point } from './rectangle.ts';
import type { StateBoxes } from './state-boxes.ts';

/** A state that was dragged, and where it is on the plane. */
interface Dragged {
  readonly id: string;
  readonly at: Point;
}

/** What becomes of dragged states, as commands on the document. Points are on the whole plane, in pixels. */
export interface Dropping {
  /** Lets a state go on a transition, which then leads through it. */
  readonly placeOn: (transition: string, state: Dragged) => void;
  /** Lets states go in a lane: they get its team. */
  readonly letGoInLane: (states: readonly Dragged[], lane: Lane | undefined) => void;
  /** Lets states go where they were dragged; into or out of the container under the pointer. False where that is refused. */
  readonly letGo: (states: readonly Dragged[], pointer: Point) => boolean;
}

/** Lets dragged states go, over an editor. `boxes`: where the states are drawn. */
export function useDropping({ document, run, readOnly }: Editor, boxes: StateBoxes): Dropping {
  const letGo = useCallback(
    (states: readonly Dragged[], pointer: Point) => {
      const ids = states.map((state) => state.id);
      const drop = { boxes, point: pointer, dragged: ids };
      const under = containerAt(document, drop);
      const [only, ...more] = ids.map((id) => stateOf(document, id));
      const enters = only && more.length === 0 && only.parent !== under;
      const parent = enters ? innerContainer(document, only.type, { ...drop, at: under }) : under;
      const moves = states.map(({ id, at }) => ({ id, ...positionIn(boxes, parent, at) }));
      const nests = ids.some((id) => stateOf(document, id)?.parent !== parent);
      const command: Command = nests
        ? { type: 'nestStates', moves, ...(parent === undefined ? {} : { parent }) }
        : { type: 'moveStates', moves };
      return run(command)?.kind === 'done';
    },
    [boxes, document, run],
  );

  const placeOn = useCallback(
    (transition: string, { id, at }: Dragged) => {
      const led = transitionOf(document, transition);
      const target = led && stateOf(document, led.target ?? led.source);
      const box = boxes.absolute.get(id);
      if (readOnly || !target || !box) return;
      const middle = { x: at.x + box.width / 2, y: at.y + box.height / 2 };
      const parent = containerAt(document, { boxes, point: middle, dragged: [id] });
      run({
        type: 'placeOnTransition',
        ...{ state: id, transition, position: positionIn(boxes, parent, at) },
        ...(parent === undefined ? {} : { parent }),
        trigger: { kind: 'new-event', title: eventTitleTo(target.title) },
      });
    },
    [boxes, document, readOnly, run],
  );

  const letGoInLane = useCallback(
    (states: readonly Dragged[], lane: Lane | undefined) => {
      if (readOnly || !lane) return;
      const moved = states
        .map(({ id }) => id)
        .filter((id) => {
          const state = stateOf(document, id);
          return state !== undefined && laneOf(state) !== lane.team;
        });
      if (moved.length > 0) run({ type: 'moveToLane', states: moved, lane: laneTeam(lane) });
    },
    [document, readOnly, run],
  );

  return { letGo, placeOn, letGoInLane };
}
