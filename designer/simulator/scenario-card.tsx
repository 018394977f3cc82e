'use client';
import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { textIn, type Scenario, type ScenarioStep } from '#catalog/language';
import { writeText } from '#designer/document';
import { scenarioCompiler, type ScenarioFailure } from '#runtime/core';
import { Icon } from '#ui/icons';
import { sourceLanguage, useFormat, useLanguage, useTexts } from '#ui/texts';
import { recordScenario } from './record-scenario.ts';
import { ScenarioStepItem } from './scenario-step-item.tsx';
import { playSession } from './session.ts';
import styles from './simulator.module.css';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Simulator } from './use-simulator.ts';

export interface ScenarioCardProps {
  readonly simulator: Simulator;
  readonly scenario: Scenario;
  readonly failure: ScenarioFailure | undefined;
}

/** What a scenario's ticket is given, in a line. */
function useGivenWords({ given }: Scenario): string {
  const t = useTexts(simulatorTexts);
  const format = useFormat();
  const { country, priority = 3, customer, requester } = given;
  return [
    ...(country === undefined ? [] : [format.country(country)]),
    `${t('given.priority')} ${String(priority)}`,
    ...(requester?.vip === true ? [t('given.requesterVip')] : []),
    ...(customer?.vip === true ? [t('given.customerVip')] : []),
    ...(customer?.['contract'] === true ? [t('given.contract')] : []),
    format.exact(Date.parse(given.at)),
  ].join(' · ');
}

/** A scenario opened: its title, what it is given, its steps with what they expect, and what is to be done with it. */
export function ScenarioCard({ simulator, scenario, failure }: ScenarioCardProps) {
  const t = useTexts(simulatorTexts);
  const language = sourceLanguage(useLanguage().language);
  const { execute, readOnly, document, world, words } = simulator;
  const { given, steps } = scenario;
  const playback = useMemo(
    () =>
      world &&
      playSession({ given, steps, at: steps.length }, { compile: scenarioCompiler(document), world: world.world }),
    [document, world, given, steps],
  );
  const moments = playback?.ok ? playback.moments : undefined;
  const change = (next: Scenario, gesture?: string) => execute({ type: 'changeScenario', scenario: next }, gesture);
  const changeStep = (at: number, step: ScenarioStep) => change({ ...scenario, steps: steps.with(at, step) });
  const title = textIn(scenario.title, language);
  const retake = () => {
    if (!moments) return;
    change({ ...scenario, steps: recordScenario({ given, steps, at: steps.length }, moments, scenario.title).steps });
  };
  const rename = (text: string) =>
    text.trim() !== '' &&
    change({ ...scenario, title: writeText(scenario.title, text, language) }, `scenario ${scenario.id}`);
  return (
    <div className={styles['scenario']}>
      <TextInput
        key={scenario.id}
        label={t('scenarios.rename')}
        defaultValue={title}
        readOnly={readOnly}
        maxLength={200}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      <p className={styles['soft']}>{t('scenarios.given', { words: useGivenWords(scenario) })}</p>
      {failure?.step === -1 && failure.reason ? (
        <p className={styles['bad']} role="alert">
          <Icon name="error" size={14} />
          <span>{t('scenarios.notOpened', { reason: words.say(failure.reason) })}</span>
        </p>
      ) : null}
      <ol className={styles['steps']}>
        {steps.map((step, at) => (
          <ScenarioStepItem
            key={at}
            simulator={simulator}
            step={step}
            moment={moments?.[at + 1]}
            mismatches={failure && 'mismatches' in failure && failure.step === at ? failure.mismatches : []}
            onChange={(next) => changeStep(at, next)}
          />
        ))}
      </ol>
      <div className={styles['row']}>
        <Button
          size="compact-md"
          leftSection={<Icon name="play" size={12} />}
          onClick={() => simulator.load(scenario, failure && failure.step >= 0 ? failure.step + 1 : steps.length)}
        >
          {t('scenarios.play')}
        </Button>
        {readOnly ? null : (
          <>
            <Button size="compact-md" variant="default" disabled={!moments} onClick={retake}>
              {t('scenarios.retake')}
            </Button>
            <Button
              size="compact-md"
              variant="subtle"
              color="gray"
              leftSection={<Icon name="trash" size={12} />}
              onClick={() => execute({ type: 'removeScenario', id: scenario.id })}
            >
              {t('scenarios.remove')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
