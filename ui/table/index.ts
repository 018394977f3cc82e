export { DataTable, type DataTableProps } from './data-table.tsx';
export type { TableColumn } from './table-column.ts';
export type { SortValue, TableSort } from './sort-rows.ts';
