'use client';
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '#ui/texts';
import { screenTexts } from './screen-texts.ts';
import styles from './screens.module.css';

export interface DeskSideProps {
  /** The sheet's heading; without one what stands in it brings its own. */
  readonly title?: string;
  /** Given on a phone. */
  readonly sheet: { readonly opened: boolean; readonly close: () => void } | undefined;
  readonly children: ReactNode;
}

/** The panel brings its own padding; the sheet's heading stands in line with it. */
const SHEET = { header: { padding: '0 16px' }, body: { height: '100%' } };
const BARE = { body: { height: '100%' } };

/** What stands beside the drawing: at the side on a desktop, a sheet on a phone. */
export function DeskSide({ title, sheet, children }: DeskSideProps) {
  const t = useTexts(screenTexts);
  if (!sheet) return <aside className={styles['side']}>{children}</aside>;
  return (
    <Drawer
      opened={sheet.opened}
      onClose={sheet.close}
      position="bottom"
      size="75%"
      title={title}
      withCloseButton={title !== undefined}
      closeButtonProps={{ 'aria-label': t('close') }}
      padding={0}
      styles={title === undefined ? BARE : SHEET}
    >
      {children}
    </Drawer>
  );
}
