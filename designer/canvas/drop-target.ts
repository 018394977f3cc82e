import type { State, Workflow } from '#catalog/language';
import { stateOf, withInside } from '#designer/document';
import { distanceTo, holds, type Point, type Rectangle } from './rectangle.ts';
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

/** The container that a state comes into at a point: between the regions of a parallel state one that holds none goes into the nearest, lest it becomes a region itself. */
export function innerContainer(
  document: Workflow,
  type: State['type'],
  drop: Drop & { readonly at: string | undefined },
): string | undefined {
  const { at, boxes, point, dragged } = drop;
  if (isContainer({ type }) || at === undefined || stateOf(document, at)?.type !== 'parallel') return at;
  const regions = document.states.filter(
    (state) => state.parent === at && state.type === 'compound' && !dragged.includes(state.id),
  );
  const near = regions.flatMap(({ id }) => {
    const box = boxes.absolute.get(id);
    return box ? [{ id, distance: distanceTo(box, point) }] : [];
  });
  return near.toSorted((one, other) => one.distance - other.distance)[0]?.id ?? at;
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
