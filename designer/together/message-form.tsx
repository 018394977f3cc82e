'use client';
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '#ui/texts';
import styles from './together.module.css';
import { togetherTexts } from './together-texts.ts';

export interface MessageFormProps {
  readonly label: string;
  readonly act: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Resolves once it is stored; rejects where it could not be, and the text stays. */
  readonly onSend: (text: string) => Promise<unknown>;
  readonly onCancel?: () => void;
}

const MOST_LETTERS = 4_000;

/** A text to be written and sent; Ctrl-Enter sends it too. */
export function MessageForm({ label, act, text, onText, onSend, onCancel }: MessageFormProps) {
  const t = useTexts(togetherTexts);
  const [sending, setSending] = useState(false);
  const send = async () => {
    if (text.trim() === '' || sending) return;
    setSending(true);
    await onSend(text.trim()).then(
      () => onText(''),
      () => undefined, // the panel tells why
    );
    setSending(false);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        label={label}
        value={text}
        maxLength={MOST_LETTERS}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === 'Escape') onCancel?.();
        }}
      />
      <div className={styles['buttons']}>
        {onCancel ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : null}
        <Button size="compact-sm" type="submit" loading={sending} disabled={text.trim() === ''}>
          {act}
        </Button>
      </div>
    </form>
  );
}
