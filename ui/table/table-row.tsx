'use client';
import { memo, type MouseEvent, type ReactNode } from 'react';
import { useTexts } from '#ui/texts';
import styles from './data-table.module.css';
import type { TableColumn } from './table-column.ts';
import { tableTexts } from './table-texts.ts';
import type { TableModel } from './use-table.ts';

interface RowProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly domId: string;
  readonly index: number;
  /** The row's name for those who do not see it. */
  readonly rowName: (row: Row) => string;
  readonly top: number;
  readonly height: number;
  readonly template: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly compact: ((row: Row) => ReactNode) | undefined;
  readonly active: boolean;
  readonly selected: boolean;
  readonly selectable: boolean;
  /** Changed a moment ago by somebody else. */
  readonly marked: boolean;
  readonly act: TableModel<Row>['act'];
  readonly onOpen: ((row: Row) => void) | undefined;
}

function TableRowPart<Row>(props: RowProps<Row>) {
  const {
    row,
    id,
    domId,
    index,
    rowName,
    top,
    height,
    template,
    columns,
    compact,
    active,
    selected,
    selectable,
    marked,
  } = props;
  const { act, onOpen } = props;
  const t = useTexts(tableTexts);
  const name = rowName(row);
  const onClick = (event: MouseEvent) => {
    // Links and buttons inside the row act by themselves.
    if (event.target instanceof Element && event.target.closest('a, button, input, label') !== null) return;
    if (selectable && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      act({ kind: event.shiftKey ? 'range' : 'toggle', id });
    } else {
      act({ kind: 'activate', id });
      onOpen?.(row);
    }
  };
  return (
    <div
      role="row"
      id={domId}
      aria-rowindex={index + 2}
      aria-label={name}
      {...(selectable ? { 'aria-selected': selected } : {})}
      className={styles['row']}
      data-active={active}
      data-marked={marked}
      data-open={onOpen !== undefined}
      style={{ transform: `translateY(${String(top)}px)`, height, gridTemplateColumns: template }}
      onClick={onClick}
    >
      {selectable ? (
        <div role="gridcell" className={styles['check']}>
          {/* The browser's own box: thousands of rows pass by. */}
          <input
            type="checkbox"
            className={styles['box']}
            aria-label={t('selectRow', { row: name })}
            checked={selected}
            onChange={() => act({ kind: 'toggle', id })}
            tabIndex={-1}
          />
        </div>
      ) : null}
      {compact === undefined ? (
        columns.map((column) => (
          <div key={column.id} role="gridcell" className={styles['cell']} data-align={column.align}>
            {column.cell(row)}
          </div>
        ))
      ) : (
        <div role="gridcell" className={styles['compact']}>
          {compact(row)}
        </div>
      )}
    </div>
  );
}

/** One row; drawn again only when something of its own changes. */
export const TableRow = memo(TableRowPart) as typeof TableRowPart;
