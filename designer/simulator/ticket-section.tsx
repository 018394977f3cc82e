'use client';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { formOf, type FieldValues } from '#catalog/language';
import { FieldForm, type FormValue } from '#ui/forms';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { Fold } from './fold.tsx';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Run, Simulator } from './use-simulator.ts';

/** The ticket's fields and priority at this moment; a change is an event of the desk, and a step of the run. */
export function TicketSection({ simulator, run }: { readonly simulator: Simulator; readonly run: Run }) {
  const t = useTexts(simulatorTexts);
  const language = sourceLanguage(useLanguage().language);
  const { ticket } = run.moment.played.play;
  const [changed, setChanged] = useState<Readonly<Record<string, FormValue | undefined>>>({});
  const fields = simulator.document.fields.map((field) => formOf(field, { language, required: false }));
  const values = Object.fromEntries(
    Object.entries({ ...ticket.fields, ...changed }).filter(
      (entry): entry is [string, FormValue] => entry[1] !== undefined,
    ),
  );
  const differing: FieldValues = Object.fromEntries(
    Object.entries(changed).flatMap(([id, value = '']) =>
      (ticket.fields[id] ?? '') === value ? [] : [[id, value] as const],
    ),
  );
  const by = { role: 'agent' as const };
  return (
    <Fold title={t('ticket.title')}>
      <p className={styles['soft']}>{t('ticket.hint')}</p>
      <Select
        label={t('ticket.priority')}
        allowDeselect={false}
        data={['1', '2', '3', '4', '5']}
        value={String(ticket.priority)}
        onChange={(next) =>
          next !== null &&
          Number(next) !== ticket.priority &&
          simulator.act({ send: 'ticket.set-priority', with: { priority: Number(next) }, by })
        }
      />
      {fields.length > 0 ? (
        <>
          <FieldForm
            fields={fields}
            values={values}
            onChange={(id, value) => setChanged((before) => ({ ...before, [id]: value }))}
          />
          <div className={styles['row']}>
            <Button
              variant="default"
              disabled={Object.keys(differing).length === 0}
              onClick={() => {
                simulator.act({ send: 'ticket.set-fields', with: { ...differing }, by });
                setChanged({});
              }}
            >
              {t('ticket.change')}
            </Button>
          </div>
        </>
      ) : null}
    </Fold>
  );
}
