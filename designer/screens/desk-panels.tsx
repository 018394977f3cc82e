'use client';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { historyTexts } from '#designer/history';
import { togetherTexts } from '#designer/together';
import { Icon, type IconName } from '#ui/icons';
import { useTexts } from '#ui/texts';
import styles from './screens.module.css';

/** A panel that stands in place of the properties. */
export type SidePanel = 'versions' | 'comments';

interface ToggleProps {
  readonly name: IconName;
  readonly label: string;
  readonly on: boolean;
  readonly toggle: () => void;
}

function Toggle({ name, label, on, toggle }: ToggleProps) {
  return (
    <Button
      size="compact-sm"
      variant={on ? 'light' : 'subtle'}
      color={on ? 'accent' : 'gray'}
      leftSection={<Icon name={name} size={14} />}
      aria-pressed={on}
      onClick={toggle}
    >
      <span className={styles['panelWord']}>{label}</span>
    </Button>
  );
}

export interface DeskPanelsProps {
  readonly panel: SidePanel | undefined;
  readonly onPanel: (panel: SidePanel | undefined) => void;
  /** Who else is here. */
  readonly children: ReactNode;
}

/** Opens and closes the panels about the workflow as a whole, beside the lenses. */
export function DeskPanels({ panel, onPanel, children }: DeskPanelsProps) {
  const say = useTexts(historyTexts);
  const talk = useTexts(togetherTexts);
  const toggle = (which: SidePanel) => () => onPanel(panel === which ? undefined : which);
  return (
    <div className={styles['panels']}>
      {children}
      <Toggle name="comment" label={talk('comments')} on={panel === 'comments'} toggle={toggle('comments')} />
      <Toggle name="history" label={say('versions')} on={panel === 'versions'} toggle={toggle('versions')} />
    </div>
  );
}
