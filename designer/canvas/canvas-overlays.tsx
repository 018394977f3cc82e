'use client';
import { Button } from '@mantine/core';
import { Panel } from '@xyflow/react';
import { textIn } from '#catalog/language';
import { stateOf, type Editor } from '#designer/document';
import { Keys } from '#ui/hotkeys';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import { ContextPad } from './context-pad.tsx';
import styles from './statechart-canvas.module.css';
import type { CanvasModel } from './use-canvas-model.ts';
import { duplicateSelected, removeSelected } from './use-canvas-keys.ts';
import { leavable, placeAfter } from './use-drawing-gestures.ts';

export interface CanvasOverlaysProps {
  readonly editor: Editor;
  readonly model: CanvasModel;
}

/** What floats over the drawing: the acts beside the selected state, the hint while a transition is drawn, the word of an empty canvas. */
export function CanvasOverlays({ editor, model }: CanvasOverlaysProps) {
  const t = useTexts(canvasTexts);
  const language = sourceLanguage(useLanguage().language);
  const { gestures, connecting } = model;
  const [part, ...rest] = editor.selection;
  const single = part?.kind === 'state' && rest.length === 0 && !editor.readOnly ? part.id : undefined;
  const padded = single !== undefined && gestures.renaming === undefined && connecting.from === undefined;
  const source = leavable(editor);
  const from = connecting.from === undefined ? undefined : stateOf(editor.document, connecting.from);
  return (
    <>
      {padded ? (
        <ContextPad
          state={single}
          onNext={
            source === undefined
              ? undefined
              : () => gestures.addStateAt('atomic', placeAfter(gestures.boxes, source), source)
          }
          onTransition={source === undefined ? undefined : connecting.begin}
          onDuplicate={() => duplicateSelected(editor)}
          onRemove={() => removeSelected(editor)}
        />
      ) : null}
      {from ? (
        <Panel position="top-center" className={styles['hint'] ?? ''}>
          <span role="status">{t('connecting', { state: textIn(from.title, language) })}</span>
          <Button size="compact-sm" variant="default" onClick={connecting.stop} rightSection={<Keys keys="Escape" />}>
            {t('stop')}
          </Button>
        </Panel>
      ) : null}
      {editor.document.states.length === 0 ? (
        <div className={styles['empty']}>
          <p>{t('empty')}</p>
        </div>
      ) : null}
    </>
  );
}
