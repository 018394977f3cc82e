import type { Language, Place, Workflow } from '#catalog/language';
import { childrenOf, placeOf } from '#designer/document';
import { overlap } from '../rectangle.ts';
import { stateBoxes } from '../state-boxes.ts';

/** Between a pinned state and one that made way for it, in pixels. */
const GAP = 48;

/**
 * The places of an automatic layout with the pinned states where they were: beside them the others keep to one another,
 * moved as a whole to where the pinned ones are; what would cover a pinned state goes below it.
 */
export function keepPinned(document: Workflow, places: Readonly<Record<string, Place>>, language: Language) {
  const kept: Record<string, Place> = { ...places };
  const parents = new Set(document.states.map(({ parent }) => parent));
  for (const parent of parents) {
    const siblings = childrenOf(document, parent);
    const pinned = siblings.flatMap(({ id }) => {
      const [place, found] = [placeOf(document, id), places[id]];
      return place?.pinned && found ? [{ id, place, found }] : [];
    });
    if (pinned.length === 0) continue;
    const dx = Math.round(pinned.reduce((sum, { place, found }) => sum + place.x - found.x, 0) / pinned.length);
    const dy = Math.round(pinned.reduce((sum, { place, found }) => sum + place.y - found.y, 0) / pinned.length);
    for (const { id } of siblings) {
      const place = places[id];
      if (place) kept[id] = { ...place, x: place.x + dx, y: place.y + dy };
    }
    for (const { id, place } of pinned) kept[id] = place;
    makeWay(
      { document, kept, language },
      siblings.map(({ id }) => id),
    );
  }
  return kept;
}

/** Moves what covers a pinned state, or one that made way before, below it. */
function makeWay(
  order: { document: Workflow; kept: Record<string, Place>; language: Language },
  ids: readonly string[],
) {
  const { document, kept, language } = order;
  const { relative } = stateBoxes({ ...document, layout: { states: kept } }, language);
  const settled = ids.filter((id) => kept[id]?.pinned).flatMap((id) => relative.get(id) ?? []);
  for (const id of ids) {
    const [place, size] = [kept[id], relative.get(id)];
    if (!place || !size || place.pinned) continue;
    let box = size;
    for (let hit = settled.find((each) => overlap(each, box)); hit; hit = settled.find((each) => overlap(each, box)))
      box = { ...box, y: hit.y + hit.height + GAP };
    kept[id] = { ...place, y: box.y };
    settled.push(box);
  }
}
