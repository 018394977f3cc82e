'use client';
import { ActionIcon, Tooltip } from '@mantine/core';
import { Icon, type IconName } from '#ui/icons';

export interface PadActProps {
  readonly name: IconName;
  readonly label: string;
  /** For an act that is on or off. */
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

/** One act of a pad beside what is selected. */
export function PadAct({ name, label, pressed, onClick }: PadActProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        color={pressed === true ? 'accent' : 'gray'}
        size={32}
        aria-label={label}
        onClick={onClick}
      >
        <Icon name={name} />
      </ActionIcon>
    </Tooltip>
  );
}
