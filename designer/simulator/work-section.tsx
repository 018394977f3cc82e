'use client';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { textIn } from '#catalog/language';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Run, Simulator } from './use-simulator.ts';
import { calendarOf } from './waits.ts';
import { openWork, type OpenWork } from './work-acts.ts';

/** What a task or an approval is called. */
function useWorkTitle({ document, words }: Simulator): (work: OpenWork) => string {
  const t = useTexts(simulatorTexts);
  const language = sourceLanguage(useLanguage().language);
  return (work) => {
    const state = document.states.find(({ id }) => id === work.state);
    if (work.kind === 'approval')
      return state?.approval
        ? textIn(state.approval.title, language)
        : t('work.approval', { state: words.names.state(work.state) });
    const declared = state?.tasks?.list.find(({ id }) => id === work.declaration);
    const title = declared ? textIn(declared.title, language) : (work.name ?? '');
    return work.item === undefined ? title : `${title}: ${work.item}`;
  };
}

/** The open tasks and approvals, each with what can be done about it. */
export function WorkSection({ simulator, run }: { readonly simulator: Simulator; readonly run: Run }) {
  const t = useTexts(simulatorTexts);
  const titleOf = useWorkTitle(simulator);
  const format = useFormat();
  const place = calendarOf(run.moment.played.play)?.calendar.timeZone;
  const [why, setWhy] = useState('');
  const reason = why.trim() === '' ? t('work.noReason') : why.trim();
  const open = openWork(run.moment.played.play, reason);
  if (open.length === 0) return null;
  const { names, role } = simulator.words;
  const who = (about: string) => {
    const [kind, id = ''] = about.split(':');
    return kind === 'role' ? role(id as never) : kind === 'team' ? names.team(id) : id;
  };
  return (
    <section className={styles['block']} aria-label={t('work.title')}>
      <div className={styles['head']}>
        <h2>{t('work.title')}</h2>
      </div>
      {open.map((work) => (
        <div key={work.id} className={styles['item']}>
          {titleOf(work)}
          {work.breachedAt !== undefined ? (
            <p className={styles['bad']}>{t('clocks.breached', { at: format.exact(work.breachedAt, place) })}</p>
          ) : work.dueAt === undefined ? null : (
            <p className={styles['soft']}>{t('clocks.running', { at: format.exact(work.dueAt, place) })}</p>
          )}
          <div className={styles['row']}>
            {work.acts.map(({ kind, about, step }) => (
              <Button
                key={`${kind} ${about}`}
                size="compact-md"
                variant={kind === 'complete' || kind === 'approve' ? 'light' : 'default'}
                onClick={() => simulator.act(step)}
              >
                {work.kind === 'task' ? t(`work.${kind}`) : t('work.by', { act: t(`work.${kind}`), who: who(about) })}
              </Button>
            ))}
          </div>
        </div>
      ))}
      <TextInput
        label={t('work.why')}
        placeholder={t('work.noReason')}
        value={why}
        maxLength={500}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </section>
  );
}
