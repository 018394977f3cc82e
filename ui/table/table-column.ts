import type { ReactNode } from 'react';
import type { SortValue } from './sort-rows.ts';

/** One column of a table. */
export interface TableColumn<Row> {
  readonly id: string;
  /** Its heading, in the reader's language. */
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** A CSS grid track: `120px`, `minmax(160px, 1fr)`; `minmax(0, 1fr)` unless told. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** Makes the column sortable. */
  readonly sortValue?: (row: Row) => SortValue;
  /** Shown until the person chooses otherwise; `true` unless told. */
  readonly shown?: boolean;
  /** Cannot be put away, for example the key. */
  readonly fixed?: boolean;
}
