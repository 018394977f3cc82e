'use client';
import { ActionIcon, Select, TextInput } from '@mantine/core';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { UNITS, type PriceLine } from '../price-list.ts';
import { priceListTexts } from '../texts/price-list-texts.ts';
import { withOptional, withWords } from './draft.ts';
import type { DraftForm } from './draft-form.ts';
import { LineBreaks, figure } from './line-breaks.tsx';
import { fieldLook, useProblemOf } from './list-head.tsx';

interface LineRowProps {
  readonly form: DraftForm;
  readonly line: PriceLine;
  /** The line's place in the list. */
  readonly index: number;
  readonly onChange: (line: PriceLine) => void;
  readonly onRemove: () => void;
}

/** One price, every part of it open to be changed in its place. */
export function LineRow({ form, line, index, onChange, onRemove }: LineRowProps) {
  const t = useTexts(priceListTexts);
  const problemOf = useProblemOf(form);
  const { frozen, language } = form;
  const common = { size: 'xs', ...fieldLook(frozen) } as const;
  const at = `lines.${index}`;
  const remove = t('lines.remove', { service: line.service });
  const unit = (value: string | null) => UNITS.find((each) => each === value) ?? line.unit;
  return (
    <tr>
      <td>
        <TextInput
          {...common}
          aria-label={t('lines.service')}
          value={line.service}
          onChange={(event) => onChange({ ...line, service: event.currentTarget.value.trim() })}
          {...problemOf(`${at}.service`)}
        />
      </td>
      <td>
        <TextInput
          {...common}
          aria-label={t('lines.name')}
          value={line.title[language] ?? ''}
          placeholder={line.title.en}
          onChange={(event) => onChange({ ...line, title: withWords(line.title, language, event.currentTarget.value) })}
          {...problemOf(`${at}.title`)}
        />
      </td>
      <td>
        <Select
          {...common}
          aria-label={t('lines.unit')}
          data={UNITS.map((each) => ({ value: each, label: t(`unit.${each}`) }))}
          value={line.unit}
          allowDeselect={false}
          onChange={(value) => onChange({ ...line, unit: unit(value) })}
        />
      </td>
      <td>
        <TextInput
          {...common}
          aria-label={t('lines.price')}
          inputMode="decimal"
          value={line.price}
          onChange={(event) => onChange({ ...line, price: figure(event.currentTarget.value) })}
          {...problemOf(`${at}.price`)}
        />
      </td>
      <td>
        <TextInput
          {...common}
          aria-label={t('lines.minimum')}
          inputMode="decimal"
          value={line.minimum ?? ''}
          onChange={(event) => onChange(withOptional(line, 'minimum', figure(event.currentTarget.value)))}
          {...problemOf(`${at}.minimum`)}
        />
      </td>
      <td>
        <LineBreaks form={form} line={line} index={index} onChange={onChange} />
      </td>
      <td>
        {frozen ? null : (
          <ActionIcon variant="subtle" color="gray" aria-label={remove} title={remove} onClick={onRemove}>
            <Icon name="trash" />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
