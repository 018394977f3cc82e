'use client';
import { Button, Select, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { LINK_KINDS, type LinkKind } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import type { Act } from '../use-act.ts';
import panel from './panel.module.css';
import { useFocusKept } from './use-focus-kept.ts';
import type { LinkOrder } from './work-order.ts';
import styles from './work.module.css';

/** Links the ticket with another by its key. */
export function AddLink({ act }: { readonly act: Act<LinkOrder> }) {
  const t = useTexts(ticketWorkTexts);
  const [opened, open] = useState(false);
  const [link, choose] = useState<LinkKind>('child');
  const [key, setKey] = useState('');
  const { part, run, back } = useFocusKept<HTMLDivElement>();
  const close = () => {
    open(false);
    setKey('');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    run(() => act.run({ kind: 'add', link, to: key.trim() }), close);
  };
  return (
    <div ref={part} tabIndex={-1} className={`${styles['more'] ?? ''} ${styles['acts'] ?? ''}`}>
      {opened ? (
        <form className={panel['form']} aria-label={t('links.add')} noValidate onSubmit={submit}>
          <div className={panel['stack']}>
            <Select
              label={t('links.how')}
              data={LINK_KINDS.map((kind) => ({ value: kind, label: t(`links.kind.${kind}`) }))}
              value={link}
              allowDeselect={false}
              onChange={(value) => choose(LINK_KINDS.find((kind) => kind === value) ?? link)}
            />
            <TextInput
              label={t('links.key')}
              description={t('links.keyHint')}
              maxLength={200}
              autoComplete="off"
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
              autoFocus
            />
            <div className={panel['row']}>
              <Button type="submit" size="compact-sm" loading={act.waiting.some(({ kind }) => kind === 'add')}>
                {t('links.addNow')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  close();
                  back();
                }}
              >
                {t('notNow')}
              </Button>
            </div>
          </div>
        </form>
      ) : (
        <Button size="compact-sm" variant="subtle" onClick={() => open(true)}>
          {t('links.add')}
        </Button>
      )}
    </div>
  );
}
