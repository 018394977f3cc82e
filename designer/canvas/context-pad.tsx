'use client';
import { NodeToolbar, Position } from '@xyflow/react';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import { PadAct } from './pad-act.tsx';
import styles from './statechart-canvas.module.css';

export interface ContextPadProps {
  readonly state: string;
  /** Absent where the state cannot be left. */
  readonly onNext: (() => void) | undefined;
  readonly onTransition: (() => void) | undefined;
  /** Absent where the state holds none. */
  readonly fold: { readonly closed: boolean; readonly toggle: () => void } | undefined;
  readonly pin: { readonly pinned: boolean; readonly toggle: () => void };
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** The likeliest next acts, beside the selected state. */
export function ContextPad({ state, onNext, onTransition, fold, pin, onDuplicate, onRemove }: ContextPadProps) {
  const t = useTexts(canvasTexts);
  return (
    <NodeToolbar nodeId={state} isVisible position={Position.Bottom} offset={14} className={styles['pad'] ?? ''}>
      {onNext ? <PadAct name="plus" label={t('nextState')} onClick={onNext} /> : null}
      {onTransition ? <PadAct name="right" label={t('transition')} onClick={onTransition} /> : null}
      {fold ? (
        <PadAct
          name={fold.closed ? 'expand' : 'collapse'}
          label={fold.closed ? t('open') : t('closeGroup')}
          onClick={fold.toggle}
        />
      ) : null}
      <PadAct name="pin" label={pin.pinned ? t('unpin') : t('pin')} pressed={pin.pinned} onClick={pin.toggle} />
      <PadAct name="copy" label={t('duplicate')} onClick={onDuplicate} />
      <PadAct name="trash" label={t('remove')} onClick={onRemove} />
    </NodeToolbar>
  );
}
