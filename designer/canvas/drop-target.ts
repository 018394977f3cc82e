import type { Workflow } from '#catalog/language';
import { stateOf, withInside } from '#designer/document';
import { holds, type Point, type Rectangle } from './rectangle.ts';
import { CONTAINER_PADDING, isContainer, type StateBoxes } from './state-boxes.ts';

/** Where something is let go. */
export interface Drop {
  readonly boxes: StateBoxes;
  readonly point: Point;
  /** The states that are being dragged; none of them can be the container. */
  readonly dragged: readonly string[];
}

/** The innermost container under a point, apart from what is dragged; `undefined` is the top level. */
export function containerAt(document: Workflow, { boxes, point, dragged }: Drop): string | undefined {
  const out = withInside(document, dragged);
  let best: { id: string; area: number } | undefined;
  for (const state of document.states) {
    const box = boxes.absolute.get(state.id);
    if (!box || out.has(state.id) || !isContainer(state) || !holds(box, point)) continue;
    const area = box.width * box.height;
    if (!best || area < best.area) best = { id: state.id, area };
  }
  return best?.id;
}

/** Whether a state let go on a transition comes to stand on it: only one that no transition touches yet, else moving it would redraw the workflow. */
export function mayStandOn(document: Workflow, state: string, transition: string): boolean {
  const led = document.transitions.find(({ id }) => id === transition);
  const touched = document.transitions.some(
    ({ source, target, also }) => source === state || target === state || also?.includes(state),
  );
  return led !== undefined && !touched && canBeLeft(document, state);
}

/** A box on the whole plane as a position inside a parent, below its title bar. */
export function positionIn(boxes: StateBoxes, parent: string | undefined, box: Point): Point {
  const around: Rectangle | undefined = parent === undefined ? undefined : boxes.absolute.get(parent);
  if (!around) return { x: Math.round(box.x), y: Math.round(box.y) };
  return {
    x: Math.max(CONTAINER_PADDING.left / 2, Math.round(box.x - around.x)),
    y: Math.max(CONTAINER_PADDING.top - 12, Math.round(box.y - around.y)),
  };
}

/** Whether a state may be left by a transition that is being drawn. */
export function canBeLeft(document: Workflow, id: string): boolean {
  const type = stateOf(document, id)?.type;
  return type !== undefined && type !== 'final' && type !== 'history';
}
