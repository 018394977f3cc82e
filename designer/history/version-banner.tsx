'use client';
import { Button } from '@mantine/core';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { historyTexts } from './history-texts.ts';
import styles from './history.module.css';
import type { ViewedRelease } from './use-version-view.ts';

export interface VersionBannerProps {
  readonly viewed: ViewedRelease;
  /** Puts it into the draft; absent for those who may not change it. */
  readonly onRestore: (() => void) | undefined;
  readonly onBack: () => void;
}

/** Floats over the drawing while a release is looked at, so that the picture stays where it is. */
export function VersionBanner({ viewed: { number }, onRestore, onBack }: VersionBannerProps) {
  const t = useTexts(historyTexts);
  return (
    <div className={styles['banner']} role="status">
      <Icon name="history" />
      <p>{t('looking', { number })}</p>
      {onRestore ? (
        <Button size="compact-sm" onClick={onRestore}>
          {t('restore')}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={onBack}>
        {t('back')}
      </Button>
    </div>
  );
}
