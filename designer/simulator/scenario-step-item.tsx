'use client';
import { ActionIcon, Button, Menu } from '@mantine/core';
import type { Expectation, ScenarioStep } from '#catalog/language';
import type { Mismatch } from '#runtime/core';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { expectationLines, expectationOf, sameSubject, type ExpectationLine } from './expectation-lines.ts';
import { expectable, expecting } from './record-scenario.ts';
import type { Moment } from './session.ts';
import styles from './simulator.module.css';
import { stepWords } from './step-words.ts';
import { simulatorTexts } from './texts/simulator-texts.ts';
import type { Simulator } from './use-simulator.ts';
import { useValueWords } from './use-value-words.ts';

export interface ScenarioStepItemProps {
  readonly simulator: Simulator;
  readonly step: ScenarioStep;
  /** What the step comes to on the draft as it is; absent where it is not played. */
  readonly moment: Moment | undefined;
  readonly mismatches: readonly Mismatch[];
  readonly onChange: (step: ScenarioStep) => void;
}

/** A step of a scenario with what it expects: each line can be dropped, taken as it happens now, or added. */
export function ScenarioStepItem({ simulator, step, moment, mismatches, onChange }: ScenarioStepItemProps) {
  const t = useTexts(simulatorTexts);
  const words = useValueWords(simulator.words);
  const { readOnly } = simulator;
  const lines = expectationLines(step.expect ?? {});
  const possible: Expectation = moment ? expectable(moment.played) : {};
  const more = expectationLines(possible).filter((line) => !lines.some((each) => sameSubject(each, line)));
  const keep = (next: readonly ExpectationLine[]) => onChange(expecting(step, expectationOf(next)));
  const label = (line: ExpectationLine) => `${words.what(line)}: ${words.value(line, line.value)}`;
  const take = ({ actual, ...subject }: Mismatch) => {
    const others = lines.filter((line) => !sameSubject(line, subject));
    const { what, name } = subject;
    keep(actual === undefined ? others : [...others, { what, value: actual, ...(name !== undefined && { name }) }]);
  };
  return (
    <li>
      {stepWords(step, simulator.words, t)}
      <div className={styles['chips']}>
        {lines.map((line) => (
          <span
            key={`${line.what} ${line.name ?? ''}`}
            className={styles['chip']}
            data-failed={mismatches.some((each) => sameSubject(each, line)) || undefined}
          >
            {label(line)}
            {readOnly ? null : (
              <ActionIcon
                size={20}
                variant="subtle"
                color="gray"
                aria-label={t('scenarios.drop', { what: words.what(line) })}
                onClick={() => keep(lines.filter((each) => each !== line))}
              >
                <Icon name="close" size={12} />
              </ActionIcon>
            )}
          </span>
        ))}
        {more.length > 0 && !readOnly ? (
          <Menu withinPortal position="bottom-start">
            <Menu.Target>
              <Button size="compact-xs" variant="subtle" leftSection={<Icon name="plus" size={12} />}>
                {t('scenarios.add')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {more.map((line) => (
                <Menu.Item key={`${line.what} ${line.name ?? ''}`} onClick={() => keep([...lines, line])}>
                  {label(line)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      {mismatches.map((mismatch) => (
        <div key={`${mismatch.what} ${mismatch.name ?? ''}`}>
          <p className={styles['bad']} role="alert">
            <Icon name="error" size={14} />
            <span>
              {t('scenarios.mismatch', {
                what: words.what(mismatch),
                expected: words.value(mismatch, mismatch.expected),
                actual: words.value(mismatch, mismatch.actual),
              })}
            </span>
          </p>
          {readOnly ? null : (
            <Button size="compact-xs" variant="default" onClick={() => take(mismatch)}>
              {t('scenarios.take', { actual: words.value(mismatch, mismatch.actual) })}
            </Button>
          )}
        </div>
      ))}
    </li>
  );
}
