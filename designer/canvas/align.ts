import type { Move } from '#designer/document';
import { centreOf, type Rectangle } from './rectangle.ts';

/** Ways to line states up: at an edge, by their middles, or with the same gaps. */
export const ALIGNMENTS = ['left', 'centre', 'top', 'middle', 'across', 'down'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** A state with its box relative to its parent. */
export interface Placed {
  readonly id: string;
  readonly box: Rectangle;
}

function distributed(states: readonly Placed[], axis: 'x' | 'y'): readonly Move[] {
  const size = axis === 'x' ? 'width' : 'height';
  const sorted = states.toSorted((one, other) => one.box[axis] - other.box[axis]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || sorted.length < 3) return [];
  const room = last.box[axis] + last.box[size] - first.box[axis];
  const gap = (room - sorted.reduce((sum, { box }) => sum + box[size], 0)) / (sorted.length - 1);
  let at = first.box[axis];
  return sorted.map(({ id, box }) => {
    const move = { id, x: box.x, y: box.y, [axis]: Math.round(at) };
    at += box[size] + gap;
    return move;
  });
}

/** The moves that line states up. All must lie in the same parent. */
export function alignedMoves(states: readonly Placed[], alignment: Alignment): readonly Move[] {
  if (alignment === 'across') return distributed(states, 'x');
  if (alignment === 'down') return distributed(states, 'y');
  const left = Math.min(...states.map(({ box }) => box.x));
  const top = Math.min(...states.map(({ box }) => box.y));
  const right = Math.max(...states.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...states.map(({ box }) => box.y + box.height));
  const middle = centreOf({ x: left, y: top, width: right - left, height: bottom - top });
  return states.map(({ id, box }) => {
    const x = alignment === 'left' ? left : alignment === 'centre' ? Math.round(middle.x - box.width / 2) : box.x;
    const y = alignment === 'top' ? top : alignment === 'middle' ? Math.round(middle.y - box.height / 2) : box.y;
    return { id, x, y };
  });
}
