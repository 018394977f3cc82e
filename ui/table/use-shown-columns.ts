'use client';
import type { TableColumn } from './table-column.ts';
import { useRememberedIds } from './use-remembered.ts';

/** The columns the person wants to see in a table, and the way to choose others; remembered in this browser. */
export function useShownColumns<Row>(
  tableId: string,
  columns: readonly TableColumn<Row>[],
): [shown: readonly TableColumn<Row>[], choose: (ids: readonly string[]) => void] {
  const [chosen, choose] = useRememberedIds(`table.${tableId}.columns`);
  const isShown = (column: TableColumn<Row>) =>
    column.fixed === true || (chosen === undefined ? column.shown !== false : chosen.includes(column.id));
  return [columns.filter(isShown), choose];
}
