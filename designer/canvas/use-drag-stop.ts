import type { OnNodeDrag } from '@xyflow/react';
import type { Workflow } from '#catalog/language';
import { mayStandOn } from './drop-target.ts';
import type { StateNode } from './flow-elements.ts';
import { laneAt } from './lanes.ts';
import { clientPoint, transitionAt } from './pointer-target.ts';
import type { CanvasModel } from './use-canvas-model.ts';

/** Lets what was dragged go: into a lane, onto a transition, or to its place. */
export function useDragStop(model: CanvasModel, document: Workflow): OnNodeDrag<StateNode> {
  const { elements, gestures, flow, lanes, sight } = model;
  return (event, _node, dragged) => {
    const client = clientPoint(event);
    const pointer = flow.screenToFlowPosition(client);
    const moved = dragged.some(({ id, position }) => {
      const box = gestures.boxes.relative.get(id);
      return box?.x !== position.x || box.y !== position.y;
    });
    const states = dragged.map(({ id, position }) => ({
      id,
      at: flow.getInternalNode(id)?.internals.positionAbsolute ?? position,
    }));
    const [only, ...more] = states;
    const on = more.length === 0 ? transitionAt(client) : undefined;
    if (moved && sight.lanes) gestures.letGoInLane(states, laneAt(lanes, pointer.y));
    else if (moved && only && on !== undefined && mayStandOn(document, only.id, on)) gestures.placeOn(on, only);
    else if (moved) gestures.letGo(states, pointer);
    elements.follow();
  };
}
