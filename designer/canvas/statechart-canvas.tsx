'use client';
import '@xyflow/react/dist/style.css';
import { ReactFlowProvider } from '@xyflow/react';
import type { StatechartCanvasProps } from './canvas-props.ts';
import { CanvasStage } from './canvas-stage.tsx';

/** The drawing of a workflow, edited in place. It fills its parent, which must be a flex container with a height. */
export function StatechartCanvas(props: StatechartCanvasProps) {
  return (
    <ReactFlowProvider>
      <CanvasStage {...props} />
    </ReactFlowProvider>
  );
}
