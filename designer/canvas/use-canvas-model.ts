'use client';
import { useCallbackRef } from '@mantine/hooks';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Language, Workflow } from '#catalog/language';
import { transitionOf, type Clipping, type Editor, type Part } from '#designer/document';
import { sourceLanguage, useFormat, useLanguage } from '#ui/texts';
import type { CanvasActs } from './canvas-context.ts';
import type { StatechartCanvasProps } from './canvas-props.ts';
import { drawWorkflow } from './drawing.ts';
import { positionIn } from './drop-target.ts';
import { elementNames } from './element-names.ts';
import { laneLayout, type Lane } from './lanes.ts';
import type { Findable } from './search-panel.tsx';
import { outermostCreated } from './selected-acts.ts';
import { withClosed } from './shown-document.ts';
import { withFragments } from './with-fragments.ts';
import { stateBoxes } from './state-boxes.ts';
import { useConnecting } from './use-connecting.ts';
import { useDrawingGestures } from './use-drawing-gestures.ts';
import { useFlowElements } from './use-flow-elements.ts';
import { useLayout } from './use-layout.ts';
import { useNaming } from './use-naming.ts';
import { useSight, type Sight } from './use-sight.ts';

/** The document as a person wants to see it: fragments drawn in, some groups closed, states in lanes. */
function useShown(document: Workflow, { closed, lanes }: Sight, language: Language) {
  const { document: whole, inherited } = useMemo(() => withFragments(document, language), [document, language]);
  const { document: opened, hidden } = useMemo(() => withClosed(whole, closed), [whole, closed]);
  return useMemo(() => {
    const layout = lanes ? laneLayout(opened, language) : undefined;
    const shown = layout ? { ...opened, layout: { ...opened.layout, states: layout.places } } : opened;
    return { shown, whole, inherited, hidden, lanes: layout?.lanes ?? NO_LANES };
  }, [hidden, inherited, language, lanes, opened, whole]);
}
const NO_LANES: readonly Lane[] = [];

/** Everything a canvas knows: the drawing, React Flow's elements, the gestures, the layout. */
export function useCanvasModel({ editor, view, ref }: StatechartCanvasProps) {
  const flow = useReactFlow();
  const format = useFormat();
  const { language: speech } = useLanguage();
  const language = sourceLanguage(speech);
  const { document, run } = editor;
  const sight = useSight(document);
  const { shown, whole, inherited, hidden, lanes } = useShown(document, sight, language);
  const shownLanes = useRef(lanes);
  useEffect(() => {
    shownLanes.current = lanes;
  }, [lanes]);
  const drawing = useMemo(
    () => drawWorkflow(shown, { ...view, hidden, inherited, language }),
    [hidden, inherited, language, shown, view],
  );
  const boxes = useMemo(() => stateBoxes(shown, language), [language, shown]);
  const { duration } = format;
  const names = useMemo(
    () => elementNames(whole, { language: speech, format: { duration } }),
    [whole, speech, duration],
  );
  const elements = useFlowElements({ drawing, names, lanes: sight.lanes }, editor);
  const naming = useNaming(editor, language);
  const gestures = useDrawingGestures(editor, boxes, naming);
  const connecting = useConnecting(editor, gestures);
  const [hovered, setHovered] = useState<string>();
  const layout = useLayout(language, (places, from) => {
    // What was drawn meanwhile stays: places of a drawing that is not there any more are dropped.
    if (from.states.length !== document.states.length) return;
    run({ type: 'applyLayout', places });
    requestAnimationFrame(() => void flow.fitView({ duration: 160, maxZoom: 1 }));
  });

  // Lanes are no nodes: React Flow would cut their names off.
  const fit = useCallback(() => {
    const [first, last] = [shownLanes.current[0], shownLanes.current.at(-1)];
    if (!first || !last) void flow.fitView({ duration: 160, maxZoom: 1 });
    else
      void flow.fitBounds(
        { x: 0, y: 0, width: first.width, height: last.y + last.height },
        { duration: 160, padding: 0.02 },
      );
  }, [flow]);
  const { reveal } = sight;
  const show = useCallback(
    ({ kind, id }: Part) => {
      const transition = kind === 'transition' ? transitionOf(whole, id) : undefined;
      const ids = transition ? [transition.source, transition.target ?? transition.source] : [id];
      reveal(ids);
      // Once what was hidden is drawn.
      requestAnimationFrame(
        () => void flow.fitView({ nodes: ids.map((each) => ({ id: each })), maxZoom: 1, duration: 160, padding: 0.4 }),
      );
    },
    [flow, reveal, whole],
  );
  useImperativeHandle(ref, () => ({ show }), [show]);
  return {
    ...{ drawing, shown, whole, inherited, boxes, lanes, sight, names, elements, naming, gestures, connecting, layout },
    ...{ hovered, setHovered, show, fit, flow },
  };
}
export type CanvasModel = ReturnType<typeof useCanvasModel>;

/** What can be found: every state and transition of the document, hidden ones too. */
export function findablesOf({ names }: Pick<CanvasModel, 'names'>, whole: CanvasModel['drawing']): readonly Findable[] {
  return [
    ...whole.states.map((state) => ({ kind: 'state' as const, id: state.id, name: state.title })),
    ...whole.transitions.map((drawn) => ({ kind: 'transition' as const, id: drawn.id, name: names.transition(drawn) })),
  ].map(({ kind, id, name }) => ({ part: { kind, id }, name, words: `${name} ${id}`.toLowerCase() }));
}

/** Puts what was copied in the middle of a rectangle of the plane, and selects it. False where that is refused. */
export function pasteAt(editor: Editor, { boxes }: Pick<CanvasModel, 'boxes'>, order: PasteOrder): boolean {
  const { clipping, at, parent } = order;
  const position = positionIn(boxes, parent, at);
  const executed = editor.run({ type: 'pasteParts', clipping, position, ...(parent === undefined ? {} : { parent }) });
  const created = outermostCreated(editor.document, executed);
  if (created.length > 0) editor.select(created);
  return executed?.kind === 'done';
}

/** What is pasted, and where on the plane. */
export interface PasteOrder {
  readonly clipping: Clipping;
  readonly at: { readonly x: number; readonly y: number };
  readonly parent: string | undefined;
}

/** The acts of the drawn parts, over the model. */
export function useCanvasActsOf(model: CanvasModel, { editor, onComments }: StatechartCanvasProps): CanvasActs {
  const { gestures, drawing, names, naming, setHovered } = model;
  const { selection, select, run, readOnly } = editor;
  // Always the same function: the cards are not drawn anew whenever the page is.
  const openComments = useCallbackRef(onComments);
  return useMemo(
    () => ({
      readOnly,
      alone: selection.length === 1,
      renaming: naming.part?.kind === 'state' ? naming.part.id : undefined,
      naming: naming.part?.kind === 'transition' ? naming.part.id : undefined,
      startRenaming: (id) => naming.start({ kind: 'state', id }),
      startNaming: (id) => naming.start({ kind: 'transition', id }),
      finishRenaming: (id, title) => naming.finish({ kind: 'state', id }, title),
      finishNaming: (id, title) => naming.finish({ kind: 'transition', id }, title),
      insertOn: gestures.insertOn,
      removeTransition: (id) => run({ type: 'remove', states: [], transitions: [id] }),
      moveEnd: (id, end, state) => run({ type: 'moveTransitionEnd', id, end, state }),
      selectTransition: (id, add) => select([...(add ? selection : []), { kind: 'transition', id }]),
      hoverTransition: setHovered,
      openComments,
      resize: (id, place) => run({ type: 'resizeState', id, place }),
      transitionEnds: (id) => {
        const drawn = drawing.transitions.find((each) => each.id === id);
        return drawn ? names.ends(drawn) : id;
      },
    }),
    [drawing, gestures, names, naming, openComments, readOnly, run, select, selection, setHovered],
  );
}
