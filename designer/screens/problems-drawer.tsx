'use client';
import { useState } from 'react';
import type { Diagnostic } from '#catalog/language';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';
import styles from './problems-drawer.module.css';

export interface ProblemsDrawerProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly sentence: (diagnostic: Diagnostic) => string;
  /** Leads to the part that a diagnostic is about. */
  readonly onVisit: (diagnostic: Diagnostic) => void;
}

const SEVERITIES = ['error', 'warning'] as const;

/** What is wrong with the workflow: counts in a bar below the drawing, that opens into a list; each line leads to its part. */
export function ProblemsDrawer({ diagnostics, sentence, onVisit }: ProblemsDrawerProps) {
  const t = useTexts(screenTexts);
  const [opened, setOpened] = useState(false);
  const of = (severity: Diagnostic['severity']) => diagnostics.filter((each) => each.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  return (
    <section className={styles['drawer']} aria-label={t('problems.label')}>
      <button
        type="button"
        className={styles['bar']}
        aria-expanded={opened}
        title={opened ? t('problems.hide') : t('problems.show')}
        onClick={() => setOpened((shown) => !shown)}
      >
        <Icon name={opened ? 'down' : 'up'} size={14} />
        <span>{t('problems.label')}</span>
        <span role="status" className={styles['counts']}>
          {diagnostics.length === 0 ? (
            <span className={styles['none']}>
              <Icon name="check" size={14} /> {t('problems.none')}
            </span>
          ) : (
            <>
              <span data-severity={errors.length > 0 ? 'error' : undefined}>
                <Icon name="error" size={14} /> {t('errors', { count: errors.length })}
              </span>
              <span data-severity={warnings.length > 0 ? 'warning' : undefined}>
                <Icon name="warning" size={14} /> {t('warnings', { count: warnings.length })}
              </span>
            </>
          )}
        </span>
      </button>
      {opened ? (
        <ul className={styles['list']}>
          {diagnostics.length === 0 ? <li className={styles['empty']}>{t('problems.noneHint')}</li> : null}
          {SEVERITIES.flatMap((severity) =>
            of(severity).map((diagnostic, index) => (
              <li key={`${severity} ${index} ${diagnostic.code}`}>
                <button type="button" className={styles['line']} onClick={() => onVisit(diagnostic)}>
                  <span data-severity={severity}>
                    <Icon name={severity} size={14} label={t(`problems.${severity}`)} />
                  </span>
                  {sentence(diagnostic)}
                </button>
              </li>
            )),
          )}
        </ul>
      ) : null}
    </section>
  );
}
