import type { Workflow } from '#catalog/language';
import { placeOf } from '#designer/document';

/** Whether the drawing should be laid out when the workflow opens: it has states, and most of them have no place. */
export function lacksPlaces(document: Workflow): boolean {
  const placeless = document.states.filter((state) => !placeOf(document, state.id)).length;
  return document.states.length > 1 && placeless * 2 > document.states.length;
}
