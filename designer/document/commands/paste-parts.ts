import type { Workflow } from '#catalog/language';
import { outermost, type Clipping } from '../clipping.ts';
import { withCopies } from '../copied-parts.ts';
import { reconcile } from '../reconciled-clipping.ts';

/** Puts copied parts, also another workflow's, into the drawing. */
export interface PasteParts {
  readonly type: 'pasteParts';
  readonly clipping: Clipping;
  /** The upper left corner of what is pasted, in pixels relative to the parent. */
  readonly position: { readonly x: number; readonly y: number };
  readonly parent?: string;
}

/** Places of the outermost states around the position; what lies in them stays where it was in them. */
function placesAt({ clipping, position }: PasteParts): Clipping['places'] {
  const outer = outermost(clipping).flatMap(({ id }) => {
    const place = clipping.places[id];
    return place ? [{ id, place }] : [];
  });
  const left = Math.min(...outer.map(({ place }) => place.x));
  const top = Math.min(...outer.map(({ place }) => place.y));
  const moved = outer.map(({ id, place }) => [
    id,
    { ...place, x: Math.round(place.x - left + position.x), y: Math.round(place.y - top + position.y) },
  ]);
  return { ...clipping.places, ...(Object.fromEntries(moved) as Clipping['places']) };
}

/** What the clipping brings that is not there yet; what is there in the same words is shared. */
function lacking<T>(here: readonly T[], pasted: readonly T[] = [], idOf: (part: T) => string): T[] {
  const ids = new Set(here.map(idOf));
  return [...here, ...pasted.filter((part) => !ids.has(idOf(part)))];
}

/**
 * The document with the parts at its end, every id new. Events, fields, options and fragments that it lacks come along, under other ids where
 * these stand for something else here; decisions about clocks that it lacks are left out.
 */
export function pasteParts(document: Workflow, command: PasteParts): Workflow {
  const { parent } = command;
  const { clipping } = reconcile(document, command.clipping);
  const { initial } = clipping;
  const byId = ({ id }: { readonly id: string }) => id;
  const fragments = lacking(document.fragments ?? [], clipping.fragments, byId);
  const equipped = {
    ...document,
    events: lacking(document.events, clipping.events, ({ type }) => type),
    fields: lacking(document.fields, clipping.fields, byId),
    options: lacking(document.options, clipping.options, byId),
    ...(fragments.length > 0 && { fragments }),
  };
  const pasted = withCopies(equipped, {
    ...{ states: clipping.states, transitions: clipping.transitions },
    places: placesAt(command),
    parentOf: () => parent,
  });
  // A workflow without states begins where the pasted one began; the behaviours see to all others.
  const begins = document.states.length === 0 && pasted.states.some(({ id }) => id === initial);
  return begins && initial !== undefined ? { ...pasted, initial } : pasted;
}
