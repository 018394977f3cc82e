import { centreOf, type Point, type Rectangle } from './rectangle.ts';

/** The sides of a state that transitions leave and enter by. */
export const SIDES = ['right', 'bottom', 'left', 'top'] as const;
export type Side = (typeof SIDES)[number];

/** Where on a state's border a transition begins or ends: `at` from 0 (left or top) to 1. It stays while the state is dragged. */
export interface Port {
  readonly side: Side;
  readonly at: number;
}

/** A stretch of a side, from 0 to 1. */
export type Stretch = readonly [from: number, to: number];

const NORMALS: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/** The way out of a state by a side. */
export function normalOf(side: Side): Point {
  return NORMALS[side];
}

const lies = (side: Side): 'x' | 'y' => (side === 'top' || side === 'bottom' ? 'x' : 'y');

/** Where a side begins, and how long it is. */
function spanOf(box: Rectangle, side: Side): { readonly begin: number; readonly length: number } {
  return lies(side) === 'x' ? { begin: box.x, length: box.width } : { begin: box.y, length: box.height };
}

/** The point of a port on the plane. */
export function pointOn({ x, y, width, height }: Rectangle, { side, at }: Port): Point {
  if (side === 'left' || side === 'right') return { x: side === 'left' ? x : x + width, y: y + at * height };
  return { x: x + at * width, y: side === 'top' ? y : y + height };
}

/** How far from a corner transitions stay, in pixels. */
const CORNER = 14;
/** A card's transitions keep half way to its middle. */
const CARD = 300;

/** The stretch of a side that transitions may use, away from the corners; `taken` pixels at its begin are left out. */
export function stretchOf(box: Rectangle, side: Side, taken = 0): Stretch {
  const { length } = spanOf(box, side);
  const corner = Math.min(CORNER, length / 4);
  return [Math.min(0.5, Math.max(corner, taken) / length), 1 - corner / length];
}

const within = (value: number, [from, to]: Stretch): number => Math.min(to, Math.max(from, value));

/** Where a transition best leaves a side towards another state: straight across where the two lie beside each other. */
export function idealPort(box: Rectangle, side: Side, facing: { other: Rectangle; stretch: Stretch }): Port {
  const { other, stretch } = facing;
  const { begin, length } = spanOf(box, side);
  const across = spanOf(other, side);
  const [from, to] = [Math.max(begin, across.begin), Math.min(begin + length, across.begin + across.length)];
  const aim = to - from >= 2 * CORNER ? (from + to) / 2 : centreOf(other)[lies(side)];
  const wanted = within((aim - begin) / length, stretch);
  const straight = to - from >= 2 * CORNER || length > CARD;
  return { side, at: straight ? wanted : within((wanted + 0.5) / 2, stretch) };
}

/** A transition's wish for a place on a side. */
export interface Wish {
  readonly at: number;
  /** Where its other end lies along the side: they are put in this order, lest they cross. */
  readonly order: number;
}

/** Puts the ends that share a side apart, `apart` of its length at best, each as near to its wish as can be. In the order of the wishes. */
export function spread(wishes: readonly Wish[], [from, to]: Stretch, apart: number): readonly number[] {
  const order = wishes.map((wish, index) => ({ wish, index })).toSorted((one, two) => one.wish.order - two.wish.order);
  const gap = Math.min(apart, wishes.length > 1 ? (to - from) / (wishes.length - 1) : apart);
  const places: number[] = [];
  for (const { wish } of order) places.push(Math.max(wish.at, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  // What was pushed on is brought back towards the middle of what was wished for.
  const drift =
    places.reduce((sum, place, at) => sum + place - (order[at]?.wish.at ?? place), 0) / (places.length || 1);
  const [least, most] = [(places[0] ?? from) - drift, (places.at(-1) ?? to) - drift];
  const back = least < from ? least - from : most > to ? most - to : 0;
  const found = new Array<number>(wishes.length);
  order.forEach(({ index }, at) => {
    found[index] = within((places[at] ?? from) - drift - back, [from, to]);
  });
  // Where they do not fit so, they stand evenly.
  if ((places.at(-1) ?? 0) - (places[0] ?? 0) > to - from + 1e-9)
    order.forEach(({ index }, at) => {
      found[index] = from + at * gap;
    });
  return found;
}
