import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/icons';
import styles from './notice.module.css';

export interface EmptyStateProps {
  readonly icon?: IconName;
  /** What belongs here: "No tickets wait in this queue". */
  readonly title: string;
  /** Whether the title is the page's own heading: where there is no other. */
  readonly heading?: boolean;
  readonly children?: ReactNode;
  /** The one act that fills it. */
  readonly action?: ReactNode;
}

/** An empty place that says what belongs here and how to fill it. */
export function EmptyState({ icon = 'inbox', title, heading = false, children, action }: EmptyStateProps) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={styles['empty']}>
      <span className={styles['emptyIcon']}>
        <Icon name={icon} size={24} />
      </span>
      <Title className={styles['emptyTitle']}>{title}</Title>
      {children === undefined ? null : <div className={styles['emptyText']}>{children}</div>}
      {action === undefined ? null : <div className={styles['emptyAction']}>{action}</div>}
    </div>
  );
}
