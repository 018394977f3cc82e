'use client';
import { useId, useMemo } from 'react';
import type { Workflow } from '#catalog/language';
import { textIn } from '#catalog/language';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { chartGeometry, type ChartBox } from '../chart-geometry.ts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import styles from './little-chart.module.css';

const LETTER_PX = 9.5;

/** The title in as many letters as the box has room for; the whole one is in the box's `<title>`. */
function fitting({ title, width }: ChartBox): string {
  const room = Math.floor((width - 28) / LETTER_PX);
  return title.length <= room ? title : `${title.slice(0, Math.max(1, room - 1))}…`;
}

function StateBox({ box }: { readonly box: ChartBox }) {
  const container = box.type === 'compound' || box.type === 'parallel';
  return (
    <g transform={`translate(${String(box.x)} ${String(box.y)})`}>
      <title>{box.title}</title>
      <rect
        className={styles['box']}
        data-light={box.light}
        data-container={container}
        width={box.width}
        height={box.height}
        rx={box.type === 'final' ? box.height / 2 : 10}
      />
      {box.category === undefined || container ? null : (
        <rect
          className={styles['bar']}
          data-category={box.category}
          x={4}
          y={12}
          width={5}
          height={box.height - 24}
          rx={2}
        />
      )}
      {box.type === 'history' ? null : (
        <text className={styles['title']} data-light={box.light} x={18} y={container ? 30 : box.height / 2 + 6}>
          {fitting(box)}
        </text>
      )}
    </g>
  );
}

export interface LittleChartProps {
  readonly workflow: Workflow;
  /** The active states. */
  readonly states: readonly string[];
}

/** The workflow as it is drawn, small: where the ticket is, and where one event leads. */
export function LittleChart({ workflow, states }: LittleChartProps) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const arrow = useId();
  const reader = sourceLanguage(language);
  const chart = useMemo(() => chartGeometry(workflow, states, reader), [workflow, states, reader]);
  const current = chart.boxes.filter(({ light }) => light === 'current').map(({ title }) => title);
  return (
    <svg
      className={styles['chart']}
      viewBox={chart.viewBox}
      role="img"
      aria-label={t('chart.label', { workflow: textIn(workflow.title, reader), states: current })}
    >
      <defs>
        {[true, false].map((lit) => (
          <marker
            key={String(lit)}
            id={`${arrow}${String(lit)}`}
            viewBox="0 0 10 10"
            refX={9}
            refY={5}
            markerWidth={7}
            markerHeight={7}
            orient="auto"
          >
            <path d="M0 1L9 5L0 9z" fill={lit ? 'var(--sd-accent)' : 'var(--sd-line)'} />
          </marker>
        ))}
      </defs>
      {chart.lines.map(({ id, path, lit }) => (
        <path key={id} className={styles['line']} data-lit={lit} d={path} markerEnd={`url(#${arrow}${String(lit)})`} />
      ))}
      {chart.boxes.map((box) => (
        <StateBox key={box.id} box={box} />
      ))}
    </svg>
  );
}
