'use client';
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Keys } from '#ui/hotkeys';
import { useTexts } from '#ui/texts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import { useDraft } from '../use-draft.ts';
import styles from './composer.module.css';

/** Who reads what is written. */
export type MessageKind = 'reply' | 'note';

export interface ComposerProps {
  readonly ticketKey: string;
  /** The kinds that this person may write; never empty. */
  readonly kinds: readonly MessageKind[];
  /** Asks for the cursor: a new object each time. */
  readonly focus: { readonly kind: MessageKind } | undefined;
  /** True where it was accepted; else the text comes back. */
  readonly onSend: (message: { readonly kind: MessageKind; readonly text: string }) => Promise<boolean>;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Writes public replies and internal notes; what is not sent stays as a draft on this device. Ctrl-Enter sends. */
export function Composer({ ticketKey, kinds, focus, onSend }: ComposerProps) {
  const t = useTexts(ticketTexts);
  const [chosen, choose] = useState<MessageKind>('reply');
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? 'note');
  const draft = useDraft(`${kind} ${ticketKey}`, '', asText);
  const area = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState(focus);
  if (asked !== focus) {
    setAsked(focus);
    if (focus !== undefined) choose(focus.kind);
  }
  useEffect(() => {
    if (focus !== undefined) area.current?.focus();
  }, [focus]);
  const send = async () => {
    const text = draft.value.trim();
    if (text === '') {
      area.current?.focus();
      return;
    }
    // It leaves the box at once and stands in the conversation; where the server says no it comes back, before what was
    // written meanwhile.
    draft.clear();
    area.current?.focus();
    if (!(await onSend({ kind, text }))) draft.update((since) => (since === '' ? text : `${text}\n\n${since}`));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <section className={styles['composer']} data-kind={kind} aria-label={t('composer.label')}>
      {kinds.length > 1 ? (
        <SegmentedControl
          className={styles['kind'] ?? ''}
          size="xs"
          aria-label={t('composer.kind')}
          value={kind}
          onChange={(next) => choose(next === 'reply' ? 'reply' : 'note')}
          data={kinds.map((each) => ({ value: each, label: t(`composer.${each}`) }))}
        />
      ) : null}
      <Textarea
        ref={area}
        aria-label={t(`composer.${kind}`)}
        placeholder={t(`composer.${kind}Hint`)}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={20_000}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles['bar']}>
        <span className={styles['hint']}>{draft.kept ? t('composer.draft') : t(`composer.${kind}Hint`)}</span>
        <span className={styles['keys']}>
          <Keys keys="mod+Enter" />
        </span>
        <Button onClick={() => void send()}>{t(kind === 'reply' ? 'composer.sendReply' : 'composer.sendNote')}</Button>
      </div>
    </section>
  );
}
