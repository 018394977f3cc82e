'use client';
import { MultiSelect, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { textIn, type Subject, type Test } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { useConditionSetting } from './condition-context.ts';
import { conditionTexts } from './condition-texts.ts';

export interface ValueInputProps {
  readonly subject: Subject;
  readonly test: Test;
  /** All letters of one visit to the input bear the same gesture; what is chosen bears none. */
  readonly onChange: (test: Test, gesture?: string) => void;
}

type Written = Extract<Test, { readonly value: unknown }>;
type Listed = Extract<Test, { readonly values: unknown }>;
type Timed = Extract<Test, { readonly instant: unknown }>;

const NUMBER = /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/;
const numberFrom = (text: string): number | undefined =>
  NUMBER.test(text) ? Number(text.replace(',', '.')) : undefined;

function useChoices({ variable, name }: Subject) {
  const { workflow, language } = useConditionSetting();
  if (variable !== 'fields' && variable !== 'event') return undefined;
  const field = workflow.fields.find(({ id }) => id === name);
  if (field?.type !== 'choice') return undefined;
  return field.choices.map(({ id, title }) => ({ value: id, label: textIn(title, language) }));
}

function useGesture() {
  const id = useId();
  const visits = useRef(0);
  return {
    onFocus: () => {
      visits.current += 1;
    },
    gesture: () => `${id} ${visits.current}`,
  };
}

/** A text or a number, written letter by letter. What is no number stays in the input, with the reason. */
function OneValue({ test, onChange }: { readonly test: Written; readonly onChange: ValueInputProps['onChange'] }) {
  const t = useTexts(conditionTexts);
  const { readOnly } = useConditionSetting();
  const { onFocus, gesture } = useGesture();
  const [typed, setTyped] = useState<{ readonly text: string; readonly stands: unknown }>();
  const { value } = test;
  const own = typed?.stands === value ? typed.text : undefined;
  const write = (text: string) => {
    const next = typeof value === 'number' ? numberFrom(text) : text;
    setTyped({ text, stands: next ?? value });
    if (next !== undefined) onChange({ ...test, value: next } as Test, gesture());
  };
  const shown = own ?? String(value);
  return (
    <TextInput
      aria-label={t('value')}
      value={shown}
      readOnly={readOnly}
      inputMode={typeof value === 'number' ? 'decimal' : 'text'}
      error={typeof value === 'number' && numberFrom(shown) === undefined ? t('number') : undefined}
      onFocus={onFocus}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}

/** Several texts or numbers. */
function ManyValues({ subject, test, onChange }: ValueInputProps & { readonly test: Listed }) {
  const t = useTexts(conditionTexts);
  const { readOnly, types } = useConditionSetting();
  const choices = useChoices(subject);
  const known = choices && new Set(choices.map(({ value }) => value));
  const shared = { 'aria-label': t('values'), value: test.values.map(String), readOnly, disabled: readOnly };
  if (choices && test.values.every((value) => known?.has(String(value)))) {
    const choose = (values: string[]) => (values.length > 0 ? onChange({ ...test, values }) : undefined);
    return <MultiSelect {...shared} data={choices} onChange={choose} />;
  }
  const numeric = types.get(`${subject.variable}.${subject.name}`) === 'number';
  const write = (texts: string[]) => {
    const values = numeric ? texts.map(numberFrom).filter((value) => value !== undefined) : texts;
    if (values.length > 0) onChange({ ...test, values });
  };
  return <TagsInput {...shared} placeholder={t('addValue')} onChange={write} />;
}

const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::00(?:\.0+)?)?Z$/;

/** A moment in UTC; one that is written otherwise is edited as it is written. */
function InstantValue({ test, onChange }: { readonly test: Timed; readonly onChange: ValueInputProps['onChange'] }) {
  const t = useTexts(conditionTexts);
  const { readOnly } = useConditionSetting();
  const { onFocus, gesture } = useGesture();
  const local = INSTANT.exec(test.instant)?.[1];
  const write = (instant: string) => (instant === '' ? undefined : onChange({ ...test, instant }, gesture()));
  return (
    <TextInput
      aria-label={t('value')}
      type={local === undefined ? 'text' : 'datetime-local'}
      value={local ?? test.instant}
      readOnly={readOnly}
      rightSection={t('utc')}
      rightSectionWidth={44}
      onFocus={onFocus}
      onChange={({ currentTarget: { value } }) => write(local === undefined || value === '' ? value : `${value}:00Z`)}
    />
  );
}

/** The value that a test compares with, where it has one. */
export function ValueInput({ subject, test, onChange }: ValueInputProps) {
  const t = useTexts(conditionTexts);
  const { readOnly } = useConditionSetting();
  const choices = useChoices(subject);
  if ('values' in test) return <ManyValues subject={subject} test={test} onChange={onChange} />;
  if ('instant' in test) return <InstantValue test={test} onChange={onChange} />;
  if (!('value' in test)) return null;
  const chosen = choices?.some(({ value }) => value === test.value) === true;
  if (!chosen || (test.kind !== 'is' && test.kind !== 'isNot')) return <OneValue test={test} onChange={onChange} />;
  return (
    <NativeSelect
      aria-label={t('value')}
      value={test.value}
      data={choices}
      disabled={readOnly}
      onChange={(event) => onChange({ ...test, value: event.currentTarget.value })}
    />
  );
}
