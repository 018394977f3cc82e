'use client';
import { Button, Select, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textIn } from '#catalog/language';
import type { TicketWork } from '#runtime/server';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { ticketWorkTexts } from '../texts/ticket-work-texts.ts';
import type { Act } from '../use-act.ts';
import panel from './panel.module.css';
import { useFocusKept } from './use-focus-kept.ts';
import type { TaskOrder } from './work-order.ts';
import styles from './work.module.css';

export interface AddTaskProps {
  readonly addable: TicketWork['addable'];
  readonly act: Act<TaskOrder>;
}

/** One more task of a kind that the ticket's state declares. */
export function AddTask({ addable, act }: AddTaskProps) {
  const t = useTexts(ticketWorkTexts);
  const { language } = useLanguage();
  const [opened, open] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const [item, setItem] = useState('');
  const { part, run, back } = useFocusKept<HTMLDivElement>();
  const kinds = addable.map(({ of, title }) => ({ value: of, label: textIn(title, sourceLanguage(language)) }));
  const of = kinds.find(({ value }) => value === chosen)?.value ?? kinds[0]?.value ?? '';
  const close = () => {
    open(false);
    setItem('');
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    run(() => act.run({ kind: 'add', of, item: item.trim() }), close);
  };
  return (
    <div ref={part} tabIndex={-1} className={`${styles['more'] ?? ''} ${styles['acts'] ?? ''}`}>
      {opened ? (
        <form className={panel['form']} aria-label={t('tasks.add')} noValidate onSubmit={submit}>
          <div className={panel['stack']}>
            <Select
              label={t('tasks.what')}
              data={kinds}
              value={of}
              allowDeselect={false}
              onChange={choose}
              disabled={kinds.length < 2}
            />
            <TextInput
              label={t('tasks.item')}
              maxLength={200}
              value={item}
              onChange={(event) => setItem(event.currentTarget.value)}
              autoFocus
            />
            <div className={panel['row']}>
              <Button type="submit" size="compact-sm" loading={act.waiting.some(({ kind }) => kind === 'add')}>
                {t('tasks.addNow')}
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
          {t('tasks.add')}
        </Button>
      )}
    </div>
  );
}
