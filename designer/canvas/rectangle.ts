/** A point of the drawing, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the drawing's plane, in pixels. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** The middle of a rectangle. */
export function centreOf({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Whether two rectangles share some of the plane. */
export function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether a point lies in a rectangle. */
export function holds({ x, y, width, height }: Rectangle, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** Whether the inner rectangle lies wholly in the outer one. */
export function encloses(outer: Rectangle, inner: Rectangle): boolean {
  return holds(outer, inner) && holds(outer, { x: inner.x + inner.width, y: inner.y + inner.height });
}

/** How far a point lies from a rectangle; 0 inside it. */
export function distanceTo({ x, y, width, height }: Rectangle, point: Point): number {
  return Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));
}
