'use client';
import { Button } from '@mantine/core';
import { Icon, type IconName } from '#ui/icons';
import { useFormat, useTexts, type Instant } from '#ui/texts';
import { partTexts } from './part-texts.ts';
import styles from './save-indicator.module.css';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'conflict' | 'failed';

export interface SaveIndicatorProps {
  readonly state: SaveState;
  readonly savedAt?: Instant;
  /** Saves again, where it failed. */
  readonly onRetry?: () => void;
}

const ICONS: Readonly<Record<SaveState, IconName>> = {
  saved: 'check',
  saving: 'retry',
  unsaved: 'edit',
  conflict: 'warning',
  failed: 'error',
};

/** Whether one's work is safe; of steady width, so that the bar does not shift. */
export function SaveIndicator({ state, savedAt, onRetry }: SaveIndicatorProps) {
  const t = useTexts(partTexts);
  const format = useFormat();
  const words =
    state === 'saved' && savedAt !== undefined
      ? t('save.savedAt', { when: format.relative(savedAt) })
      : t(`save.${state}`);
  return (
    <span className={styles['indicator']} data-state={state} role="status">
      <Icon name={ICONS[state]} size={14} />
      <span>{words}</span>
      {state === 'failed' && onRetry !== undefined ? (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      ) : null}
    </span>
  );
}
