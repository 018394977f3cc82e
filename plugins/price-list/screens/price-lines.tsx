'use client';
import { Button } from '@mantine/core';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import type { PriceLine } from '../price-list.ts';
import { priceListTexts } from '../texts/price-list-texts.ts';
import { newLine } from './draft.ts';
import type { DraftForm } from './draft-form.ts';
import { LineRow } from './line-row.tsx';
import styles from './price-list.module.css';

const COLUMNS = ['service', 'name', 'unit', 'price', 'minimum', 'breaks'] as const;

/** The prices of a list as a table that is edited in place. */
export function PriceLines({ form }: { readonly form: DraftForm }) {
  const t = useTexts(priceListTexts);
  const { draft, onChange, frozen } = form;
  const { lines } = draft;
  const setLines = (next: PriceLine[]) => onChange({ ...draft, lines: next });
  return (
    <section aria-label={t('lines.title')}>
      <h2 className={styles['heading']}>{t('lines.title')}</h2>
      {lines.length === 0 ? <p className={styles['none']}>{t('lines.none')}</p> : null}
      {lines.length > 0 ? (
        <div className={styles['scroll']}>
          <table className={styles['lines']}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col">
                    {column === 'price' ? `${t('lines.price')}, ${draft.currency}` : t(`lines.${column}`)}
                  </th>
                ))}
                <th aria-hidden />
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <LineRow
                  key={line.id}
                  form={form}
                  line={line}
                  index={index}
                  onChange={(next) => setLines(lines.map((each) => (each.id === line.id ? next : each)))}
                  onRemove={() => setLines(lines.filter(({ id }) => id !== line.id))}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {frozen ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setLines([...lines, newLine(lines)])}
        >
          {t('lines.add')}
        </Button>
      )}
    </section>
  );
}
