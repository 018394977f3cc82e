'use client';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '#ui/icons';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import styles from './simulator.module.css';
import type { Unreached } from './suggest/suggest-scenarios.ts';
import { suggestionName, suggestionTitle } from './suggestion-title.ts';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Simulator } from './use-simulator.ts';

function UnreachedList({
  simulator,
  unreached,
}: {
  readonly simulator: Simulator;
  readonly unreached: readonly Unreached[];
}) {
  const t = useTexts(simulatorTexts);
  const language = sourceLanguage(useLanguage().language);
  if (unreached.length === 0) return null;
  return (
    <>
      <p className={styles['text']}>{t('suggest.unreached')}</p>
      <ul className={styles['list']}>
        {unreached.map(({ transition, because, guard = '' }) => (
          <li key={transition} className={styles['item']}>
            {suggestionName(simulator.document, transition, language)}
            <span className={styles['soft']}>{t(`suggest.${because}`, { guard: simulator.words.guard(guard) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Scenarios that would play what none plays yet: chosen ones are added as one edit. */
export function SuggestionsSection({ simulator }: { readonly simulator: Simulator }) {
  const t = useTexts(simulatorTexts);
  const language = sourceLanguage(useLanguage().language);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { work, document, execute, readOnly } = simulator;
  const { suggestions: found, searching } = work;
  const suggestions = found?.suggestions ?? [];
  const chosen = suggestions.filter(({ transition }) => !left.has(transition));
  const toggle = (transition: string, on: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      if (on) next.delete(transition);
      else next.add(transition);
      return next;
    });
  const add = () => {
    const scenarios = chosen.map(({ transition, scenario }) => ({
      title: suggestionTitle(document, transition),
      ...scenario,
    }));
    if (execute({ type: 'addScenarios', scenarios })?.kind === 'done') work.dismiss();
  };
  if (readOnly) return null;
  return (
    <section className={styles['block']} aria-label={t('suggest.act')}>
      {found === undefined ? (
        <Button
          variant="default"
          loading={searching}
          leftSection={<Icon name="search" size={14} />}
          onClick={work.suggest}
        >
          {t('suggest.act')}
        </Button>
      ) : (
        <>
          <p className={styles['text']} role="status">
            {suggestions.length === 0 ? t('suggest.none') : t('suggest.found', { count: suggestions.length })}
          </p>
          {suggestions.map(({ transition, covers, scenario }) => (
            <Checkbox
              key={transition}
              checked={!left.has(transition)}
              label={suggestionName(document, transition, language)}
              description={t('suggest.covers', { steps: scenario.steps.length, count: covers.length })}
              onChange={(event) => toggle(transition, event.currentTarget.checked)}
            />
          ))}
          <div className={styles['row']}>
            {suggestions.length > 0 ? (
              <Button disabled={chosen.length === 0} onClick={add}>
                {t('suggest.add', { count: chosen.length })}
              </Button>
            ) : null}
            <Button variant="default" onClick={work.dismiss}>
              {t('suggest.dismiss')}
            </Button>
          </div>
          <UnreachedList simulator={simulator} unreached={found.unreached} />
        </>
      )}
    </section>
  );
}
