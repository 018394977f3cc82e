import { pointAt, type Curve } from './curve.ts';
import { overlap, type Rectangle } from './rectangle.ts';

/** A label that wants a place on its curve. */
export interface Label {
  readonly id: string;
  readonly curve: Curve;
  readonly size: { readonly width: number; readonly height: number };
}

/** Where a label stands: a point of its curve from 0 to 1, and how far beside it, in pixels. */
export interface LabelPlace {
  readonly at: number;
  readonly dx: number;
  readonly dy: number;
}

const ALONG = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85];
/** Beside the curve, in widths and heights of the label. */
const BESIDE: readonly (readonly [number, number])[] = [
  [0, 0],
  ...[0.6, 1.15, 1.8].flatMap((far): [number, number][] => [
    [0, far],
    [0, -far],
  ]),
  ...[0.35, 0.7].flatMap((wide): [number, number][] => [
    [wide, 0],
    [-wide, 0],
    [wide, 1.15],
    [-wide, 1.15],
    [wide, -1.15],
    [-wide, -1.15],
  ]),
];
/** Room between labels, in pixels. */
const GAP = 3;

interface Candidate {
  readonly at: number;
  readonly beside: readonly [number, number];
  readonly far: number;
}

/** All places, the nearest to the middle of the curve first. */
const CANDIDATES: readonly Candidate[] = ALONG.flatMap((at) =>
  BESIDE.map((beside): Candidate => ({
    at,
    beside,
    far: Math.abs(at - 0.5) * 90 + Math.abs(beside[0]) * 60 + Math.abs(beside[1]) * 24,
  })),
).sort((one, other) => one.far - other.far);

function boxAt({ curve, size }: Label, { at, dx, dy }: LabelPlace): Rectangle {
  const { x, y } = pointAt(curve, at);
  return { x: x + dx - size.width / 2, y: y + dy - size.height / 2, ...size };
}

const grown = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: x - GAP,
  y: y - GAP,
  width: width + 2 * GAP,
  height: height + 2 * GAP,
});

const spanOf = ({ curve: { from, to } }: Label): number => Math.hypot(to.x - from.x, to.y - from.y);

/**
 * Labels are put one after another, each where it covers neither a label before it nor a card, as near to the middle of
 * its curve as can be. Where cards leave no room it may cover one of them, but never another label.
 */
export function placeLabels(labels: readonly Label[], cards: readonly Rectangle[]): ReadonlyMap<string, LabelPlace> {
  const taken: Rectangle[] = [];
  const places = new Map<string, LabelPlace>();
  // A short curve leaves its label little choice: it goes first.
  for (const label of labels.toSorted((one, other) => spanOf(one) - spanOf(other))) {
    const { width, height } = label.size;
    let best: { place: LabelPlace; cost: number } | undefined;
    for (const { at, beside } of CANDIDATES) {
      const place = { at, dx: beside[0] * width, dy: beside[1] * height };
      const box = grown(boxAt(label, place));
      const cost =
        taken.filter((other) => overlap(box, other)).length * 100 + cards.filter((card) => overlap(box, card)).length;
      if (!best || cost < best.cost) best = { place, cost };
      if (cost === 0) break;
    }
    let place = best?.place ?? { at: 0.5, dx: 0, dy: 0 };
    while (taken.some((other) => overlap(grown(boxAt(label, place)), other)))
      place = { ...place, dy: place.dy + height };
    taken.push(boxAt(label, place));
    places.set(label.id, place);
  }
  return places;
}
