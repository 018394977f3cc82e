'use client';
import { ActionIcon, Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { FieldValue, FieldValues, Reason } from '#catalog/language';
import { FieldForm, useFieldForm, type FormField } from '#ui/forms';
import { Icon } from '#ui/icons';
import { useFormat, useTexts } from '#ui/texts';
import { deskTexts } from '../texts/desk-texts.ts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import type { Act } from '../use-act.ts';
import styles from './panel.module.css';
import { Refusal } from './refusal.tsx';

/** What a field's value reads like. */
function FieldText({ field, value }: { readonly field: FormField; readonly value: FieldValue | undefined }) {
  const t = useTexts(ticketTexts);
  const desk = useTexts(deskTexts);
  const format = useFormat();
  if (value === undefined || value === '') return <span className={styles['soft']}>{t('facts.none')}</span>;
  if (typeof value === 'boolean') return <>{desk(value ? 'condition.on' : 'condition.off')}</>;
  if (typeof value === 'number') return <>{format.number(value)}</>;
  if (field.type === 'instant') return <>{format.exact(Date.parse(value))}</>;
  if (field.type === 'amount') return <>{format.decimal(value)}</>;
  if (field.type === 'choice') return <>{field.choices.find(({ id }) => id === value)?.label ?? value}</>;
  return <span style={{ whiteSpace: 'pre-wrap' }}>{value}</span>;
}

type FieldsAct = Act<FieldValues>;

interface EditorProps {
  readonly field: FormField;
  readonly value: FieldValue | undefined;
  readonly act: FieldsAct;
  readonly say: (reason: Reason) => string;
  readonly onClose: () => void;
}

function FieldEditor({ field, value, act, say, onClose }: EditorProps) {
  const t = useTexts(ticketTexts);
  const form = useFieldForm([field], value === undefined ? {} : { [field.id]: value });
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const values = form.check();
    if (values === undefined) return;
    // An emptied field is told as such: leaving it out would change nothing.
    const emptied = values[field.id] === undefined && field.type !== 'number' ? { [field.id]: '' } : {};
    const changed = { ...emptied, ...values };
    if (Object.keys(changed).length === 0 || (await act.run(changed))) onClose();
  };
  return (
    <form className={styles['editor']} noValidate onSubmit={(event) => void submit(event)}>
      <FieldForm fields={[field]} values={form.values} problems={form.problems} onChange={form.change} autoFocus />
      <Refusal reason={act.refusal} error={act.error} say={say} />
      <div className={styles['row']} style={{ marginTop: 8 }}>
        <Button type="submit" size="compact-sm" loading={act.pending}>
          {t('facts.save', { field: field.label })}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('facts.cancel')}
        </Button>
      </div>
    </form>
  );
}

export interface FieldFactProps {
  readonly field: FormField;
  readonly value: FieldValue | undefined;
  readonly editable: boolean;
  readonly act: FieldsAct;
  readonly say: (reason: Reason) => string;
}

/** One field of the ticket, changed in place. */
export function FieldFact({ field, value, editable, act, say }: FieldFactProps) {
  const t = useTexts(ticketTexts);
  const [editing, edit] = useState(false);
  if (editing)
    return (
      <div className={styles['fact']}>
        <FieldEditor field={field} value={value} act={act} say={say} onClose={() => edit(false)} />
      </div>
    );
  const open = () => {
    act.forget();
    edit(true);
  };
  return (
    <div className={styles['fact']}>
      <dt>{field.label}</dt>
      <dd className={styles['value']}>
        <span>
          <FieldText field={field} value={value} />
        </span>
        {editable ? (
          <ActionIcon variant="subtle" size="sm" aria-label={t('facts.edit', { field: field.label })} onClick={open}>
            <Icon name="edit" size={14} />
          </ActionIcon>
        ) : null}
      </dd>
    </div>
  );
}
