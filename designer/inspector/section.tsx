'use client';
import type { ReactNode } from 'react';
import { Icon } from '#ui/icons';
import styles from './inspector.module.css';

export interface SectionProps {
  readonly title: string;
  /** Beside the title: how many there are. */
  readonly count?: number;
  readonly opened?: boolean;
  readonly children: ReactNode;
}

/** A part of a panel under a heading that folds. */
export function Section({ title, count, opened = false, children }: SectionProps) {
  return (
    <details className={styles['section']} open={opened}>
      <summary className={styles['summary']}>
        <Icon name="right" size={14} className={styles['fold'] ?? ''} />
        <span>{title}</span>
        {count === undefined || count === 0 ? null : <span className={styles['count']}>{count}</span>}
      </summary>
      <div className={styles['body']}>{children}</div>
    </details>
  );
}
