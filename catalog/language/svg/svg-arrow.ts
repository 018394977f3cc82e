import type { Box } from './svg-boxes.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line of an arrow, and the points of it where a label may stand, the best first. */
export interface Arrow {
  readonly path: string;
  readonly places: readonly Point[];
}

/** How far along the line labels are tried. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

const LOOP = 36;
const APART = 28;

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** Where the line from the middle of a box to a point leaves the box. */
function edgeOf(box: Box, to: Point): Point {
  const from = middle(box);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (dx === 0 && dy === 0) return { x: from.x, y: box.y };
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** The arrow from one box to another; `nth` of those between the two bends further out. From a box to itself it is a loop above. */
export function arrowBetween(from: Box, to: Box, nth: number): Arrow {
  if (from === to) {
    const x = from.x + from.width - LOOP - nth * APART;
    const top = from.y - LOOP - nth * 12;
    const path = `M${at({ x, y: from.y })}C${at({ x, y: top })} ${at({ x: x + LOOP, y: top })} ${at({ x: x + LOOP, y: from.y })}`;
    return { path, places: [0, -22, -44].map((up) => ({ x: x + LOOP / 2, y: top + 6 + up })) };
  }
  // Between a state and one inside it the line begins at the upper edge of the outer one.
  const begin = contains(from, to) ? { x: middle(to).x, y: from.y } : edgeOf(from, middle(to));
  const end = contains(to, from)
    ? { x: middle(from).x, y: to.y }
    : edgeOf(to, contains(from, to) ? begin : middle(from));
  const [dx, dy] = [end.x - begin.x, end.y - begin.y];
  const length = Math.hypot(dx, dy) || 1;
  // Both ways between two states bend to their own side, since the side follows from the direction.
  const bend = (nth + 0.5) * APART;
  const control = { x: (begin.x + end.x) / 2 - (dy / length) * bend, y: (begin.y + end.y) / 2 + (dx / length) * bend };
  const places = ALONG.map((t) => {
    const [first, second, third] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return {
      x: first * begin.x + second * control.x + third * end.x,
      y: first * begin.y + second * control.y + third * end.y,
    };
  });
  return { path: `M${at(begin)}Q${at(control)} ${at(end)}`, places };
}
