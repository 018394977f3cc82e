import type { Point, Rectangle } from './rectangle.ts';

/** The part of the plane that is seen: React Flow's viewport. */
export interface Sighting extends Point {
  readonly zoom: number;
}

/** What a first look is taken at. */
export interface FirstLook {
  /** All that is drawn. */
  readonly bounds: Rectangle;
  /** Where tickets begin. */
  readonly begin: Rectangle | undefined;
  /** The room on the page, in pixels. */
  readonly room: { readonly width: number; readonly height: number };
}

/** Below this zoom the words of a drawing are not read. */
const READABLE = 0.6;
/** How near one looks where no side of the drawing fits. */
const NEAR = 0.75;
/** Around the drawing, in pixels of the page. */
const MARGIN = 32;

/** Where one axis begins to be seen: in the middle where all of it fits, else at the begin, never beyond the ends. */
function offset(room: number, zoom: number, span: { from: number; length: number; begin: number }): number {
  const length = span.length * zoom;
  if (length + 2 * MARGIN <= room) return (room - length) / 2 - span.from * zoom;
  const furthest = room - MARGIN - (span.from + span.length) * zoom;
  return Math.max(furthest, MARGIN - span.begin * zoom);
}

/** How a drawing opens: whole where it can be read so, else by its width or height, else at the state where tickets begin. */
export function firstView({ bounds, begin = bounds, room }: FirstLook): Sighting {
  const wide = Math.max(0, room.width - 2 * MARGIN) / Math.max(1, bounds.width);
  const high = Math.max(0, room.height - 2 * MARGIN) / Math.max(1, bounds.height);
  const zoom = [Math.min(wide, high), wide, high].find((each) => each >= READABLE) ?? NEAR;
  const near = Math.min(1, zoom);
  return {
    x: offset(room.width, near, { from: bounds.x, length: bounds.width, begin: begin.x }),
    y: offset(room.height, near, { from: bounds.y, length: bounds.height, begin: begin.y }),
    zoom: near,
  };
}
