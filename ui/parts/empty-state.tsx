import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/icons';
import styles from './notice.module.css';

export interface EmptyStateProps {
  readonly icon?: IconName;
  /** What belongs here: "No tickets wait in this queue". */
  readonly title: string;
  readonly children?: ReactNode;
  /** The one act that fills it. */
  readonly action?: ReactNode;
}

/** An empty place that says what belongs here and how to fill it. */
export function EmptyState({ icon = 'inbox', title, children, action }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <span className={styles['emptyIcon']}>
        <Icon name={icon} size={24} />
      </span>
      <p className={styles['emptyTitle']}>{title}</p>
      {children === undefined ? null : <div className={styles['emptyText']}>{children}</div>}
      {action === undefined ? null : <div className={styles['emptyAction']}>{action}</div>}
    </div>
  );
}
