import type { Workflow } from '#catalog/language';
import { outermost, type Clipping } from '../clipping.ts';
import { withCopies } from '../copied-parts.ts';
import { idsOf, withKey } from '../part.ts';

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

/** The document with the parts at its end, every id new. Events, fields and fragments that it lacks come along; options and clocks that it lacks are left out. */
export function pasteParts(document: Workflow, command: PasteParts): Workflow {
  const { clipping, parent } = command;
  const types = new Set(document.events.map(({ type }) => type));
  const fieldIds = idsOf(document.fields);
  const fragmentIds = idsOf(document.fragments ?? []);
  const fragments = (clipping.fragments ?? []).filter(({ id }) => !fragmentIds.has(id));
  const options = idsOf(document.options);
  const policies = idsOf(document.sla);
  const known = <T extends { onlyIf?: string | undefined }>(part: T): T =>
    part.onlyIf === undefined || options.has(part.onlyIf) ? part : withKey(part, 'onlyIf', undefined);
  const equipped = {
    ...document,
    events: [...document.events, ...clipping.events.filter(({ type }) => !types.has(type))],
    fields: [...document.fields, ...clipping.fields.filter(({ id }) => !fieldIds.has(id))],
    ...(fragments.length === 0 ? {} : { fragments: [...(document.fragments ?? []), ...fragments] }),
  };
  const pasted = withCopies(equipped, {
    states: clipping.states.map((state) =>
      known({
        ...state,
        clocks: Object.fromEntries(Object.entries(state.clocks).filter(([policy]) => policies.has(policy))),
      }),
    ),
    transitions: clipping.transitions.map(known),
    places: placesAt(command),
    parentOf: () => parent,
  });
  // A workflow without states begins where the pasted one began; the behaviours see to all others.
  const { initial } = clipping;
  const begins = document.states.length === 0 && pasted.states.some(({ id }) => id === initial);
  return begins && initial !== undefined ? { ...pasted, initial } : pasted;
}
