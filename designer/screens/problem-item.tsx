'use client';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { explanationTexts, explanationTopic, type Diagnostic } from '#catalog/language';
import type { Repair } from '#designer/problems';
import { Icon } from '#ui/icons';
import { useTexts, type Translate } from '#ui/texts';
import { problemsTexts } from './problems-texts.ts';
import styles from './problems-drawer.module.css';

export interface ProblemItemProps {
  readonly diagnostic: Diagnostic;
  readonly sentence: string;
  /** Leads to the part that it is about. */
  readonly onVisit: () => void;
  readonly repair: Repair | undefined;
  readonly onRepair: (repair: Repair) => void;
}

/** What the repair's button says. */
function repairWords({ verb, name }: Repair, t: Translate<(typeof problemsTexts)['en']>): string {
  switch (verb) {
    case 'remove-condition':
    case 'remove-decision':
    case 'plain':
      return t(`repair.${verb}`);
    default:
      return t(`repair.${verb}`, { name });
  }
}

/** One problem: its sentence leads to its part, “why” opens the explanation, and a button repairs it where that is safe. */
export function ProblemItem({ diagnostic, sentence, onVisit, repair, onRepair }: ProblemItemProps) {
  const t = useTexts(problemsTexts);
  const explain = useTexts(explanationTexts);
  const [opened, setOpened] = useState(false);
  const [repaired, setRepaired] = useState<Diagnostic>();
  const id = useId();
  const { severity, code } = diagnostic;
  const topic = explanationTopic(code);
  const mend = (found: Repair) => {
    setRepaired(diagnostic);
    onRepair(found);
  };
  return (
    <li className={styles['item']}>
      <div className={styles['row']}>
        <button type="button" className={styles['line']} data-line onClick={onVisit}>
          <span data-severity={severity}>
            <Icon name={severity} size={14} label={t(severity)} />
          </span>
          {sentence}
        </button>
        <div className={styles['acts']}>
          {repaired === diagnostic ? (
            <span className={styles['repaired']} role="status">
              <Icon name="check" size={14} /> {t('repaired')}
            </span>
          ) : repair ? (
            <Button size="compact-sm" variant="light" onClick={() => mend(repair)}>
              {repairWords(repair, t)}
            </Button>
          ) : null}
          {topic ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={t('whyOf', { sentence })}
              aria-expanded={opened}
              aria-controls={id}
              rightSection={<Icon name={opened ? 'up' : 'down'} size={12} />}
              onClick={() => setOpened((shown) => !shown)}
            >
              {t('why')}
            </Button>
          ) : null}
        </div>
      </div>
      {topic ? (
        <p id={id} className={styles['why']} hidden={!opened}>
          {explain(topic)}
        </p>
      ) : null}
    </li>
  );
}
