import type { Workflow } from '#catalog/language';
import { withCopies } from '../copied-parts.ts';
import { placeOf, withInside } from '../part.ts';

/** Copies states with everything inside them, and the transitions among them. */
export interface Duplicate {
  readonly type: 'duplicate';
  readonly states: readonly string[];
}

/** How far a copy lies from its original, in pixels to the right and down. */
const OFFSET = 32;

/** The document with the copies at its end, a little beside their originals. */
export function duplicate(document: Workflow, command: Duplicate): Workflow {
  const copied = withInside(document, command.states);
  const states = document.states.filter(({ id }) => copied.has(id));
  const places = Object.fromEntries(
    states.flatMap(({ id, parent }) => {
      const place = placeOf(document, id);
      const offset = parent !== undefined && copied.has(parent) ? 0 : OFFSET;
      return place ? [[id, { ...place, x: place.x + offset, y: place.y + offset }]] : [];
    }),
  );
  return withCopies(document, { states, transitions: document.transitions, places, parentOf: ({ parent }) => parent });
}
