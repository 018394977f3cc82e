'use client';
import { Select } from '@mantine/core';
import { useTexts } from '#ui/texts';
import { deskTexts } from '../texts/desk-texts.ts';
import { newTicketTexts } from '../texts/new-ticket-texts.ts';
import styles from './new-ticket.module.css';
import { draftPriority, withLevel, type TicketDraft } from './ticket-draft.ts';

const LEVELS = ['1', '2', '3'] as const;
const PRIORITIES = ['1', '2', '3', '4', '5'] as const;

export interface PriorityInputsProps {
  readonly draft: TicketDraft;
  readonly onChange: (draft: TicketDraft) => void;
}

/** Impact and urgency, and the priority they come to; it may be chosen directly. */
export function PriorityInputs({ draft, onChange }: PriorityInputsProps) {
  const t = useTexts(newTicketTexts);
  const desk = useTexts(deskTexts);
  const levels = LEVELS.map((value) => ({ value, label: t(`level.${value}`) }));
  const asNumber = (value: string | null) => (value === null ? undefined : Number(value));
  const asValue = (value: number | undefined) => (value === undefined ? null : String(value));
  return (
    <div className={styles['pair']}>
      <Select
        label={t('impact')}
        placeholder={t('choose')}
        data={levels}
        value={asValue(draft.impact)}
        onChange={(value) => onChange(withLevel(draft, { impact: asNumber(value) }))}
      />
      <Select
        label={t('urgency')}
        placeholder={t('choose')}
        data={levels}
        value={asValue(draft.urgency)}
        onChange={(value) => onChange(withLevel(draft, { urgency: asNumber(value) }))}
      />
      <Select
        label={t('priority')}
        description={t('priorityHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={PRIORITIES.map((value) => ({ value, label: desk(`priority.${value}`) }))}
        value={String(draftPriority(draft))}
        allowDeselect={false}
        onChange={(value) => onChange({ ...draft, priority: asNumber(value) })}
      />
    </div>
  );
}
