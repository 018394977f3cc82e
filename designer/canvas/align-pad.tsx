'use client';
import { NodeToolbar, Position } from '@xyflow/react';
import { useTexts } from '#ui/texts';
import { ALIGNMENTS, type Alignment } from './align.ts';
import { canvasTexts } from './canvas-texts.ts';
import { PadAct } from './pad-act.tsx';
import styles from './statechart-canvas.module.css';

const ICONS = {
  left: 'alignLeft',
  centre: 'alignCentre',
  top: 'alignTop',
  middle: 'alignMiddle',
  across: 'distributeAcross',
  down: 'distributeDown',
} as const satisfies Record<Alignment, string>;

export interface AlignPadProps {
  readonly states: readonly string[];
  readonly onAlign: (alignment: Alignment) => void;
  readonly onFragment: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** What can be done with several selected states. */
export function AlignPad({ states, onAlign, onFragment, onDuplicate, onRemove }: AlignPadProps) {
  const t = useTexts(canvasTexts);
  const offered = ALIGNMENTS.filter(
    (alignment) => states.length > 2 || (alignment !== 'across' && alignment !== 'down'),
  );
  return (
    <NodeToolbar nodeId={[...states]} isVisible position={Position.Bottom} offset={14} className={styles['pad'] ?? ''}>
      {offered.map((alignment) => (
        <PadAct
          key={alignment}
          name={ICONS[alignment]}
          label={t(`align.${alignment}`)}
          onClick={() => onAlign(alignment)}
        />
      ))}
      <PadAct name="fragment" label={t('fragmentOf')} onClick={onFragment} />
      <PadAct name="copy" label={t('duplicate')} onClick={onDuplicate} />
      <PadAct name="trash" label={t('remove')} onClick={onRemove} />
    </NodeToolbar>
  );
}
