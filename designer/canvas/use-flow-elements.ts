'use client';
import { applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Editor, Part } from '#designer/document';
import { stateNodes, transitionEdges, type Elements, type StateNode, type TransitionEdge } from './flow-elements.ts';

/** The selection after React Flow's select changes. */
function reselected(
  selection: readonly Part[],
  kind: Part['kind'],
  changes: readonly { readonly id: string; readonly selected: boolean }[],
): readonly Part[] {
  let next = selection;
  for (const { id, selected } of changes) {
    const others = next.filter((part) => part.kind !== kind || part.id !== id);
    next = selected ? [...others, { kind, id }] : others;
  }
  return next;
}

/** React Flow's elements of a drawing: they follow the document, and move by themselves only while they are dragged. */
export function useFlowElements(
  { drawing, names, lanes }: Pick<Elements, 'drawing' | 'names'> & { readonly lanes: boolean },
  editor: Pick<Editor, 'selection' | 'select'>,
) {
  const { selection, select } = editor;
  const [nodes, setNodes] = useState<StateNode[]>(() => stateNodes({ drawing, selection, names, lanes }, []));
  const [edges, setEdges] = useState<TransitionEdge[]>(() => transitionEdges({ drawing, selection }, []));
  // Node and edge changes come apart, in one tick: each goes on from what the other left.
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  }, [selection]);

  const follow = useCallback(() => {
    setNodes((before) => stateNodes({ drawing, selection, names, lanes }, before));
    setEdges((before) => transitionEdges({ drawing, selection }, before));
  }, [drawing, selection, names, lanes]);
  useLayoutEffect(follow, [follow]);

  const reselect = useCallback(
    (kind: Part['kind'], changes: readonly (NodeChange<StateNode> | EdgeChange<TransitionEdge>)[]) => {
      const selects = changes.filter((change) => change.type === 'select');
      if (selects.length === 0) return;
      latest.current = reselected(latest.current, kind, selects);
      select(latest.current);
    },
    [select],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<StateNode>[]) => {
      reselect('state', changes);
      const others = changes.filter((change) => change.type !== 'select' && change.type !== 'remove');
      if (others.length > 0) setNodes((before) => applyNodeChanges(others, before));
    },
    [reselect],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<TransitionEdge>[]) => reselect('transition', changes),
    [reselect],
  );
  return { nodes, edges, onNodesChange, onEdgesChange, follow };
}
