import { normalOf, pointOn, type Port } from './ports.ts';
import { encloses, type Point, type Rectangle } from './rectangle.ts';

/** A cubic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly fromHandle: Point;
  readonly toHandle: Point;
  readonly to: Point;
}

/** Where a transition leaves and enters its states, and how far it swings out: 1 as a rule. */
export interface Ports {
  readonly from: Port;
  readonly to: Port;
  readonly swing: number;
}

/** How a transition is drawn between two states. */
export interface CurveRequest {
  readonly source: Rectangle;
  readonly target: Rectangle;
  readonly ports: Ports;
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

const LEAST_REACH = 20;
const MOST_REACH = 200;
/** Both ends on the same side: the curve must get round what stands between them. */
const TURN_REACH = 56;

/** How far the handles stand off the borders. */
function reachOf(from: Point, to: Point, { from: begin, to: end, swing }: Ports): number {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const least = begin.side === end.side ? TURN_REACH : LEAST_REACH;
  return Math.min(MOST_REACH, Math.max(least, distance * 0.4)) * swing;
}

const off = (point: Point, { side }: Port, reach: number): Point => {
  const normal = normalOf(side);
  return { x: point.x + normal.x * reach, y: point.y + normal.y * reach };
};

/** The curve of a transition, square off the borders it joins; between a container and what lies in it, on the inner side of the container's border. */
export function curveOf({ source, target, ports, loop }: CurveRequest): Curve {
  if (loop !== undefined) return loopOf(source, loop);
  const [from, to] = [pointOn(source, ports.from), pointOn(target, ports.to)];
  const reach = reachOf(from, to, ports);
  const outwards = encloses(source, target) ? -1 : 1;
  const inwards = outwards === 1 && encloses(target, source) ? -1 : 1;
  // Inside a container there is room for a short way only.
  const far = outwards + inwards < 2 ? Math.min(reach, Math.hypot(to.x - from.x, to.y - from.y) * 0.45) : reach;
  return {
    from,
    fromHandle: off(from, ports.from, far * outwards),
    toHandle: off(to, ports.to, far * inwards),
    to,
  };
}
