'use client';
import { Button } from '@mantine/core';
import type { Reason } from '#catalog/language';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import type { Act } from '../use-act.ts';
import styles from './panel.module.css';
import { Panel } from './panel.tsx';
import { Refusal } from './refusal.tsx';

/** An effect that failed for good. */
export interface DeadEffect {
  readonly effect: string;
  readonly action: string;
  readonly attempts: number;
  readonly error: string;
}

export interface IncidentsProps {
  readonly incidents: readonly DeadEffect[];
  readonly mayRetry: boolean;
  /** The title of an action by its type. */
  readonly titled: (action: string) => string;
  /** Why it failed, by the code. */
  readonly errorOf: (code: string) => string;
  readonly act: Act<{ readonly effect: string }>;
  readonly say: (reason: Reason) => string;
}

/** Deliveries that failed, with another try for those who may; nothing where none did. */
export function Incidents({ incidents, mayRetry, titled, errorOf, act, say }: IncidentsProps) {
  const t = useTexts(ticketTexts);
  if (incidents.length === 0) return null;
  return (
    <Panel title={t('incidents.title')}>
      <ul className={styles['stack']} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {incidents.map(({ effect, action, attempts, error }) => (
          <li key={effect} className={styles['clock']}>
            <div className={styles['row']}>
              <span style={{ color: 'var(--sd-danger)', display: 'inline-flex' }}>
                <Icon name="error" />
              </span>
              {t('incidents.failed', { action: titled(action), attempts })}
            </div>
            <p className={styles['soft']}>{errorOf(error)}</p>
            {mayRetry ? (
              <div>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={act.waiting.some((one) => one.effect === effect)}
                  onClick={() => void act.run({ effect })}
                >
                  {t('incidents.retry', { action: titled(action) })}
                </Button>
              </div>
            ) : (
              <p className={styles['soft']}>{t('incidents.only')}</p>
            )}
          </li>
        ))}
      </ul>
      <Refusal reason={act.refusal} error={act.error} say={say} />
    </Panel>
  );
}
