'use client';
import { ActionIcon, TextInput } from '@mantine/core';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import type { PriceLine } from '../price-list.ts';
import { priceListTexts } from '../texts/price-list-texts.ts';
import type { DraftForm } from './draft-form.ts';
import { fieldLook, useProblemOf } from './list-head.tsx';
import styles from './price-list.module.css';

interface LineBreaksProps {
  readonly form: DraftForm;
  readonly line: PriceLine;
  /** The line's place in the list. */
  readonly index: number;
  readonly onChange: (line: PriceLine) => void;
}

/** A figure as it is typed: a comma is a point. */
export const figure = (typed: string): string => typed.trim().replace(',', '.');

/** The quantity breaks of a line: from a quantity on, the whole quantity has another price. */
export function LineBreaks({ form, line, index, onChange }: LineBreaksProps) {
  const t = useTexts(priceListTexts);
  const problemOf = useProblemOf(form);
  const { breaks = [] } = line;
  const setBreaks = (next: typeof breaks) => {
    const { breaks: _former, ...rest } = line;
    onChange(next.length === 0 ? rest : { ...rest, breaks: next });
  };
  const set = (at: number, change: Partial<(typeof breaks)[number]>) =>
    setBreaks(breaks.map((each, place) => (place === at ? { ...each, ...change } : each)));
  const whole = problemOf(`lines.${index}.breaks`).error;
  return (
    <div className={styles['breaks']}>
      {breaks.map(({ from, price }, at) => (
        <div key={at} className={styles['break']}>
          <TextInput
            aria-label={t('lines.from')}
            placeholder={t('lines.from')}
            inputMode="decimal"
            size="xs"
            value={from}
            {...fieldLook(form.frozen)}
            onChange={(event) => set(at, { from: figure(event.currentTarget.value) })}
            {...problemOf(`lines.${index}.breaks.${at}.from`)}
          />
          <TextInput
            aria-label={t('lines.breakPrice', { from })}
            placeholder={t('lines.price')}
            inputMode="decimal"
            size="xs"
            value={price}
            {...fieldLook(form.frozen)}
            onChange={(event) => set(at, { price: figure(event.currentTarget.value) })}
            {...problemOf(`lines.${index}.breaks.${at}.price`)}
          />
          {form.frozen ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('lines.removeBreak', { from })}
              title={t('lines.removeBreak', { from })}
              onClick={() => setBreaks(breaks.filter((_, place) => place !== at))}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      {whole === undefined ? null : <p className={styles['problem']}>{whole}</p>}
      {form.frozen ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('lines.addBreak')}
          title={t('lines.addBreak')}
          onClick={() => setBreaks([...breaks, { from: '', price: '' }])}
        >
          <Icon name="plus" size={14} />
        </ActionIcon>
      )}
    </div>
  );
}
