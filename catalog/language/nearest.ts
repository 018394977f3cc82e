/** Levenshtein distance, given up (returned as `limit + 1`) where it exceeds the limit. */
function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}

/** The known name that was probably meant: the nearest by edits, at most two fifths of its letters, case left aside. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.round(name.length * 0.4));
  const wanted = name.toLowerCase();
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const found = distance(wanted, candidate.toLowerCase(), limit);
    if (found <= limit && (best === undefined || found < best.distance)) best = { name: candidate, distance: found };
  }
  return best?.name;
}
