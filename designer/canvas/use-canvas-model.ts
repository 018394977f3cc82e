'use client';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useImperativeHandle, useMemo, useState } from 'react';
import { transitionOf, type Part } from '#designer/document';
import { sourceLanguage, useFormat, useLanguage } from '#ui/texts';
import type { CanvasActs } from './canvas-context.ts';
import type { StatechartCanvasProps } from './canvas-props.ts';
import { drawWorkflow } from './drawing.ts';
import { elementNames } from './element-names.ts';
import { useConnecting } from './use-connecting.ts';
import { useDrawingGestures } from './use-drawing-gestures.ts';
import { useFlowElements } from './use-flow-elements.ts';
import { useLayout } from './use-layout.ts';

/** Everything a canvas knows: the drawing, React Flow's elements, the gestures, the layout. */
export function useCanvasModel({ editor, view, ref }: StatechartCanvasProps) {
  const flow = useReactFlow();
  const format = useFormat();
  const { language: shown } = useLanguage();
  const language = sourceLanguage(shown);
  const { document, run } = editor;
  const drawing = useMemo(() => drawWorkflow(document, { ...view, language }), [document, view, language]);
  const { duration } = format;
  const names = useMemo(
    () => elementNames(document, { language: shown, format: { duration } }),
    [document, shown, duration],
  );
  const elements = useFlowElements(drawing, names, editor);
  const gestures = useDrawingGestures(editor);
  const connecting = useConnecting(editor, gestures);
  const [hovered, setHovered] = useState<string>();
  const layout = useLayout(language, (places, from) => {
    // What was drawn meanwhile stays: places of a drawing that is not there any more are dropped.
    if (from.states.length !== document.states.length) return;
    run({ type: 'applyLayout', places });
    requestAnimationFrame(() => void flow.fitView({ duration: 160, maxZoom: 1 }));
  });

  const show = useCallback(
    ({ kind, id }: Part) => {
      const transition = kind === 'transition' ? transitionOf(document, id) : undefined;
      const ids = transition ? [transition.source, transition.target ?? transition.source] : [id];
      void flow.fitView({ nodes: ids.map((each) => ({ id: each })), maxZoom: 1, duration: 160, padding: 0.4 });
    },
    [document, flow],
  );
  useImperativeHandle(ref, () => ({ show }), [show]);

  return { drawing, names, elements, gestures, connecting, layout, hovered, setHovered, show, flow };
}
export type CanvasModel = ReturnType<typeof useCanvasModel>;

/** The acts of the drawn parts, over the model. */
export function useCanvasActsOf(model: CanvasModel, { editor }: StatechartCanvasProps): CanvasActs {
  const { gestures, drawing, names, setHovered } = model;
  const { renaming, startRenaming, finishRenaming } = gestures;
  const { selection, select, run, readOnly } = editor;
  return useMemo(
    () => ({
      readOnly,
      renaming,
      startRenaming,
      finishRenaming,
      selectTransition: (id, add) => select([...(add ? selection : []), { kind: 'transition', id }]),
      hoverTransition: setHovered,
      resize: (id, place) => run({ type: 'resizeState', id, place }),
      transitionEnds: (id) => {
        const drawn = drawing.transitions.find((each) => each.id === id);
        return drawn ? names.ends(drawn) : id;
      },
    }),
    [drawing, finishRenaming, names, readOnly, renaming, run, select, selection, setHovered, startRenaming],
  );
}
