'use client';
import { ActionIcon, Tooltip } from '@mantine/core';
import { Icon } from '#ui/icons';
import { useInspector } from './inspector-context.ts';

/** Takes one item of a list away; it can be undone. */
export function RemoveButton({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const { editor } = useInspector();
  if (editor.readOnly) return null;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onRemove}>
        <Icon name="trash" size={14} />
      </ActionIcon>
    </Tooltip>
  );
}
