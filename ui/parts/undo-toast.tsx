'use client';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { partTexts } from './part-texts.ts';

const UNDO_MS = 8_000;

/** What was done, and the way back. */
export interface Undoable {
  /** "State ‘Waiting for parts’ deleted". */
  readonly message: string;
  readonly onUndo: () => void;
}

/**
 * `const showUndo = useUndoToast(); showUndo({ message, onUndo })`: tells what was done and offers to undo it for eight
 * seconds. Not for problems: what needs an act stands where it happened (`ProblemNotice`).
 */
export function useUndoToast(): (undoable: Undoable) => void {
  const t = useTexts(partTexts);
  return useCallback(
    ({ message, onUndo }: Undoable) => {
      const undo = () => {
        notifications.hide(id);
        onUndo();
      };
      const id = notifications.show({
        autoClose: UNDO_MS,
        withBorder: true,
        closeButtonProps: { 'aria-label': t('close') },
        message: (
          <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
            <span style={{ flex: 1 }}>{message}</span>
            <Button size="compact-sm" variant="default" leftSection={<Icon name="undo" size={14} />} onClick={undo}>
              {t('undo')}
            </Button>
          </span>
        ),
      });
    },
    [t],
  );
}

/** Tells in passing that something is done: `showDone('Release 12 published')`. */
export function showDone(message: string): void {
  notifications.show({ message, withBorder: true, icon: <Icon name="check" />, color: 'accent' });
}
