'use client';
import type { ApprovalStatus, TaskStatus } from '#catalog/language';
import { Icon, type IconName } from '#ui/icons';
import styles from './work.module.css';

const ICONS: Readonly<Record<TaskStatus | ApprovalStatus, IconName>> = {
  open: 'clock',
  done: 'check',
  approved: 'check',
  failed: 'error',
  rejected: 'close',
  expired: 'stop',
  cancelled: 'minus',
};

/** How a task or an approval stands, by icon and word. */
export function WorkStatus({ status, word }: { readonly status: TaskStatus | ApprovalStatus; readonly word: string }) {
  return (
    <span className={styles['status']} data-status={status}>
      <Icon name={ICONS[status]} size={14} />
      {word}
    </span>
  );
}
