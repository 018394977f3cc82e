'use client';
import { useReactFlow, type FinalConnectionState } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { stateOf, withInside, type Editor } from '#designer/document';
import { clientPoint, targetAt } from './pointer-target.ts';
import { isContainer } from './state-boxes.ts';
import { leavable, type DrawingGestures } from './use-drawing-gestures.ts';

/** The height of a container's title bar: a transition let go there leads to the container, below it into it. */
const TITLE_BAR = 40;

/** Drawing transitions: by dragging from a state's edge, or by choosing the target after a key or button. */
export function useConnecting(editor: Editor, gestures: Pick<DrawingGestures, 'addStateAt' | 'connect'>) {
  const flow = useReactFlow();
  const [from, setFrom] = useState<string>();
  const { document } = editor;
  const { addStateAt, connect } = gestures;

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, { fromNode, toNode }: FinalConnectionState) => {
      if (!fromNode) return;
      const client = clientPoint(event);
      const target = targetAt(client);
      const point = flow.screenToFlowPosition(client);
      if (target.kind === 'elsewhere') return;
      const over = toNode?.id ?? (target.kind === 'state' ? target.id : undefined);
      const state = over === undefined ? undefined : stateOf(document, over);
      if (!state) {
        addStateAt('atomic', point, fromNode.id);
        return;
      }
      const inBody = !toNode && target.kind === 'state' && target.distanceFromTop > TITLE_BAR * flow.getZoom();
      const fromInside = state.id !== fromNode.id && withInside(document, [state.id]).has(fromNode.id);
      if (isContainer(state) && (inBody || (fromInside && !toNode))) addStateAt('atomic', point, fromNode.id);
      else connect(fromNode.id, state.id);
    },
    [addStateAt, connect, document, flow],
  );

  return {
    from,
    begin: useCallback(() => setFrom(leavable(editor)), [editor]),
    stop: useCallback(() => setFrom(undefined), []),
    /** Chooses the target; true where a transition was being drawn. */
    choose(target: string): boolean {
      if (from === undefined) return false;
      setFrom(undefined);
      connect(from, target);
      return true;
    },
    onConnectEnd,
  };
}
