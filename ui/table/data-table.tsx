'use client';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useId, useRef, type ReactNode } from 'react';
import styles from './data-table.module.css';
import type { TableColumn } from './table-column.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useShownColumns } from './use-shown-columns.ts';
import { useTableKeys } from './use-table-keys.ts';
import { useTableScroll } from './use-table-scroll.ts';
import { useTable } from './use-table.ts';

const NARROW = '(max-width: 48em)';
const ROW_PX = 32;
const COMPACT_PX = 64;
const CHOOSER_TRACK = '32px';
const CHECK_TRACK = '36px';
const FLEXIBLE_TRACK = 'minmax(0, 1fr)';
/** Further away than one can scroll while a page loads. */
const NEAR_END_ROWS = 50;
const NO_MARKS: ReadonlySet<string> = new Set();

export interface DataTableProps<Row> {
  /** Names the table for the memory of its columns. */
  readonly id: string;
  /** Names the table for those who do not see it. */
  readonly label: string;
  /** In their own order (a queue by weight); a heading sorts them otherwise. Keep the array's identity while nothing changes. */
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** What a row is called: "INC-42 Printer does not print". */
  readonly rowName: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
  /** Enter, `o`, or a click on the row. */
  readonly onOpen?: (row: Row) => void;
  /** Makes rows selectable (`x`, Shift for a range, checkbox); told at every change. */
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** Told when another row becomes active: for keys that act on it (`t` takes it). */
  readonly onActive?: (row: Row | undefined) => void;
  /** Told when the last rows come near the screen: time to load the next page. */
  readonly onNearEnd?: () => void;
  /** Rows to mark for a moment: somebody else changed them. */
  readonly marked?: ReadonlySet<string>;
  /** One row on a phone, two lines of 64 px; without it the columns are drawn there too. */
  readonly compact?: (row: Row) => ReactNode;
  /** Stands in place of the rows while there are none. */
  readonly empty?: ReactNode;
  /** Whether the table takes the keyboard as soon as it is drawn, and stands on its first row: keys act at once. */
  readonly autoFocus?: boolean;
}

/**
 * A table that stays smooth with 10,000 rows: only those on screen are drawn. j, k and arrows move, Enter opens, x selects;
 * it keeps its place, active row and selection when the rows are refreshed. Fills the height of its parent.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, label, rowId, rowName, columns, onOpen, onSelect, onActive, marked = NO_MARKS, compact, empty } = props;
  const domId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const model = useTable({ rows: props.rows, columns, rowId, onSelect });
  const { rows, rowIds, state } = model;
  const { activeId, activeIndex } = state;
  const [shown, chooseColumns] = useShownColumns(id, columns);
  const narrow = useMediaQuery(NARROW, false) && compact !== undefined;
  const rowPx = narrow ? COMPACT_PX : ROW_PX;
  const selectable = onSelect !== undefined;
  const { items, heightPx } = useTableScroll({ scroller, rowIds, rowPx, activeIndex, activeId });
  const activeRow = rows[activeIndex];
  // Told in the same breath as it is shown: a key that is pressed right then acts on the row that is seen.
  useLayoutEffect(() => onActive?.(activeRow), [activeRow, onActive]);
  useEffect(() => {
    if (props.autoFocus === true) scroller.current?.focus({ preventScroll: true });
  }, [props.autoFocus]);
  const { act } = model;
  const standless = props.autoFocus === true && activeRow === undefined && rows.length > 0;
  useEffect(() => {
    // On a phone there are no keys. The first drawing does not know yet that it is one.
    if (standless && !window.matchMedia(NARROW).matches) act({ kind: 'edge', to: 'first' });
  }, [standless, act]);
  const open = activeRow === undefined || onOpen === undefined ? undefined : () => onOpen(activeRow);
  const near = rows.length > 0 && (items.at(-1)?.index ?? 0) >= rows.length - NEAR_END_ROWS;
  const { onNearEnd } = props;
  useEffect(() => {
    if (near) onNearEnd?.();
  }, [near, rows.length, onNearEnd]);
  const onKeyDown = useTableKeys({ scroller, rowPx, selectable, act, open });
  const template = [
    ...(selectable ? [CHECK_TRACK] : []),
    ...(narrow ? [FLEXIBLE_TRACK] : [...shown.map((column) => column.width ?? FLEXIBLE_TRACK), CHOOSER_TRACK]),
  ].join(' ');
  const head = { model, columns: shown, allColumns: columns, template, selectable, onChooseColumns: chooseColumns };
  const common = { rowName, template, selectable, onOpen, columns: shown, act, height: rowPx };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={selectable}
      {...(activeId === undefined ? {} : { 'aria-activedescendant': `${domId}${activeId}` })}
      tabIndex={0}
      className={styles['table']}
      onKeyDown={onKeyDown}
    >
      {narrow ? null : <TableHead {...head} />}
      {rows.length === 0 ? <div className={styles['empty']}>{empty}</div> : null}
      <div role="rowgroup" className={styles['body']} style={{ height: heightPx }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          const key = rowIds[index];
          if (row === undefined || key === undefined) return null;
          const own = { row, id: key, domId: `${domId}${key}`, index, top: start, marked: marked.has(key) };
          const active = key === activeId;
          const selected = state.selected.has(key);
          return (
            <TableRow
              key={key}
              {...common}
              {...own}
              compact={narrow ? compact : undefined}
              active={active}
              selected={selected}
            />
          );
        })}
      </div>
    </div>
  );
}
