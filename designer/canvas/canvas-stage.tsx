'use client';
import { useMediaQuery } from '@mantine/hooks';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type MouseEvent as ReactMouseEvent,
  type RefObject,
} from 'react';
import { stateSchema, type State, type Workflow } from '#catalog/language';
import { reconcile, stateOf, type Clipping } from '#designer/document';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { CanvasActsProvider } from './canvas-context.ts';
import { CanvasFlow } from './canvas-flow.tsx';
import type { StatechartCanvasProps } from './canvas-props.ts';
import { canvasTexts } from './canvas-texts.ts';
import { drawWorkflow } from './drawing.ts';
import { containerAt } from './drop-target.ts';
import { Palette, PALETTE_TYPE } from './palette.tsx';
import { PartList } from './part-list.tsx';
import { clientPoint, targetAt, transitionAt } from './pointer-target.ts';
import type { Point } from './rectangle.ts';
import { SearchPanel } from './search-panel.tsx';
import { removeSelected } from './selected-acts.ts';
import { isContainer } from './state-boxes.ts';
import styles from './statechart-canvas.module.css';
import { useClipboard } from './use-clipboard.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { usePasteText } from './use-paste-text.ts';
import { findablesOf, pasteAt, useCanvasActsOf, useCanvasModel } from './use-canvas-model.ts';

const TITLE_BAR = 40;

type Model = ReturnType<typeof useCanvasModel>;

/** A point near the wanted one where no card lies yet. */
function freeSpot({ boxes }: Model['gestures'], document: Workflow, wanted: Point): Point {
  const cards = [...boxes.absolute].filter(([id]) => !isContainer(stateOf(document, id) ?? { type: 'atomic' }));
  let spot = wanted;
  const near = () =>
    cards.some(
      ([, box]) => Math.abs(box.x + box.width / 2 - spot.x) < 120 && Math.abs(box.y + box.height / 2 - spot.y) < 112,
    );
  while (near()) spot = { x: spot.x, y: spot.y + 136 };
  return spot;
}

/** The gestures that belong to no single part: adding from the palette, by a double click, by a key. */
function useStageGestures({ editor }: StatechartCanvasProps, { gestures, naming, flow }: Model) {
  const area = useRef<HTMLDivElement>(null);
  return {
    area,
    addInMiddle: (type: State['type']) => {
      const box = area.current?.getBoundingClientRect();
      if (!box) return;
      const middle = flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      gestures.addStateAt(type, freeSpot(gestures, editor.document, middle));
    },
    onDoubleClick: (event: ReactMouseEvent) => {
      if (event.target instanceof Element && event.target.closest('button, input')) return;
      const client = clientPoint(event.nativeEvent);
      const target = targetAt(client);
      const state = target.kind === 'state' ? stateOf(editor.document, target.id) : undefined;
      const inBody = target.kind === 'state' && target.distanceFromTop > TITLE_BAR * flow.getZoom();
      if (state && !(isContainer(state) && inBody)) naming.start({ kind: 'state', id: state.id });
      else if (target.kind !== 'elsewhere') gestures.addStateAt('atomic', flow.screenToFlowPosition(client));
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(PALETTE_TYPE)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(PALETTE_TYPE)) return;
      event.preventDefault();
      const type = stateSchema.shape.type.safeParse(event.dataTransfer.getData(PALETTE_TYPE));
      if (!type.success) return;
      const client = clientPoint(event.nativeEvent);
      const transition = type.data === 'atomic' ? transitionAt(client) : undefined;
      const point = flow.screenToFlowPosition(client);
      if (transition === undefined) gestures.addStateAt(type.data, point);
      else gestures.insertOn(transition, point);
    },
  };
}

/** The drawing with every group open: what is closed for the eyes is still there to be read and found. */
function useWholeDrawing({ view }: StatechartCanvasProps, { drawing, sight, whole, inherited }: Model) {
  const language = sourceLanguage(useLanguage().language);
  const somethingHidden = sight.closed.size > 0;
  return useMemo(
    () => (somethingHidden ? drawWorkflow(whole, { ...view, inherited, language }) : drawing),
    [drawing, inherited, language, somethingHidden, view, whole],
  );
}

/** Finding over the whole document: what is in closed groups too. */
function Search({ model, props, onClose }: { model: Model; props: StatechartCanvasProps; onClose: () => void }) {
  const { editor } = props;
  const whole = useWholeDrawing(props, model);
  const findables = useMemo(() => findablesOf(model, whole), [model, whole]);
  return (
    <SearchPanel
      findables={findables}
      onClose={onClose}
      onJump={(part) => {
        editor.select([part]);
        model.show(part);
      }}
    />
  );
}

/** What is pasted goes into the middle of what is seen, a little beside what was pasted there before. */
function pasteInView(
  clipping: Clipping,
  area: HTMLElement | null,
  { model, props: { editor, onPasted } }: { model: Model; props: StatechartCanvasProps },
) {
  const box = area?.getBoundingClientRect();
  if (!box) return;
  const middle = model.flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const at = freeSpot(model.gestures, editor.document, middle);
  const history = clipping.states.some(({ type, parent }) => type === 'history' && parent === undefined);
  const parent = containerAt(editor.document, { boxes: model.boxes, point: at, dragged: [] });
  const { notes } = reconcile(editor.document, clipping);
  const order = { clipping, at: { x: at.x - 80, y: at.y - 32 }, parent: history ? undefined : parent };
  if (!pasteAt(editor, model, order)) return;
  onPasted({ format: 'statedesk', states: clipping.states.length, diagnostics: notes });
}

/** Keeps the drawing where it is on the page when what stands left of it comes or goes. */
function useStill(area: RefObject<HTMLElement | null>, { flow }: Model, beside: string) {
  const left = useRef<number>(undefined);
  useLayoutEffect(() => {
    const now = area.current?.getBoundingClientRect().left;
    const moved = now === undefined || left.current === undefined ? 0 : now - left.current;
    left.current = now;
    const { x, ...rest } = flow.getViewport();
    if (moved !== 0) void flow.setViewport({ ...rest, x: x - moved });
  }, [area, beside, flow]);
}

/** The canvas with its palette and its list. */
export function CanvasStage(props: StatechartCanvasProps) {
  const { editor, undo, redo, onEdit, onPasted, palette = true } = props;
  const t = useTexts(canvasTexts);
  const narrow = useMediaQuery('(max-width: 48em)');
  const model = useCanvasModel(props);
  const acts = useCanvasActsOf(model, props);
  const whole = useWholeDrawing(props, model);
  const [listShown, setListShown] = useState(false);
  const [finding, setFinding] = useState(false);
  const { connecting } = model;
  const { area, addInMiddle, ...handlers } = useStageGestures(props, model);
  const offers = palette && !editor.readOnly && !narrow;
  useStill(area, model, `${String(offers)} ${String(listShown)}`);

  // The field that a name was written in is gone: without this the keys would be heard by nobody.
  const writing = model.naming.part !== undefined;
  useEffect(() => {
    if (!writing && document.activeElement === document.body) area.current?.focus({ preventScroll: true });
  }, [area, writing]);
  useClipboard({
    editor,
    remove: () => removeSelected(editor),
    paste: (clipping) => pasteInView(clipping, area.current, { model, props }),
    pasteText: usePasteText({ editor, model, area, onPasted }),
  });
  const onKeyDown = useCanvasKeys({
    editor,
    boxes: model.boxes,
    addState: () => addInMiddle('atomic'),
    beginTransition: connecting.begin,
    choosing: connecting.from !== undefined,
    choose: (state) => connecting.choose(state),
    stop: () => {
      const focused = document.activeElement;
      if (focused instanceof HTMLElement && focused !== document.body && !area.current?.contains(focused))
        area.current?.focus();
      else if (connecting.from === undefined) editor.select([]);
      else connecting.stop();
    },
    rename: () => {
      const [part] = editor.selection;
      if (part) model.naming.start(part);
    },
    find: () => setFinding(true),
    fit: model.fit,
    shown: model.shown,
    toggleClosed: model.sight.toggleClosed,
    edit: onEdit,
    undo,
    redo,
  });
  return (
    <CanvasActsProvider value={acts}>
      <div className={styles['frame']}>
        {offers ? <Palette onAdd={addInMiddle} /> : null}
        {listShown ? <PartList drawing={whole} names={model.names} editor={editor} onVisit={model.show} /> : null}
        <div
          ref={area}
          role="region"
          aria-label={t('region')}
          className={styles['canvas']}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          {...handlers}
        >
          <CanvasFlow
            {...props}
            model={model}
            listShown={listShown}
            onToggleList={() => setListShown((shown) => !shown)}
            onFind={() => setFinding(true)}
          />
          {finding ? <Search model={model} props={props} onClose={() => setFinding(false)} /> : null}
        </div>
      </div>
    </CanvasActsProvider>
  );
}
