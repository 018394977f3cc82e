'use client';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState, type DragEvent, type MouseEvent as ReactMouseEvent } from 'react';
import { stateSchema, type State, type Workflow } from '#catalog/language';
import { stateOf } from '#designer/document';
import { useTexts } from '#ui/texts';
import { CanvasActsProvider } from './canvas-context.ts';
import { CanvasFlow } from './canvas-flow.tsx';
import type { StatechartCanvasProps } from './canvas-props.ts';
import { canvasTexts } from './canvas-texts.ts';
import { Palette, PALETTE_TYPE } from './palette.tsx';
import { PartList } from './part-list.tsx';
import { clientPoint, targetAt } from './pointer-target.ts';
import type { Point } from './rectangle.ts';
import { isContainer } from './state-boxes.ts';
import styles from './statechart-canvas.module.css';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCanvasActsOf, useCanvasModel } from './use-canvas-model.ts';

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
function useStageGestures({ editor }: StatechartCanvasProps, { gestures, flow }: Model) {
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
      if (state && !(isContainer(state) && inBody)) gestures.startRenaming(state.id);
      else if (target.kind !== 'elsewhere') gestures.addStateAt('atomic', flow.screenToFlowPosition(client));
    },
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(PALETTE_TYPE)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(PALETTE_TYPE)) return;
      event.preventDefault();
      const type = stateSchema.shape.type.safeParse(event.dataTransfer.getData(PALETTE_TYPE));
      if (type.success) gestures.addStateAt(type.data, flow.screenToFlowPosition(clientPoint(event.nativeEvent)));
    },
  };
}

/** The canvas with its palette and its list. */
export function CanvasStage(props: StatechartCanvasProps) {
  const { editor, undo, redo, onEdit } = props;
  const t = useTexts(canvasTexts);
  const narrow = useMediaQuery('(max-width: 48em)');
  const model = useCanvasModel(props);
  const acts = useCanvasActsOf(model, props);
  const [listShown, setListShown] = useState(false);
  const { gestures, connecting } = model;
  const { area, addInMiddle, ...handlers } = useStageGestures(props, model);

  const onKeyDown = useCanvasKeys({
    editor,
    boxes: gestures.boxes,
    addState: () => addInMiddle('atomic'),
    beginTransition: connecting.begin,
    stop: () => {
      if (connecting.from === undefined) editor.select([]);
      else connecting.stop();
    },
    rename: gestures.startRenaming,
    edit: onEdit,
    undo,
    redo,
  });
  return (
    <CanvasActsProvider value={acts}>
      <div className={styles['frame']}>
        {editor.readOnly || narrow ? null : <Palette onAdd={addInMiddle} />}
        {listShown ? (
          <PartList drawing={model.drawing} names={model.names} editor={editor} onVisit={model.show} />
        ) : null}
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
          />
        </div>
      </div>
    </CanvasActsProvider>
  );
}
