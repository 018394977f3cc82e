'use client';
import { EdgeToolbar } from '@xyflow/react';
import { useTexts } from '#ui/texts';
import { useCanvasActs } from './canvas-context.ts';
import { canvasTexts } from './canvas-texts.ts';
import { PadAct } from './pad-act.tsx';
import type { Point } from './rectangle.ts';
import styles from './statechart-canvas.module.css';

/** The likeliest next acts, below the label of the selected transition. */
export function TransitionPad({ id, place }: { readonly id: string; readonly place: Point }) {
  const t = useTexts(canvasTexts);
  const { insertOn, startNaming, removeTransition } = useCanvasActs();
  return (
    <EdgeToolbar
      edgeId={id}
      x={place.x}
      y={place.y + 18}
      alignY="top"
      isVisible
      className={`${styles['pad'] ?? ''} nodrag nopan`}
    >
      <PadAct name="plus" label={t('insertedState')} onClick={() => insertOn(id, place)} />
      <PadAct name="edit" label={t('renameTransition')} onClick={() => startNaming(id)} />
      <PadAct name="trash" label={t('remove')} onClick={() => removeTransition(id)} />
    </EdgeToolbar>
  );
}
