import { borderTowards, centreOf, encloses, type Point, type Rectangle } from './rectangle.ts';

/** A cubic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly fromHandle: Point;
  readonly toHandle: Point;
  readonly to: Point;
}

/** How a transition is drawn between two states. */
export interface CurveRequest {
  readonly source: Rectangle;
  readonly target: Rectangle;
  /** How far the middle of the curve keeps from the straight line, in pixels: to the left when looking from source to target. */
  readonly bow: number;
  /** For a transition to itself or without a target: the how manieth of its state, from 0. */
  readonly loop?: number;
}

/** The point of a curve at `t` from 0 (its begin) to 1 (its end). */
export function pointAt({ from, fromHandle, toHandle, to }: Curve, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: a * from.x + b * fromHandle.x + c * toHandle.x + d * to.x,
    y: a * from.y + b * fromHandle.y + c * toHandle.y + d * to.y,
  };
}

/** The curve as the `d` of an SVG path. */
export function pathOf({ from, fromHandle, toHandle, to }: Curve): string {
  const write = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M ${write(from)} C ${write(fromHandle)}, ${write(toHandle)}, ${write(to)}`;
}

/** A loop above the upper right corner; each further one is wider. */
function loopOf(state: Rectangle, loop: number): Curve {
  const reach = 48 + loop * 28;
  const start = Math.min(state.width / 2, 36 + loop * 12);
  const right = state.x + state.width;
  return {
    from: { x: right - start, y: state.y },
    fromHandle: { x: right - start, y: state.y - reach },
    toHandle: { x: right + reach, y: state.y + Math.min(24, state.height / 2) },
    to: { x: right, y: state.y + Math.min(24, state.height / 2) },
  };
}

/** The point of a container's border that lies next to something inside it. */
function nearestBorder(outer: Rectangle, inner: Rectangle): Point {
  const { x, y } = centreOf(inner);
  const candidates: readonly Point[] = [
    { x: outer.x, y },
    { x: outer.x + outer.width, y },
    { x, y: outer.y },
    { x, y: outer.y + outer.height },
  ];
  const distance = (point: Point) => Math.hypot(point.x - x, point.y - y);
  return candidates.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

function bowed(from: Point, to: Point, bow: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const normal = { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
  // A quadratic curve passes half as far from the line as its control point lies.
  return { x: (from.x + to.x) / 2 + normal.x * bow * 2, y: (from.y + to.y) / 2 + normal.y * bow * 2 };
}

function quadratic(from: Point, control: Point, to: Point): Curve {
  const towards = (end: Point): Point => ({
    x: end.x + (2 / 3) * (control.x - end.x),
    y: end.y + (2 / 3) * (control.y - end.y),
  });
  return { from, fromHandle: towards(from), toHandle: towards(to), to };
}

/** The curve of a transition, from border to border; between a container and what lies in it, from the border next to it. */
export function curveOf({ source, target, bow, loop }: CurveRequest): Curve {
  if (loop !== undefined) return loopOf(source, loop);
  if (encloses(source, target) || encloses(target, source)) {
    const [outer, inner] = encloses(source, target) ? [source, target] : [target, source];
    const edge = nearestBorder(outer, inner);
    const near = borderTowards(inner, bowed(edge, centreOf(inner), bow === 0 ? 12 : bow));
    const control = bowed(edge, near, bow === 0 ? 12 : bow);
    return outer === source ? quadratic(edge, control, near) : quadratic(near, control, edge);
  }
  const control = bowed(centreOf(source), centreOf(target), bow);
  return quadratic(borderTowards(source, control), control, borderTowards(target, control));
}
