import { textIn, type Language } from '#catalog/language';
import type { QueueRow } from './queue-row.ts';

/** What the words of a row are taken from beside itself. */
export interface FilterNames {
  readonly language: Language;
  readonly personNames: ReadonlyMap<string, string>;
}

/** The rows that hold every word of the filter in key, subject, requester, assignee or state, whatever the case; all without one. */
export function filterRows(rows: readonly QueueRow[], filter: string, names: FilterNames): readonly QueueRow[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const named = (id: string) => names.personNames.get(id) ?? id;
  return rows.filter((row) => {
    const states = row.stateTitles.map((title) => textIn(title, names.language));
    const people = [...(row.requester === undefined ? [] : [row.requester]), ...row.assignees].map(named);
    const text = [row.key, row.subject, ...states, ...people].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
