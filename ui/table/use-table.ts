'use client';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { localeOf, useLanguage } from '#ui/texts';
import { nextSort, sortRows, type TableSort } from './sort-rows.ts';
import type { TableColumn } from './table-column.ts';
import { actOnTable, INITIAL_TABLE_STATE, type TableAct, type TableState } from './table-state.ts';

/** A table's rows in the order of the screen, and its state. */
export interface TableModel<Row> {
  readonly rows: readonly Row[];
  readonly rowIds: readonly string[];
  readonly state: TableState;
  readonly act: (act: TableAct) => void;
  readonly sort: TableSort | undefined;
  readonly pressHeading: (column: string) => void;
}

interface Inputs<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly onSelect?: ((selected: ReadonlySet<string>) => void) | undefined;
}

/** Sorting, active row and selection of a table; rows are followed by id when they change. */
export function useTable<Row>({ rows, columns, rowId, onSelect }: Inputs<Row>): TableModel<Row> {
  const { language } = useLanguage();
  const [sort, setSort] = useState<TableSort>();
  const [kept, keep] = useState<TableState>(INITIAL_TABLE_STATE);
  const valueOf = columns.find((column) => column.id === sort?.column)?.sortValue;
  // The columns are usually made anew on every drawing; only the chosen one's identity would matter, and its id stands for it.
  const current = useRef({ valueOf, rowId, onSelect });
  useLayoutEffect(() => {
    current.current = { valueOf, rowId, onSelect };
  });
  const sorted = useMemo(
    () =>
      sort === undefined || valueOf === undefined
        ? rows
        : sortRows(rows, valueOf, { direction: sort.direction, locale: localeOf(language) }),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above: `sort` stands for `valueOf`
    [rows, sort, language],
  );
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a row's id does not depend on the drawing
  const rowIds = useMemo(() => sorted.map(rowId), [sorted]);
  // Following the rows is part of drawing them: the screen never shows an active row that has left.
  const state = useMemo(() => actOnTable(kept, { kind: 'rows-changed' }, rowIds), [kept, rowIds]);
  if (state !== kept) keep(state);
  const { selected } = state;
  const told = useRef(selected);
  useLayoutEffect(() => {
    if (told.current !== selected) current.current.onSelect?.(selected);
    told.current = selected;
  }, [selected]);
  const act = useCallback((next: TableAct) => keep((before) => actOnTable(before, next, rowIds)), [rowIds]);
  const pressHeading = useCallback((column: string) => setSort((before) => nextSort(before, column)), []);
  return { rows: sorted, rowIds, state, act, sort, pressHeading };
}
