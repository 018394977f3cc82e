/** By which column a table is sorted. */
export interface TableSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** What a column sorts by; `undefined` goes last in both directions. */
export type SortValue = string | number | undefined;

/** The next sort when a column's heading is pressed: ascending, descending, then the rows' own order. */
export function nextSort(sort: TableSort | undefined, column: string): TableSort | undefined {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

/** The rows sorted by a value, stable, texts by the rules of the reader's language. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  order: { readonly direction: TableSort['direction']; readonly locale: string },
): readonly Row[] {
  const words = new Intl.Collator(order.locale, { numeric: true, sensitivity: 'base' });
  const sign = order.direction === 'ascending' ? 1 : -1;
  const compare = (a: SortValue, b: SortValue) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * words.compare(String(a), String(b));
  };
  return rows
    .map((row) => [row, valueOf(row)] as const)
    .sort(([, a], [, b]) => compare(a, b))
    .map(([row]) => row);
}
