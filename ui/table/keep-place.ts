/** What was on screen before a change. */
export interface Place {
  readonly rowIds: readonly string[];
  readonly scrollTop: number;
  readonly rowPx: number;
}

/**
 * Where to scroll so that the row that was at the top of the screen still is, in pixels; the nearest row below it that is
 * still there where it has gone. A table that stood at its very top stays there: what is new and first shall be seen.
 */
export function scrollAfterChange(place: Place, rowIds: readonly string[], rowPx: number): number {
  if (place.scrollTop <= 0) return 0;
  if (place.rowIds === rowIds && place.rowPx === rowPx) return place.scrollTop;
  const first = Math.floor(place.scrollTop / place.rowPx);
  const indexes = new Map(rowIds.map((id, index) => [id, index]));
  for (const [distance, id] of place.rowIds.slice(first).entries()) {
    const index = indexes.get(id);
    if (index === undefined) continue;
    const offset = distance === 0 ? (place.scrollTop - first * place.rowPx) / place.rowPx : 0;
    return Math.round((index + offset) * rowPx);
  }
  return Math.min(place.scrollTop, rowIds.length * rowPx);
}
