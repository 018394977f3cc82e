'use client';
import {
  Background,
  ConnectionMode,
  MiniMap,
  Panel,
  ReactFlow,
  SelectionMode,
  useStore,
  useStoreApi,
  type NodeMouseHandler,
} from '@xyflow/react';
import { useMemo, useState } from 'react';
import { transitionOf } from '#designer/document';
import { useTexts } from '#ui/texts';
import { CanvasOverlays } from './canvas-overlays.tsx';
import type { StatechartCanvasProps } from './canvas-props.ts';
import { canvasTexts } from './canvas-texts.ts';
import { CanvasToolbar } from './canvas-toolbar.tsx';
import { StateCommentMarks } from './comment-mark.tsx';
import { LaneBands } from './lane-bands.tsx';
import { firstView } from './first-view.ts';
import type { StateNode } from './flow-elements.ts';
import { isContainer } from './state-boxes.ts';
import { StateNodeCard } from './state-node.tsx';
import { ArrowHeads, BranchCurve, TransitionCurve } from './transition-edge.tsx';
import type { CanvasModel } from './use-canvas-model.ts';
import { useDragStop } from './use-drag-stop.ts';

const NODE_TYPES = { state: StateNodeCard };
const EDGE_TYPES = { transition: TransitionCurve, branch: BranchCurve };
const GRID: [number, number] = [8, 8];
/** Below this zoom cards show their titles only, larger, and transitions no labels: they could not be read. */
const FAR = 0.45;

/** Small enough to leave the corner to the drawing. */
const MINIMAP = { width: 144, height: 96 };

/** Beyond so many states only those in view are drawn. */
const MOST_DRAWN = 200;

function minimapColour({ data: { state } }: StateNode): string {
  if (isContainer(state)) return 'var(--sd-line)';
  return state.category ? `var(--sd-${state.category})` : 'var(--sd-line-strong)';
}

/** Lights the ends of the transition under the pointer by dimming the rest. Ids are slugs, safe in a selector. */
function dimming(ends: readonly string[]): string {
  const lit = ends.map((id) => `:not([data-id="${id}"])`).join('');
  return `.sd-dimmed .react-flow__node${lit}{opacity:.4}`;
}

/** Brings the drawing into view when it opens. */
function useFirstLook({ flow, boxes, elements }: CanvasModel, initial: string | undefined): () => void {
  const store = useStoreApi();
  return () => {
    const { width, height } = store.getState();
    const begin = initial === undefined ? undefined : boxes.absolute.get(initial);
    const bounds = flow.getNodesBounds(elements.nodes);
    void flow.setViewport(firstView({ bounds, begin, room: { width, height } }));
  };
}

export interface CanvasFlowProps extends StatechartCanvasProps {
  readonly model: CanvasModel;
  readonly listShown: boolean;
  readonly onToggleList: () => void;
  readonly onFind: () => void;
}

/** React Flow with the drawing in it. */
export function CanvasFlow(props: CanvasFlowProps) {
  const { editor, view, fixed = false, palette = true, model, listShown, onToggleList, onFind } = props;
  const t = useTexts(canvasTexts);
  const { elements, connecting, layout, hovered, lanes, sight } = model;
  const { document, readOnly } = editor;
  const transition = hovered === undefined ? undefined : transitionOf(model.whole, hovered);
  const labels = useMemo(() => ({ 'minimap.ariaLabel': t('minimap') }), [t]);

  const onNodeDragStop = useDragStop(model, document);
  const onNodeClick: NodeMouseHandler<StateNode> = (_event, node) => {
    connecting.choose(node.id);
  };
  // An empty drawing must not jump when its first state is measured.
  const [opensWhole] = useState(elements.nodes.length > 0);
  const look = useFirstLook(model, document.initial);
  const far = useStore(({ transform }) => transform[2] < FAR);
  return (
    <ReactFlow
      className={[transition ? 'sd-dimmed' : '', far ? 'sd-far' : ''].join(' ')}
      nodes={elements.nodes}
      edges={elements.edges}
      onNodesChange={elements.onNodesChange}
      onEdgesChange={elements.onEdgesChange}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      onNodeDragStop={onNodeDragStop}
      onNodeClick={onNodeClick}
      onConnectEnd={connecting.onConnectEnd}
      connectionMode={ConnectionMode.Loose}
      connectOnClick={false}
      connectionRadius={16}
      nodesDraggable={!readOnly && !fixed}
      nodesConnectable={!readOnly}
      snapToGrid
      snapGrid={GRID}
      selectionMode={SelectionMode.Partial}
      multiSelectionKeyCode={['Meta', 'Control', 'Shift']}
      deleteKeyCode={null}
      zoomOnDoubleClick={false}
      disableKeyboardA11y
      elevateNodesOnSelect={false}
      onlyRenderVisibleElements={elements.nodes.length > MOST_DRAWN}
      minZoom={0.05}
      maxZoom={2}
      onInit={() => {
        if (opensWhole) look();
      }}
      ariaLabelConfig={labels}
    >
      <ArrowHeads />
      <LaneBands lanes={lanes} teams={view.teams} />
      <Background gap={24} size={1} />
      {transition ? <style>{dimming([transition.source, transition.target ?? transition.source])}</style> : null}
      <MiniMap pannable zoomable nodeColor={minimapColour} nodeBorderRadius={4} style={MINIMAP} />
      <Panel position="bottom-left">
        <CanvasToolbar
          layout={layout}
          onArrange={readOnly || sight.lanes || document.states.length < 2 ? undefined : () => layout.start(document)}
          listShown={listShown}
          lanesShown={sight.lanes}
          onToggleLanes={() => {
            sight.toggleLanes();
            requestAnimationFrame(() => model.fit());
          }}
          onFind={onFind}
          onFit={model.fit}
          onToggleList={onToggleList}
        />
      </Panel>
      <StateCommentMarks states={model.drawing.states} />
      <CanvasOverlays editor={editor} model={model} draws={palette} />
    </ReactFlow>
  );
}
