'use client';
import { useCallback, useMemo, useState } from 'react';
import { FieldInput } from './field-input.tsx';
import { checkFields, type FieldProblem, type FormField, type FormValue, type FormValues } from './form-field.ts';
import styles from './forms.module.css';

export interface FieldFormProps {
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  /** `undefined` empties the field. */
  readonly onChange: (id: string, value: FormValue | undefined) => void;
  readonly problems?: Readonly<Record<string, FieldProblem>>;
  readonly disabled?: boolean;
  /** Puts the cursor into the first field. */
  readonly autoFocus?: boolean;
}

/** Draws fields one under another; the `<form>` and its button are the caller's. */
export function FieldForm({
  fields,
  values,
  onChange,
  problems = {},
  disabled = false,
  autoFocus = false,
}: FieldFormProps) {
  return (
    <div className={styles['fields']}>
      {fields.map((field, at) => (
        <FieldInput
          key={field.id}
          field={field}
          value={values[field.id]}
          onChange={(value) => onChange(field.id, value)}
          problem={problems[field.id]}
          disabled={disabled}
          autoFocus={autoFocus && at === 0}
        />
      ))}
    </div>
  );
}

/** The state of a form of fields. */
export interface FieldFormState {
  readonly values: FormValues;
  /** Only those of a check that has been asked for, less the fields corrected since. */
  readonly problems: Readonly<Record<string, FieldProblem>>;
  readonly change: (id: string, value: FormValue | undefined) => void;
  /** Shows every problem; the values where there is none. */
  readonly check: () => FormValues | undefined;
}

/** `const form = useFieldForm(fields, initial)`, `<FieldForm fields={fields} {...} onChange={form.change} />`. */
export function useFieldForm(fields: readonly FormField[], initial: FormValues = {}): FieldFormState {
  const [values, setValues] = useState<FormValues>(initial);
  const [checked, setChecked] = useState(false);
  const found = useMemo(() => checkFields(fields, values), [fields, values]);
  const change = useCallback((id: string, value: FormValue | undefined) => {
    setValues(({ [id]: _, ...rest }) => (value === undefined ? rest : { ...rest, [id]: value }));
  }, []);
  const check = () => {
    setChecked(true);
    return Object.keys(found).length === 0 ? values : undefined;
  };
  return { values, problems: checked ? found : {}, change, check };
}
