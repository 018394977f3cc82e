import { curveOf, pointAt, type Curve, type Ports } from './curve.ts';
import { idealPort, SIDES, stretchOf, type Side } from './ports.ts';
import { encloses, holds, type Rectangle } from './rectangle.ts';

/** The two states of a transition, and what its curve should keep off. */
export interface Way {
  readonly source: Rectangle;
  readonly target: Rectangle;
  /** Other states. */
  readonly cards: readonly Rectangle[];
  /** Title bars of containers. */
  readonly titles: readonly Rectangle[];
  /** The left side of a state that others begin with bears a mark, this high. */
  readonly taken?: (end: 'source' | 'target', side: Side) => number;
}

const SAMPLES = [0.06, 0.12, 0.18, 0.24, 0.3, 0.36, 0.43, 0.5, 0.57, 0.64, 0.7, 0.76, 0.82, 0.88, 0.94];
const SWINGS = [1, 1.9];
/** What a point of the curve costs on another state, and on a title bar, in pixels of way. */
const OVER_CARD = 260;
const OVER_TITLE = 20;
/** Leaving by a title bar is allowed, other sides are better. */
const BY_TITLE = 20;
/** So is the side that bears the mark of an initial state. */
const BY_MARK = 80;

function costOf(curve: Curve, { cards, titles }: Pick<Way, 'cards' | 'titles'>): number {
  let cost = 0;
  let before = curve.from;
  for (const t of SAMPLES) {
    const point = pointAt(curve, t);
    cost += Math.hypot(point.x - before.x, point.y - before.y);
    if (cards.some((box) => holds(box, point))) cost += OVER_CARD;
    if (titles.some((box) => holds(box, point))) cost += OVER_TITLE;
    before = point;
  }
  return cost + Math.hypot(curve.to.x - before.x, curve.to.y - before.y);
}

/** The sides a transition best leaves and enters by: a short way that crosses few states. Ends that share a side are put apart later. */
export function choosePorts(way: Way): Ports {
  const { source, target, taken = () => 0 } = way;
  const inside = encloses(source, target) ? source : encloses(target, source) ? target : undefined;
  // A curve does not run back through its own states, nor need a container's way in heed its own title.
  const keepsOff = inside
    ? { cards: way.cards, titles: way.titles.filter(({ x, y }) => x !== inside.x || y !== inside.y) }
    : { cards: [...way.cards, source, target], titles: way.titles };
  const from = SIDES.map((side) =>
    idealPort(source, side, { other: target, stretch: stretchOf(source, side, taken('source', side)) }),
  );
  const to = SIDES.map((side) =>
    idealPort(target, side, { other: source, stretch: stretchOf(target, side, taken('target', side)) }),
  );
  let best: { readonly ports: Ports; readonly cost: number } | undefined;
  for (const begin of from)
    for (const end of to)
      for (const swing of SWINGS) {
        const ports = { from: begin, to: end, swing };
        const byTitle = (inside === source ? begin : end).side === 'top' && inside !== undefined ? BY_TITLE : 0;
        const byMark = taken('source', begin.side) + taken('target', end.side) > 0 ? BY_MARK : 0;
        const cost = costOf(curveOf({ source, target, ports }), keepsOff) + byTitle + byMark + (swing - 1) * 40;
        if (!best || cost < best.cost) best = { ports, cost };
      }
  return best?.ports ?? { from: { side: 'right', at: 0.5 }, to: { side: 'left', at: 0.5 }, swing: 1 };
}
