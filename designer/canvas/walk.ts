import type { Workflow } from '#catalog/language';
import { transitionOf, type Part } from '#designer/document';
import { centreOf, type Point, type Rectangle } from './rectangle.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const ALONG: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** How well a way leads in a direction: 1 straight, 0 across, below 0 away. */
function agreement(from: Point, to: Point, direction: Direction): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  return length === 0 ? -1 : (dx * ALONG[direction].x + dy * ALONG[direction].y) / length;
}

/** What a walk is over. */
export interface Walk {
  readonly document: Workflow;
  readonly boxes: ReadonlyMap<string, Rectangle>;
  readonly from: Part;
}

/** The next part in a direction, along the transitions: from a state to a transition that touches it, from a transition to one of its ends. */
export function walk({ document, boxes, from }: Walk, direction: Direction): Part | undefined {
  if (from.kind === 'transition') {
    const transition = transitionOf(document, from.id);
    const [source, target] = [transition?.source, transition?.target ?? transition?.source].map((id) =>
      id === undefined ? undefined : boxes.get(id),
    );
    if (!transition || !source || !target) return undefined;
    const forward = agreement(centreOf(source), centreOf(target), direction) >= 0;
    return { kind: 'state', id: forward ? (transition.target ?? transition.source) : transition.source };
  }
  const here = boxes.get(from.id);
  if (!here) return undefined;
  const ways = document.transitions.flatMap(({ id, source, target = source }) => {
    const other = source === from.id ? target : target === from.id ? source : undefined;
    const box = other === undefined ? undefined : boxes.get(other);
    return box ? [{ id, agreement: agreement(centreOf(here), centreOf(box), direction) }] : [];
  });
  const best = ways.filter((way) => way.agreement > 0.3).sort((one, two) => two.agreement - one.agreement)[0];
  if (best) return { kind: 'transition', id: best.id };
  return nearestState({ boxes, from }, direction);
}

/** The nearest state in a direction, whatever transitions there are. */
export function nearestState({ boxes, from }: Pick<Walk, 'boxes' | 'from'>, direction: Direction): Part | undefined {
  const here = boxes.get(from.id);
  if (!here) return undefined;
  const centre = centreOf(here);
  const found = [...boxes]
    .filter(([id, box]) => id !== from.id && agreement(centre, centreOf(box), direction) > 0.7)
    .map(([id, box]) => ({ id, distance: Math.hypot(centreOf(box).x - centre.x, centreOf(box).y - centre.y) }))
    .sort((one, two) => one.distance - two.distance)[0];
  return found && { kind: 'state', id: found.id };
}
