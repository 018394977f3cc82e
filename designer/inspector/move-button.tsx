'use client';
import { ActionIcon, Tooltip } from '@mantine/core';
import { Icon } from '#ui/icons';
import { useInspector } from './inspector-context.ts';

export interface MoveButtonProps {
  readonly label: string;
  readonly way: 'up' | 'down';
  readonly onMove: () => void;
}

/** Moves one item of a list a place up or down. */
export function MoveButton({ label, way, onMove }: MoveButtonProps) {
  const { editor } = useInspector();
  if (editor.readOnly) return null;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onMove}>
        <Icon name={way} size={14} />
      </ActionIcon>
    </Tooltip>
  );
}
