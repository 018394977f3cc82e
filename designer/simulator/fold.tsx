'use client';
import type { ReactNode } from 'react';
import { Icon } from '#ui/icons';
import styles from './simulator.module.css';

export interface FoldProps {
  readonly title: string;
  /** Beside the title: how many there are. */
  readonly count?: number;
  readonly opened?: boolean;
  readonly children: ReactNode;
}

/** A part of the panel under a heading that folds. */
export function Fold({ title, count = 0, opened = false, children }: FoldProps) {
  return (
    <details className={styles['fold']} open={opened}>
      <summary className={styles['summary']}>
        <Icon name="right" size={14} className={styles['turn'] ?? ''} />
        <span>{title}</span>
        {count === 0 ? null : <span className={styles['count']}>{count}</span>}
      </summary>
      <div className={styles['body']}>{children}</div>
    </details>
  );
}
