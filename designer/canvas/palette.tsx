'use client';
import type { DragEvent } from 'react';
import type { State } from '#catalog/language';
import { useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import styles from './palette.module.css';

/** The data type under which a dragged palette item bears its state type. */
export const PALETTE_TYPE = 'application/x-statedesk-state';

const KINDS = ['atomic', 'compound', 'parallel', 'final', 'history'] as const satisfies readonly State['type'][];

export interface PaletteProps {
  readonly onAdd: (type: State['type']) => void;
}

/** What can be put on the canvas: dragged there, or added in the middle by a click. */
export function Palette({ onAdd }: PaletteProps) {
  const t = useTexts(canvasTexts);
  const begin = (event: DragEvent, kind: State['type']) => {
    event.dataTransfer.setData(PALETTE_TYPE, kind);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <div
      className={styles['palette']}
      role="toolbar"
      data-guide="palette"
      aria-label={t('palette')}
      aria-orientation="vertical"
    >
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          draggable
          className={styles['item']}
          aria-label={t('addKind', { kind: t(`kind.${kind}`) })}
          title={t('paletteHint')}
          onDragStart={(event) => begin(event, kind)}
          onClick={() => onAdd(kind)}
        >
          <span className={styles['shape']} data-kind={kind} aria-hidden />
          <span className={styles['word']}>{t(`kind.${kind}`)}</span>
        </button>
      ))}
    </div>
  );
}
