'use client';
import { Button, Modal } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { textIn, type Workflow } from '#catalog/language';
import { sourceLanguage, useLanguage, useTexts } from '#ui/texts';
import { chartGeometry, type ChartBox, type ChartGeometry } from '../chart-geometry.ts';
import { ticketTexts } from '../texts/ticket-texts.ts';
import styles from './little-chart.module.css';

/** The room in the panel, about; what is lit must be readable in it. */
const PANEL_PX = { width: 286, height: 260 };
const READABLE_PX = 11;
const TITLE_PX = 18;
const LETTER = 0.56;

/** The title in as many letters as there is room for; the whole one is in the box's `<title>`. */
function fitting(title: string, room: number): string {
  return title.length <= room ? title : `${title.slice(0, Math.max(1, room - 1))}…`;
}

function StateBox({ box, fontPx }: { readonly box: ChartBox; readonly fontPx: number }) {
  const container = box.type === 'compound' || box.type === 'parallel';
  const lit = box.light === 'current' || box.light === 'next';
  const size = lit && !container ? fontPx : TITLE_PX;
  // What is lit may be wider than its box; what is not stays inside.
  const room = lit && !container ? 24 : Math.floor((box.width - 28) / (size * LETTER));
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
        <text
          className={styles['title']}
          data-light={box.light}
          style={{ fontSize: size, strokeWidth: size / 4 }}
          x={18}
          y={container ? 30 : box.height / 2 + size / 3}
        >
          {fitting(box.title, room)}
        </text>
      )}
    </g>
  );
}

function Drawing({
  chart,
  label,
  whole,
}: {
  readonly chart: ChartGeometry;
  readonly label: string;
  readonly whole: boolean;
}) {
  const arrow = useId();
  const shrunk = Math.max(chart.focus.width / PANEL_PX.width, chart.focus.height / PANEL_PX.height);
  const fontPx = whole ? TITLE_PX : Math.max(TITLE_PX, READABLE_PX * shrunk);
  // What is lit is drawn last: nothing may lie over it.
  const boxes = [...chart.boxes].sort((a, b) => RANK[a.light] - RANK[b.light]);
  return (
    <svg
      className={whole ? styles['whole'] : styles['chart']}
      viewBox={whole ? chart.viewBox : chart.focus.viewBox}
      role="img"
      aria-label={label}
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
      {boxes.map((box) => (
        <StateBox key={box.id} box={box} fontPx={fontPx} />
      ))}
    </svg>
  );
}

const RANK: Readonly<Record<ChartBox['light'], number>> = { around: 0, none: 1, next: 2, current: 3 };

export interface LittleChartProps {
  readonly workflow: Workflow;
  /** The active states. */
  readonly states: readonly string[];
}

/** The workflow as it is drawn, around where the ticket is and where it can go; the whole of it in a dialog. */
export function LittleChart({ workflow, states }: LittleChartProps) {
  const t = useTexts(ticketTexts);
  const { language } = useLanguage();
  const [enlarged, enlarge] = useState(false);
  const reader = sourceLanguage(language);
  const chart = useMemo(() => chartGeometry(workflow, states, reader), [workflow, states, reader]);
  const current = chart.boxes.filter(({ light }) => light === 'current').map(({ title }) => title);
  const title = textIn(workflow.title, reader);
  const label = t('chart.label', { workflow: title, states: current });
  return (
    <>
      <Drawing chart={chart} label={label} whole={false} />
      <Button variant="subtle" size="compact-sm" mt={4} onClick={() => enlarge(true)}>
        {t('chart.enlarge')}
      </Button>
      <Modal
        opened={enlarged}
        onClose={() => enlarge(false)}
        title={title}
        size="90vw"
        transitionProps={{ duration: 120 }}
        closeButtonProps={{ 'aria-label': t('chart.close') }}
      >
        <Drawing chart={chart} label={label} whole />
      </Modal>
    </>
  );
}
