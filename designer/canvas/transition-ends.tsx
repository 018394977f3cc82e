'use client';
import { EdgeLabelRenderer, useReactFlow } from '@xyflow/react';
import { useState, type PointerEvent } from 'react';
import { useTexts } from '#ui/texts';
import { useCanvasActs } from './canvas-context.ts';
import { canvasTexts } from './canvas-texts.ts';
import { pointAt, type Curve } from './curve.ts';
import { clientPoint, targetAt } from './pointer-target.ts';
import type { Point } from './rectangle.ts';
import styles from './transition-edge.module.css';

const ENDS = ['source', 'target'] as const;

/** How far from the states the ends are taken hold of, in pixels: at the border itself a drag begins a new transition. */
const AWAY = 24;

/** Where an end is taken hold of: on the curve, a little away from its state, never beyond a third of the way. */
function nearEnd(curve: Curve, end: (typeof ENDS)[number]): Point {
  const part = Math.min(AWAY / Math.max(Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y), 1), 1 / 3);
  return pointAt(curve, end === 'source' ? part : 1 - part);
}

export interface TransitionEndsProps {
  readonly id: string;
  readonly curve: Curve;
}

/** The two ends of the selected transition, to be dragged to other states. For a mouse; the inspector has the same as two lists. */
export function TransitionEnds({ id, curve }: TransitionEndsProps) {
  const t = useTexts(canvasTexts);
  const flow = useReactFlow();
  const { moveEnd } = useCanvasActs();
  const [dragged, setDragged] = useState<{ readonly end: (typeof ENDS)[number]; readonly at: Point }>();
  const resting = { source: nearEnd(curve, 'source'), target: nearEnd(curve, 'target') };
  const follow = (end: (typeof ENDS)[number], event: PointerEvent) =>
    setDragged({ end, at: flow.screenToFlowPosition(clientPoint(event.nativeEvent)) });
  return (
    <>
      {dragged ? (
        <path
          className={styles['leading']}
          d={`M ${resting[dragged.end === 'source' ? 'target' : 'source'].x} ${resting[dragged.end === 'source' ? 'target' : 'source'].y} L ${dragged.at.x} ${dragged.at.y}`}
        />
      ) : null}
      <EdgeLabelRenderer>
        {ENDS.map((end) => {
          const { x, y } = dragged?.end === end ? dragged.at : resting[end];
          return (
            <div
              key={end}
              aria-hidden
              data-end={end}
              title={t('moveEnd')}
              className={`${styles['end'] ?? ''} nodrag nopan`}
              style={{ transform: `translate(-50%, -50%) translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)` }}
              onPointerDown={(event) => {
                event.preventDefault();
                event.currentTarget.setPointerCapture(event.pointerId);
                follow(end, event);
              }}
              onPointerMove={(event) => {
                if (dragged?.end === end) follow(end, event);
              }}
              onPointerCancel={() => setDragged(undefined)}
              onPointerUp={(event) => {
                if (dragged?.end !== end) return;
                setDragged(undefined);
                const target = targetAt(clientPoint(event.nativeEvent));
                if (target.kind === 'state') moveEnd(id, end, target.id);
              }}
            />
          );
        })}
      </EdgeLabelRenderer>
    </>
  );
}
