'use client';
import { NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useTexts, useZone } from '#ui/texts';
import type { FieldProblem, FormField, FormValue } from './form-field.ts';
import { formTexts } from './form-texts.ts';
import { instantFromLocal, localFromInstant } from './local-instant.ts';

export interface FieldInputProps {
  readonly field: FormField;
  readonly value: FormValue | undefined;
  readonly onChange: (value: FormValue | undefined) => void;
  readonly problem?: FieldProblem | undefined;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

const filled = (text: string) => (text === '' ? undefined : text);
const shown = (value: FormValue | undefined) => (value === undefined ? '' : String(value));

function InstantInput({
  value,
  onChange,
  ...common
}: Pick<FieldInputProps, 'value' | 'onChange'> & { readonly label: string }) {
  const t = useTexts(formTexts);
  const zone = useZone();
  return (
    <TextInput
      {...common}
      type="datetime-local"
      value={localFromInstant(shown(value), zone)}
      onChange={(event) => onChange(instantFromLocal(event.currentTarget.value, zone))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={t('zone', { zone: zone.replaceAll('_', ' ') })}
    />
  );
}

/** One field with its label, help and problem. */
export function FieldInput({ field, value, onChange, problem, disabled = false, autoFocus = false }: FieldInputProps) {
  const t = useTexts(formTexts);
  const common = {
    label: field.label,
    disabled,
    readOnly: field.readOnly === true,
    withAsterisk: field.required === true,
    'aria-required': field.required === true,
    ...(field.help === undefined ? {} : { description: field.help }),
    ...(problem === undefined ? {} : { error: t.reason(problem) }),
    ...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
  };
  switch (field.type) {
    case 'text': {
      const text = {
        ...common,
        value: shown(value),
        ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
      };
      return field.multiline === true ? (
        <Textarea
          {...text}
          autosize
          minRows={3}
          maxRows={12}
          onChange={(event) => onChange(filled(event.currentTarget.value))}
        />
      ) : (
        <TextInput {...text} onChange={(event) => onChange(filled(event.currentTarget.value))} />
      );
    }
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          {...(field.minimum === undefined ? {} : { min: field.minimum })}
          {...(field.maximum === undefined ? {} : { max: field.maximum })}
          clampBehavior="none"
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
        />
      );
    case 'switch': {
      const { withAsterisk: _, readOnly, ...own } = common;
      return (
        <Switch
          {...own}
          disabled={disabled || readOnly}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    }
    case 'choice':
      return (
        <Select
          {...common}
          data={field.choices.map(({ id, label }) => ({ value: id, label }))}
          value={typeof value === 'string' ? value : null}
          placeholder={t('choose')}
          clearable={field.required !== true}
          searchable={field.choices.length > 8}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case 'instant':
      return <InstantInput {...common} value={value} onChange={onChange} />;
    case 'amount':
      return (
        <TextInput
          {...common}
          inputMode="decimal"
          value={shown(value)}
          {...(field.currency === undefined ? {} : { rightSection: field.currency, rightSectionWidth: 48 })}
          onChange={(event) => onChange(filled(event.currentTarget.value.trim().replace(',', '.')))}
        />
      );
  }
}
