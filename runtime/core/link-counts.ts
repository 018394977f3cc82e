import { LINK_COUNTS, linkCountNames, type Category } from '#catalog/language';
import type { Link } from './ticket.ts';

const NONE: Readonly<Record<string, number>> = Object.freeze(Object.fromEntries(LINK_COUNTS.map((name) => [name, 0])));
const SETTLED: ReadonlySet<Category> = new Set<Category>(['resolved', 'closed', 'cancelled']);

/** How many links of each kind there are, and how many of those lead to tickets that are neither resolved nor at their end. */
export function linkCounts(links: readonly Link[]): Readonly<Record<string, number>> {
  if (links.length === 0) return NONE;
  const counts: Record<string, number> = { ...NONE };
  for (const { kind, category } of links) {
    const [all, open] = linkCountNames(kind);
    counts[all] = (counts[all] ?? 0) + 1;
    if (category === undefined || !SETTLED.has(category)) counts[open] = (counts[open] ?? 0) + 1;
  }
  return counts;
}
