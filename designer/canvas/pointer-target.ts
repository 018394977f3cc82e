import type { Point } from './rectangle.ts';

/** Where a mouse or touch event happened, in the window. */
export function clientPoint(event: MouseEvent | TouchEvent): Point {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

/** What lies under a point of the window: a state, the empty canvas, or something else. */
export type PointerTarget =
  | { readonly kind: 'state'; readonly id: string; readonly distanceFromTop: number }
  | { readonly kind: 'canvas' | 'elsewhere' };

/** Finds it among React Flow's elements; distances are in the window's pixels. */
export function targetAt(point: Point): PointerTarget {
  for (const element of document.elementsFromPoint(point.x, point.y)) {
    const node = element.closest('.react-flow__node');
    const id = node?.getAttribute('data-id');
    if (node && id) return { kind: 'state', id, distanceFromTop: point.y - node.getBoundingClientRect().top };
    // The pane holds everything drawn: only where it is hit itself nothing lies above it.
    if (element.classList.contains('react-flow__pane')) return { kind: 'canvas' };
    if (!element.closest('.react-flow')) return { kind: 'elsewhere' };
  }
  return { kind: 'elsewhere' };
}

/** The transition whose curve or label lies under a point of the window. */
export function transitionAt(point: Point): string | undefined {
  for (const element of document.elementsFromPoint(point.x, point.y)) {
    const label = element.closest('[data-transition]')?.getAttribute('data-transition');
    const curve = element.closest('.react-flow__edge')?.getAttribute('data-id');
    if (label ?? curve) return label ?? curve ?? undefined;
  }
  return undefined;
}
