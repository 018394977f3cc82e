'use client';
import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textFrom } from '#designer/document';
import { Icon } from '#ui/icons';
import { showDone } from '#ui/parts';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { recordScenario } from './record-scenario.ts';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Run, Simulator } from './use-simulator.ts';

/** Keeps the run up to the moment that is looked at as a scenario of the workflow, under a title. */
export function RecordForm({ simulator, run }: { readonly simulator: Simulator; readonly run: Run }) {
  const t = useTexts(simulatorTexts);
  const language = sourceLanguage(useLanguage().language);
  const [title, setTitle] = useState<string>();
  const { session, moments } = run;
  const record = (event: SubmitEvent) => {
    event.preventDefault();
    const named = title?.trim() ?? '';
    if (named === '') return;
    const scenario = recordScenario(session, moments, textFrom(named, language));
    const executed = simulator.execute({ type: 'addScenarios', scenarios: [scenario] });
    if (executed?.kind !== 'done') return;
    setTitle(undefined);
    showDone(t('record.done', { title: named }));
    simulator.showScenario(executed.state.document.scenarios.at(-1)?.id);
    simulator.setTab('scenarios');
  };
  if (title === undefined)
    return (
      <div className={styles['footer']} data-empty={session.at === 0 || undefined}>
        <Button
          fullWidth
          variant="default"
          disabled={session.at === 0}
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setTitle('')}
        >
          {t('record.act')}
        </Button>
        {session.at === 0 ? <p className={styles['soft']}>{t('record.empty')}</p> : null}
      </div>
    );
  return (
    <form className={styles['footer']} onSubmit={record}>
      <TextInput
        label={t('record.title')}
        description={t('record.hint')}
        value={title}
        maxLength={200}
        autoFocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={styles['row']}>
        <Button type="submit" disabled={title.trim() === ''}>
          {t('record.save', { count: session.at })}
        </Button>
        <Button variant="default" onClick={() => setTitle(undefined)}>
          {t('record.cancel')}
        </Button>
      </div>
    </form>
  );
}
