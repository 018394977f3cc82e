'use client';
import { Button } from '@mantine/core';
import { Panel } from '@xyflow/react';
import { textIn } from '#catalog/language';
import { placeOf, stateOf, type Editor } from '#designer/document';
import { Keys } from '#ui/hotkeys';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { canvasTexts } from './canvas-texts.ts';
import { ContextPad } from './context-pad.tsx';
import styles from './statechart-canvas.module.css';
import type { CanvasModel } from './use-canvas-model.ts';
import { alignable, alignSelected, duplicateSelected, removeSelected } from './selected-acts.ts';
import { isContainer } from './state-boxes.ts';
import { AlignPad } from './align-pad.tsx';
import { leavable, placeAfter } from './use-drawing-gestures.ts';

export interface CanvasOverlaysProps {
  readonly editor: Editor;
  readonly model: CanvasModel;
  /** Whether drawing is what is done now: the acts beside what is selected are for that. */
  readonly draws: boolean;
}

/** What floats over the drawing: the acts beside the selected state, the hint while a transition is drawn, the word of an empty canvas. */
export function CanvasOverlays({ editor, model, draws }: CanvasOverlaysProps) {
  const t = useTexts(canvasTexts);
  const language = sourceLanguage(useLanguage().language);
  const { gestures, connecting, naming, sight, boxes } = model;
  const [part, ...rest] = editor.selection;
  const single = part?.kind === 'state' && rest.length === 0 && !editor.readOnly ? part.id : undefined;
  const holder = single === undefined ? undefined : stateOf(editor.document, single);
  // What a fragment has brought is not changed here.
  const padded = draws && naming.part === undefined && connecting.from === undefined ? holder : undefined;
  const several = !draws || editor.readOnly || editor.selection.length < 2 ? [] : alignable(editor, boxes);
  const source = leavable(editor);
  const from = connecting.from === undefined ? undefined : stateOf(editor.document, connecting.from);
  return (
    <>
      {padded ? (
        <ContextPad
          state={padded.id}
          onNext={
            source === undefined ? undefined : () => gestures.addStateAt('atomic', placeAfter(boxes, source), source)
          }
          onTransition={source === undefined ? undefined : connecting.begin}
          fold={
            isContainer(padded)
              ? { closed: sight.closed.has(padded.id), toggle: () => sight.toggleClosed(padded.id) }
              : undefined
          }
          pin={{
            pinned: placeOf(editor.document, padded.id)?.pinned === true,
            toggle: () =>
              editor.run({
                type: 'pinStates',
                states: [padded.id],
                pinned: placeOf(editor.document, padded.id)?.pinned !== true,
              }),
          }}
          onDuplicate={() => duplicateSelected(editor)}
          onRemove={() => removeSelected(editor)}
        />
      ) : null}
      {several.length > 1 ? (
        <AlignPad
          states={several.map(({ id }) => id)}
          onFragment={() => gestures.makeFragment(several.map(({ id }) => id))}
          onAlign={(alignment) => alignSelected(editor, boxes, alignment)}
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
