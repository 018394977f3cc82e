'use client';
import { ActionIcon, Tooltip } from '@mantine/core';
import { NodeToolbar, Position } from '@xyflow/react';
import { Icon, type IconName } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import styles from './statechart-canvas.module.css';

export interface ContextPadProps {
  readonly state: string;
  /** Absent where the state cannot be left. */
  readonly onNext: (() => void) | undefined;
  readonly onTransition: (() => void) | undefined;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

function Act({ name, label, onClick }: { name: IconName; label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} onClick={onClick}>
        <Icon name={name} />
      </ActionIcon>
    </Tooltip>
  );
}

/** The likeliest next acts, beside the selected state. */
export function ContextPad({ state, onNext, onTransition, onDuplicate, onRemove }: ContextPadProps) {
  const t = useTexts(canvasTexts);
  return (
    <NodeToolbar nodeId={state} isVisible position={Position.Bottom} offset={14} className={styles['pad'] ?? ''}>
      {onNext ? <Act name="plus" label={t('nextState')} onClick={onNext} /> : null}
      {onTransition ? <Act name="right" label={t('transition')} onClick={onTransition} /> : null}
      <Act name="copy" label={t('duplicate')} onClick={onDuplicate} />
      <Act name="trash" label={t('remove')} onClick={onRemove} />
    </NodeToolbar>
  );
}
