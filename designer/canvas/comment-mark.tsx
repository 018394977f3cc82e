'use client';
import { useInternalNode, ViewportPortal } from '@xyflow/react';
import type { Part } from '#designer/document';
import { Icon } from '#ui/icons';
import { useTexts } from '#ui/texts';
import { useCanvasActs } from './canvas-context.ts';
import { canvasTexts } from './canvas-texts.ts';
import styles from './comment-mark.module.css';
import type { DrawnState } from './drawing.ts';
import type { Point } from './rectangle.ts';

export interface CommentMarkProps {
  readonly part: Part;
  /** What the part is called. */
  readonly name: string;
  readonly count: number;
  /** Its middle, on the plane. */
  readonly at: Point;
}

/** How many open comments are pinned to a part; leads to them. */
export function CommentMark({ part, name, count, at }: CommentMarkProps) {
  const t = useTexts(canvasTexts);
  const { openComments } = useCanvasActs();
  const words = t('openComments', { count, name });
  return (
    <button
      type="button"
      className={`${styles['mark'] ?? ''} nodrag nopan`}
      data-kind={part.kind}
      aria-label={words}
      title={words}
      style={{ transform: `translate(-50%, -50%) translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px)` }}
      onClick={() => openComments(part)}
    >
      <Icon name="comment" size={11} />
      {count}
    </button>
  );
}

function StateMark({ id, title, count }: { readonly id: string; readonly title: string; readonly count: number }) {
  const node = useInternalNode(id);
  if (!node) return null;
  return <CommentMark part={{ kind: 'state', id }} name={title} count={count} at={node.internals.positionAbsolute} />;
}

/** The comment marks of the states, at the upper left of each. They lie beside the cards: a card is a button itself. */
export function StateCommentMarks({ states }: { readonly states: readonly DrawnState[] }) {
  return (
    <ViewportPortal>
      {states.map(({ id, title, comments }) =>
        comments === undefined ? null : <StateMark key={id} id={id} title={title} count={comments} />,
      )}
    </ViewportPortal>
  );
}
