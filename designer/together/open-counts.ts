import type { CommentThread } from '#catalog/server';

/** How many open comments are pinned to each part of one kind. */
export function openCounts(
  threads: readonly CommentThread[],
  kind: 'state' | 'transition',
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pin, resolvedAt } of threads)
    if (!resolvedAt && pin.kind === kind && pin.id !== undefined) counts.set(pin.id, (counts.get(pin.id) ?? 0) + 1);
  return counts;
}
