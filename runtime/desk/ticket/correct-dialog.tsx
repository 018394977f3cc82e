'use client';
import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textIn, type Reason, type Workflow } from '#catalog/language';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import type { Act } from '../use-act.ts';
import styles from './panel.module.css';
import { Refusal } from './refusal.tsx';

export type CorrectAct = Act<{ readonly states: readonly string[]; readonly reason: string }>;

export interface CorrectDialogProps {
  readonly ticketKey: string;
  readonly workflow: Workflow;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly act: CorrectAct;
  readonly say: (reason: Reason) => string;
}

/** Puts the ticket into another state, with a reason. */
export function CorrectDialog({ ticketKey, workflow, opened, onClose, act, say }: CorrectDialogProps) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const [state, chooseState] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const targets = workflow.states
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .map(({ id, title }) => ({ value: id, label: textIn(title, sourceLanguage(language)) }));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await act.run({ states: state === null ? [] : [state], reason }))) return;
    setReason('');
    chooseState(null);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('correct.title', { key: ticketKey })}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('moves.cancel') }}
    >
      <form className={styles['stack']} noValidate onSubmit={(event) => void submit(event)}>
        <p className={styles['soft']}>{t('correct.consequence')}</p>
        <Select
          label={t('correct.state')}
          data={targets}
          value={state}
          onChange={chooseState}
          searchable
          openOnFocus={false}
          data-autofocus
        />
        <Textarea
          label={t('correct.reason')}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refusal reason={act.refusal} error={act.error} say={say} />
        <div className={styles['row']}>
          <Button type="submit" loading={act.pending}>
            {t('correct.submit')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('moves.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
