import { outermost, type Clipping } from '#designer/document';
import { overlap, type Point, type Rectangle } from './rectangle.ts';
import type { StateBoxes } from './state-boxes.ts';

const GAP = 48;

/** The rectangle around the outermost states of a clipping, where they lie by themselves. */
export function extentOf(clipping: Clipping, boxes: StateBoxes): Rectangle {
  const all = outermost(clipping).flatMap(({ id }) => boxes.absolute.get(id) ?? []);
  const x = Math.min(...all.map((box) => box.x));
  const y = Math.min(...all.map((box) => box.y));
  const right = Math.max(...all.map((box) => box.x + box.width));
  const bottom = Math.max(...all.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Where so large a group goes: around the wanted point, or right below what is in its way there. */
export function freeCorner(
  size: Pick<Rectangle, 'width' | 'height'>,
  wanted: Point,
  taken: readonly Rectangle[],
): Point {
  const rectangle = { x: wanted.x - size.width / 2, y: wanted.y - size.height / 2, ...size };
  const padded = ({ x, y, width, height }: Rectangle) => ({
    ...{ x: x - GAP, y: y - GAP },
    ...{ width: width + 2 * GAP, height: height + 2 * GAP },
  });
  const hit = () => taken.map(padded).find((box) => overlap(box, rectangle));
  for (let box = hit(); box; box = hit()) rectangle.y = box.y + box.height;
  return { x: Math.round(rectangle.x), y: Math.round(rectangle.y) };
}
