'use client';
import { useEffect, useRef, type RefObject } from 'react';
import { featureLosses, readExchange, type Diagnostic, type Workflow } from '#catalog/language';
import { clipForeign, clipWhole, reconcile, type Clipping, type Editor } from '#designer/document';
import { sourceLanguage, useLanguage } from '#ui/texts';
import { lacksPlaces } from './layout/lacks-places.ts';
import { layOut, type LayoutRun } from './layout/lay-out.ts';
import type { PastedText } from './pasted-text.ts';
import { extentOf, freeCorner } from './place-pasted.ts';
import type { Point } from './rectangle.ts';
import { stateBoxes } from './state-boxes.ts';
import { pasteAt, type CanvasModel } from './use-canvas-model.ts';

/** The canvas that texts are pasted on. */
export interface PasteTarget {
  readonly editor: Editor;
  readonly model: CanvasModel;
  readonly area: RefObject<HTMLElement | null>;
  readonly onPasted: (pasted: PastedText) => void;
}

/** Where the pointer is, as long as it is over the area; else the area's middle. */
function usePointer(area: RefObject<HTMLElement | null>): () => Point | undefined {
  const pointer = useRef<Point>(undefined);
  useEffect(() => {
    const move = (event: PointerEvent) => {
      pointer.current = { x: event.clientX, y: event.clientY };
    };
    document.addEventListener('pointermove', move, { passive: true });
    return () => document.removeEventListener('pointermove', move);
  }, []);
  return () => {
    const box = area.current?.getBoundingClientRect();
    if (!box) return undefined;
    const at = pointer.current;
    const over = at && at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom;
    return over ? at : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
}

/** A workflow that was read, as it is laid out. */
interface Placed {
  readonly workflow: Workflow;
  readonly clipping: Clipping;
}

function put({ editor, model }: PasteTarget, { workflow, clipping }: Placed, wanted: Point): boolean {
  const extent = extentOf(clipping, stateBoxes(workflow, 'en'));
  const tops = editor.document.states.filter(({ parent }) => parent === undefined);
  const taken = tops.flatMap(({ id }) => model.boxes.absolute.get(id) ?? []);
  const at = freeCorner(extent, model.flow.screenToFlowPosition(wanted), taken);
  if (!pasteAt(editor, model, { clipping, at, parent: undefined })) return false;
  // Where something was in the way it lies elsewhere than the person looks.
  requestAnimationFrame(() => void model.flow.fitBounds({ ...extent, ...at }, { duration: 160, padding: 0.2 }));
  return true;
}

/**
 * Pastes a text in any notation onto the drawing, laid out, as one command, at the pointer or in the middle of what is seen. What comes of it
 * is told to `onPasted`, in every case.
 */
export function usePasteText(target: PasteTarget): (text: string) => void {
  const { language } = useLanguage();
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });
  const run = useRef<LayoutRun>(undefined);
  useEffect(() => () => run.current?.cancel(), []);
  const pointer = usePointer(target.area);
  return (text) => {
    const read = readExchange(text);
    const format = read.format;
    const refuse = (diagnostics: readonly Diagnostic[]) => latest.current.onPasted({ format, states: 0, diagnostics });
    if (!read.ok) {
      refuse(read.diagnostics);
      return;
    }
    const { workflow, losses } = read;
    const wanted = pointer();
    if (workflow.states.length === 0 || !wanted) {
      refuse([]);
      return;
    }
    const finish = (placed: Workflow) => {
      const { document } = latest.current.editor;
      const clipping = format === 'statedesk' ? clipWhole(placed) : clipForeign(placed, document);
      const { notes } = reconcile(document, clipping);
      if (!put(latest.current, { workflow: placed, clipping }, wanted)) return;
      const diagnostics = [...losses, ...notes, ...featureLosses(workflow, 'parts')];
      latest.current.onPasted({ format, states: workflow.states.length, diagnostics });
    };
    run.current?.cancel();
    if (!lacksPlaces(workflow)) {
      finish(workflow);
      return;
    }
    run.current = layOut(workflow, sourceLanguage(language));
    run.current.places.then(
      (places) => places && finish({ ...workflow, layout: { states: places } }),
      () => finish(workflow),
    );
  };
}
