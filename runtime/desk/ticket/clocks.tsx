'use client';
import { useFormat, useNow, useTexts } from '#ui/texts';
import { TimeLeftMark } from '../parts/time-left-mark.tsx';
import { ticketTexts } from '../texts/ticket-texts.ts';
import { clockLeft, type ClockReading } from '../time-left.ts';
import styles from './panel.module.css';
import { Panel } from './panel.tsx';

/** A clock with what makes it run or wait. */
export interface TicketClock extends ClockReading {
  readonly title: string;
  /** The titles of the states that decide, and since when they do, ms UTC. */
  readonly because: { readonly states: readonly string[]; readonly since: number } | undefined;
}

function Clock({ clock }: { readonly clock: TicketClock }) {
  const t = useTexts(ticketTexts);
  const format = useFormat();
  const now = useNow();
  const left = clockLeft(clock, now);
  const { because, breachedAt, dueAt } = clock;
  return (
    <li className={styles['clock']}>
      <div className={styles['row']}>
        <strong>{clock.title}</strong>
        {left === undefined ? (
          <span className={styles['soft']}>{t('clocks.stopped')}</span>
        ) : (
          <TimeLeftMark left={left} policy={clock.title} />
        )}
        {dueAt === undefined ? null : <span>{format.short(dueAt)}</span>}
      </div>
      {breachedAt === undefined ? null : (
        <div style={{ color: 'var(--sd-danger)' }}>{t('clocks.breached', { when: format.short(breachedAt) })}</div>
      )}
      {because === undefined ? null : (
        <div className={styles['soft']}>
          {clock.status === 'paused'
            ? t('clocks.because.paused', { states: because.states, since: format.short(because.since) })
            : t(`clocks.because.${clock.status}`, { states: because.states })}
        </div>
      )}
    </li>
  );
}

/** The ticket's clocks: due instant, time left, and why they run or wait. */
export function Clocks({ clocks }: { readonly clocks: readonly TicketClock[] }) {
  const t = useTexts(ticketTexts);
  return (
    <Panel title={t('clocks.title')}>
      {clocks.length === 0 ? (
        <p className={styles['soft']}>{t('clocks.none')}</p>
      ) : (
        <ul className={styles['stack']} style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {clocks.map((clock) => (
            <Clock key={clock.policy} clock={clock} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
