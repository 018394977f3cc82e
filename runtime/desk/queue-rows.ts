/** The part of a queue's row that its place depends on. */
export interface PlacedRow {
  readonly id: string;
  /** Counts the writes of the ticket. */
  readonly revision: number;
  /** Ms UTC; none sorts last. */
  readonly dueAt?: number | undefined;
  readonly weight: number;
}

/** The loaded part of a queue. */
export interface QueueRows<Row extends PlacedRow> {
  readonly rows: readonly Row[];
  /** Whether the queue has more rows than are loaded. */
  readonly hasMore: boolean;
  /** The rows that others changed, for the mark. */
  readonly marked: ReadonlySet<string>;
}

/** What became of tickets: their rows as they now are, and those that are no longer in this queue. */
export interface RowChanges<Row extends PlacedRow> {
  readonly rows: readonly Row[];
  readonly gone: readonly string[];
}

/** An empty list of which nothing is loaded yet. */
export const NO_ROWS = { rows: [], hasMore: true, marked: new Set<string>() } as const;

/** The order of a queue: due first, then the heaviest, then the oldest id; the same as the server's. */
export function compareRows(a: PlacedRow, b: PlacedRow): number {
  const due = (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity);
  if (due !== 0 && !Number.isNaN(due)) return due;
  return b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Adds the next page; a row that came meanwhile by a change stays as the newer of the two. */
export function appendPage<Row extends PlacedRow>(
  before: QueueRows<Row>,
  page: { readonly rows: readonly Row[]; readonly hasMore: boolean },
): QueueRows<Row> {
  const byId = new Map(before.rows.map((row) => [row.id, row]));
  for (const row of page.rows) {
    const known = byId.get(row.id);
    if (!known || known.revision < row.revision) byId.set(row.id, row);
  }
  return { ...before, rows: [...byId.values()].sort(compareRows), hasMore: page.hasMore };
}

/**
 * The list after changes: rows change and move in place, new ones come in where they belong, those gone leave. A new row
 * beyond the last loaded one waits for its page. Older news than what is shown are dropped; nothing new gives the same object.
 */
export function applyChanges<Row extends PlacedRow>(
  before: QueueRows<Row>,
  changes: RowChanges<Row>,
  options: { readonly mark: boolean } = { mark: true },
): QueueRows<Row> {
  const byId = new Map(before.rows.map((row) => [row.id, row]));
  const last = before.rows.at(-1);
  const touched: string[] = [];
  let left = false;
  for (const id of changes.gone) left = byId.delete(id) || left;
  for (const row of changes.rows) {
    const known = byId.get(row.id);
    if (known && known.revision >= row.revision) continue;
    if (!known && before.hasMore && (!last || compareRows(row, last) > 0)) continue;
    byId.set(row.id, row);
    touched.push(row.id);
  }
  if (touched.length === 0 && !left) return before;
  const marked = options.mark ? new Set([...before.marked, ...touched]) : before.marked;
  return { ...before, rows: [...byId.values()].sort(compareRows), marked };
}

/** The list with one row changed by the person himself, before the server has said yes; its place and revision stay. */
export function patchRow<Row extends PlacedRow>(
  before: QueueRows<Row>,
  id: string,
  change: Partial<Row>,
): QueueRows<Row> {
  const rows = before.rows.map((row) => (row.id === id ? { ...row, ...change, revision: row.revision } : row));
  return { ...before, rows };
}

/** The list after the marks of some rows have faded. */
export function unmark<Row extends PlacedRow>(before: QueueRows<Row>, ids: readonly string[]): QueueRows<Row> {
  const marked = new Set([...before.marked].filter((id) => !ids.includes(id)));
  return marked.size === before.marked.size ? before : { ...before, marked };
}
