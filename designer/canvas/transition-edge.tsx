'use client';
import { VisuallyHidden } from '@mantine/core';
import { EdgeLabelRenderer, useInternalNode, type EdgeProps, type InternalNode } from '@xyflow/react';
import { memo } from 'react';
import { Icon } from '#ui/icons';
import { useFormat, useLanguage, useTexts } from '#ui/texts';
import { useCanvasActs } from './canvas-context.ts';
import { canvasTexts } from './canvas-texts.ts';
import { choosePorts } from './choose-ports.ts';
import { CommentMark } from './comment-mark.tsx';
import { curveOf, pathOf, pointAt } from './curve.ts';
import type { DrawnTransition } from './drawing.ts';
import type { TransitionEdge } from './flow-elements.ts';
import { triggerWords } from './label-words.ts';
import type { Point, Rectangle } from './rectangle.ts';
import { GUARD_LETTERS, WIDEST_LABEL } from './transition-label.ts';
import { TitleInput } from './title-input.tsx';
import { TransitionEnds } from './transition-ends.tsx';
import { TransitionPad } from './transition-pad.tsx';
import styles from './transition-edge.module.css';

function boxOf(node: InternalNode): Rectangle {
  const { x, y } = node.internals.positionAbsolute;
  return { x, y, width: node.width ?? node.measured.width ?? 0, height: node.height ?? node.measured.height ?? 0 };
}

function Pill({ transition }: { readonly transition: DrawnTransition }) {
  const t = useTexts(canvasTexts);
  const { language } = useLanguage();
  const format = useFormat();
  const { label, onlyIf, mark } = transition;
  const { trigger, guard, actions, observed } = label;
  const timed = trigger.kind === 'after' || trigger.kind === 'at';
  return (
    <>
      {timed ? <Icon name={trigger.kind === 'at' ? 'calendar' : 'clock'} size={12} /> : null}
      <span className={styles['words']}>{triggerWords(label, { language, format })}</span>
      {trigger.kind === 'after' && trigger.business ? <span className={styles['soft']}>{t('business')}</span> : null}
      {guard === undefined ? null : (
        <span className={styles['guard']} title={guard}>
          [{guard.length > GUARD_LETTERS ? `${guard.slice(0, GUARD_LETTERS)}…` : guard}]
        </span>
      )}
      {actions > 0 ? (
        <span className={styles['count']} title={t('actions', { count: actions })}>
          <Icon name="play" size={12} />
          {actions}
        </span>
      ) : null}
      {onlyIf === undefined ? null : <Icon name="globe" size={12} label={t('onlyIf', { option: onlyIf })} />}
      {observed === undefined ? null : (
        <span className={styles['observed']} title={t('observed', { count: observed })}>
          {format.number(observed)}
        </span>
      )}
      {mark ? <Icon name={mark.severity} size={12} label={mark.sentence} /> : null}
    </>
  );
}

/** How far above a label its comments stand: on the border, off the words. */
const ABOVE = 20;

function PillComments({ transition, place }: { readonly transition: DrawnTransition; readonly place: Point }) {
  const { language } = useLanguage();
  const format = useFormat();
  const { id, comments, label } = transition;
  if (comments === undefined) return null;
  const name = triggerWords(label, { language, format });
  return (
    <CommentMark
      part={{ kind: 'transition', id }}
      name={name}
      count={comments}
      at={{ x: place.x, y: place.y - ABOVE }}
    />
  );
}

/** A transition on the canvas: a curve between the borders of its states, and a pill that says when it is taken. */
function TransitionEdgeView({ id, source, target, data, selected = false }: EdgeProps<TransitionEdge>) {
  const t = useTexts(canvasTexts);
  const { selectTransition, hoverTransition, transitionEnds, readOnly, naming, finishNaming, startNaming, alone } =
    useCanvasActs();
  const [from, to] = [useInternalNode(source), useInternalNode(target)];
  if (!from || !to || !data) return null;
  const { transition } = data;
  const { ports, loop, label } = transition.route;
  const curve = curveOf({ source: boxOf(from), target: boxOf(to), ports, ...(loop === undefined ? {} : { loop }) });
  const path = pathOf(curve);
  const changes = selected && !readOnly && alone && transition.inherited === undefined;
  const on = pointAt(curve, label.at);
  const place = { x: on.x + label.dx, y: on.y + label.dy };
  const beside = Math.hypot(label.dx, label.dy) > 20;
  const hover = { onPointerEnter: () => hoverTransition(id), onPointerLeave: () => hoverTransition(undefined) };
  return (
    <>
      <g
        {...hover}
        data-selected={selected || undefined}
        className={styles['edge']}
        data-mark={transition.mark?.severity}
        data-light={transition.light}
      >
        <path
          d={path}
          className={styles['line']}
          data-internal={transition.isInternal || undefined}
          markerEnd={transition.isInternal ? undefined : `url(#${selected ? ARROW_SELECTED : ARROW})`}
        />
        {beside ? <path className={styles['leader']} d={`M ${on.x} ${on.y} L ${place.x} ${place.y}`} /> : null}
        <path d={path} className={`react-flow__edge-interaction ${styles['reach'] ?? ''}`} />
      </g>
      {changes ? <TransitionEnds id={id} curve={curve} /> : null}
      {changes && naming !== id ? <TransitionPad id={id} place={place} /> : null}
      <EdgeLabelRenderer>
        {naming === id ? (
          <span
            className={styles['naming']}
            style={{ transform: `translate(-50%, -50%) translate(${place.x.toFixed(1)}px, ${place.y.toFixed(1)}px)` }}
          >
            <TitleInput label={t('editEvent')} title={transition.name} onFinish={(title) => finishNaming(id, title)} />
          </span>
        ) : null}
        <button
          type="button"
          {...hover}
          className={`${styles['pill'] ?? ''} nodrag nopan`}
          data-selected={selected || undefined}
          data-mark={transition.mark?.severity}
          data-light={transition.light}
          data-transition={id}
          hidden={naming === id}
          onDoubleClick={(event) => {
            event.stopPropagation();
            startNaming(id);
          }}
          data-inherited={transition.inherited === undefined ? undefined : true}
          title={
            transition.mark?.sentence ??
            (transition.inherited === undefined ? undefined : t('inherited', { fragment: transition.inherited }))
          }
          style={{
            maxWidth: WIDEST_LABEL,
            transform: `translate(-50%, -50%) translate(${place.x.toFixed(1)}px, ${place.y.toFixed(1)}px)`,
          }}
          onClick={(event) => selectTransition(id, event.shiftKey || event.ctrlKey || event.metaKey)}
        >
          <Pill transition={transition} />
          <VisuallyHidden>{transitionEnds(id)}</VisuallyHidden>
        </button>
        <PillComments transition={transition} place={place} />
      </EdgeLabelRenderer>
    </>
  );
}

const ARROW = 'sd-arrow';
const ARROW_SELECTED = 'sd-arrow-selected';

/** The arrow heads that transitions end in; once per page. */
export function ArrowHeads() {
  return (
    <svg className={styles['heads']} aria-hidden>
      <defs>
        {[ARROW, ARROW_SELECTED].map((id) => (
          <marker
            key={id}
            id={id}
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0 0.500L9.5 5L0 9.500z" className={styles[id === ARROW ? 'head' : 'headSelected']} />
          </marker>
        ))}
      </defs>
    </svg>
  );
}

export const TransitionCurve = memo(TransitionEdgeView);

/** A further target of a transition: a curve without a label of its own. */
function BranchView({ source, target }: EdgeProps<TransitionEdge>) {
  const [from, to] = [useInternalNode(source), useInternalNode(target)];
  if (!from || !to) return null;
  const ends = { source: boxOf(from), target: boxOf(to) };
  const path = pathOf(curveOf({ ...ends, ports: choosePorts({ ...ends, cards: [], titles: [] }) }));
  return <path d={path} className={styles['line']} markerEnd={`url(#${ARROW})`} />;
}

export const BranchCurve = memo(BranchView);
