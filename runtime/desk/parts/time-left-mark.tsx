'use client';
import { VisuallyHidden } from '@mantine/core';
import { Icon } from '#ui/icons';
import { useFormat, useTexts } from '#ui/texts';
import { deskTexts } from '../texts/desk-texts.ts';
import type { TimeLeft } from '../time-left.ts';
import styles from './time-left-mark.module.css';

const HOUR_MS = 3_600_000;

export interface TimeLeftMarkProps {
  readonly left: TimeLeft | undefined;
  /** The title of the clock's policy, for the hint. */
  readonly policy?: string | undefined;
  /** In a list: only the length of time is seen, the sentence is heard. */
  readonly brief?: boolean;
}

/** How much time is left: a bar, words, and a mark where it is paused; the due instant on hover. */
export function TimeLeftMark({ left, policy, brief = false }: TimeLeftMarkProps) {
  const t = useTexts(deskTexts);
  const format = useFormat();
  if (left === undefined) return <span className={styles['mark']} title={t('time.none')} />;
  // Business time in days would be read as calendar days, which it is not.
  const hours = Math.floor(Math.abs(left.ms) / HOUR_MS);
  const duration = hours >= 24 ? t('time.hours', { hours }) : format.duration(left.ms);
  const tone = left.tone === 'soon' || left.tone === 'calm' ? 'left' : left.tone;
  const words = t(`time.${tone}`, { duration });
  const name = policy ?? left.policy;
  const hint =
    left.dueAt === undefined
      ? t('time.undue', { policy: name, left: words })
      : t('time.due', { policy: name, left: words, when: format.exact(left.dueAt) });
  return (
    <span className={styles['mark']} data-tone={left.tone} title={hint}>
      {left.tone === 'paused' ? (
        <Icon name="pause" size={14} />
      ) : (
        <span className={styles['bar']} aria-hidden>
          <span className={styles['used']} style={{ display: 'block', width: `${String(left.used * 100)}%` }} />
        </span>
      )}
      {brief ? (
        <>
          <span className={styles['text']} aria-hidden>
            {left.tone === 'over' ? `−${duration}` : duration}
          </span>
          <VisuallyHidden>{words}</VisuallyHidden>
        </>
      ) : (
        <span className={styles['text']}>{words}</span>
      )}
    </span>
  );
}
