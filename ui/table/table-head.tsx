'use client';
import { Menu } from '@mantine/core';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import styles from './data-table.module.css';
import type { TableColumn } from './table-column.ts';
import { tableTexts } from './table-texts.ts';
import type { TableModel } from './use-table.ts';

interface HeadProps<Row> {
  readonly model: TableModel<Row>;
  readonly columns: readonly TableColumn<Row>[];
  readonly allColumns: readonly TableColumn<Row>[];
  readonly template: string;
  readonly selectable: boolean;
  readonly onChooseColumns: (ids: readonly string[]) => void;
}

function Heading<Row>({ column, model }: { readonly column: TableColumn<Row>; readonly model: TableModel<Row> }) {
  const t = useTexts(tableTexts);
  const direction = model.sort?.column === column.id ? model.sort.direction : undefined;
  if (column.sortValue === undefined) {
    return (
      <div role="columnheader" className={styles['heading']} data-align={column.align}>
        <span>{column.title}</span>
      </div>
    );
  }
  return (
    <div role="columnheader" className={styles['heading']} data-align={column.align} aria-sort={direction ?? 'none'}>
      <button type="button" onClick={() => model.pressHeading(column.id)} title={t('sortBy', { column: column.title })}>
        <span>{column.title}</span>
        <Icon
          name={direction === 'ascending' ? 'up' : direction === 'descending' ? 'down' : 'sort'}
          size={12}
          className={direction === undefined ? styles['unsorted'] : undefined}
        />
      </button>
    </div>
  );
}

/** The sticky heading row: sorting, selecting all, choosing columns. */
export function TableHead<Row>(props: HeadProps<Row>) {
  const { model, columns, allColumns, template, selectable, onChooseColumns } = props;
  const t = useTexts(tableTexts);
  const { selected } = model.state;
  const shown = new Set(columns.map((column) => column.id));
  const toggle = (id: string) =>
    onChooseColumns(
      allColumns.map((column) => column.id).filter((other) => (other === id ? !shown.has(id) : shown.has(other))),
    );
  return (
    <div role="row" aria-rowindex={1} className={styles['head']} style={{ gridTemplateColumns: template }}>
      {selectable ? (
        <div role="columnheader" className={styles['check']}>
          <input
            type="checkbox"
            className={styles['box']}
            aria-label={t('selectAll')}
            checked={selected.size > 0 && selected.size === model.rowIds.length}
            ref={(box) => {
              if (box !== null) box.indeterminate = selected.size > 0 && selected.size < model.rowIds.length;
            }}
            onChange={() => model.act({ kind: 'toggle-all' })}
            tabIndex={-1}
          />
        </div>
      ) : null}
      {columns.map((column) => (
        <Heading key={column.id} column={column} model={model} />
      ))}
      <div role="columnheader" className={styles['chooser']}>
        <Menu
          position="bottom-end"
          transitionProps={{ duration: 120 }}
          withInitialFocusPlaceholder={false}
          checkIcon={<Icon name="check" />}
        >
          <Menu.Target>
            <button type="button" aria-label={t('columns')} title={t('columns')}>
              <Icon name="columns" size={14} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('columns')}</Menu.Label>
            {allColumns.map((column) => (
              <Menu.CheckboxItem
                key={column.id}
                checked={shown.has(column.id)}
                disabled={column.fixed === true}
                onChange={() => toggle(column.id)}
              >
                {column.title}
              </Menu.CheckboxItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </div>
  );
}
