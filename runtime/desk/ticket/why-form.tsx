'use client';
import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTexts } from '#ui/texts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import styles from './panel.module.css';

export interface WhyFormProps {
  /** What is asked; without it nothing is asked, only confirmed. */
  readonly label?: string;
  /** What follows from it. */
  readonly hint?: string;
  readonly submit: string;
  readonly pending: boolean;
  readonly onSubmit: (why: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of an act in its place. It stays as it is filled until the act is accepted. */
export function WhyForm({ label, hint, submit, pending, onSubmit, onClose }: WhyFormProps) {
  const t = useTexts(ticketWorkTexts);
  const [why, setWhy] = useState('');
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(why.trim());
  };
  return (
    <form className={styles['form']} aria-label={label ?? submit} noValidate onSubmit={send}>
      {label === undefined ? null : (
        <Textarea
          label={label}
          description={hint}
          autosize
          minRows={2}
          maxLength={1000}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          data-autofocus
          autoFocus
        />
      )}
      {label === undefined && hint !== undefined ? <p className={styles['soft']}>{hint}</p> : null}
      <div className={styles['row']} style={{ marginTop: 8 }}>
        <Button type="submit" size="compact-sm" loading={pending} autoFocus={label === undefined}>
          {submit}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('notNow')}
        </Button>
      </div>
    </form>
  );
}
