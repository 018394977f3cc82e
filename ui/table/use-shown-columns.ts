'use client';
import { useMemo } from 'react';
import type { TableColumn } from './table-column.ts';
import { useRememberedIds } from './use-remembered.ts';

/** The columns the person wants to see in a table, and the way to choose others; remembered in this browser. */
export function useShownColumns<Row>(
  tableId: string,
  columns: readonly TableColumn<Row>[],
): [shown: readonly TableColumn<Row>[], choose: (ids: readonly string[]) => void] {
  const [chosen, choose] = useRememberedIds(`table.${tableId}.columns`);
  // The rows are drawn again only when the columns are others: scrolling must not make them so.
  const shown = useMemo(() => {
    const isShown = (column: TableColumn<Row>) =>
      column.fixed === true || (chosen === undefined ? column.shown !== false : chosen.includes(column.id));
    return columns.filter(isShown);
  }, [columns, chosen]);
  return [shown, choose];
}
