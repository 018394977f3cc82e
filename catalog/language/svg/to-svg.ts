import { expandWorkflow } from '../expand-workflow.ts';
import { conditionWords } from '../expressions/condition-words.ts';
import { textIn, type Language } from '../text.ts';
import { writeXml, type WrittenElement } from '../scxml/write-xml.ts';
import { indexWorkflow, type WorkflowIndex } from '../workflow-index.ts';
import type { Category } from '../category.ts';
import type { State, Transition, Workflow } from '../workflow.ts';
import { arrowBetween } from './svg-arrow.ts';
import { eventTitle } from '../system-event-titles.ts';
import { boxesOf, textWidth, type Box } from './svg-boxes.ts';
import { legend } from './svg-legend.ts';
import { COLOURS, INK, number, numbers, PLAIN, SOFT, words } from './svg-shape.ts';
import { durationWords, svgTexts } from './svg-texts.ts';

const MARGIN = 40;
const WIDEST_LABEL = 32;

interface Drawing {
  readonly index: WorkflowIndex;
  readonly language: Language;
  readonly boxes: ReadonlyMap<State, Box>;
}

/** A text of at most so many letters. */
function short(text: string, letters: number): string {
  const all = Array.from(text);
  return all.length > letters ? `${all.slice(0, letters - 1).join('')}…` : text;
}

function categoryOf(state: State, index: WorkflowIndex): Category | undefined {
  return [state, ...index.ancestorsOf(state.id)].find(({ category }) => category !== undefined)?.category;
}

function stateShapes(state: State, box: Box, { index, language }: Drawing): readonly WrittenElement[] {
  const category = categoryOf(state, index);
  const [line, fill] = category === undefined ? PLAIN : COLOURS[category];
  const title = textIn(state.title, language);
  if (state.type === 'history') {
    const centre = { cx: box.x + box.width / 2, cy: box.y + box.height / 2 };
    const letter = state.history?.depth === 'deep' ? 'H*' : 'H';
    return [
      { name: 'circle', attributes: { ...numbers({ ...centre, r: box.width / 2 }), fill: '#ffffff', stroke: SOFT } },
      words(letter, { x: centre.cx, y: centre.cy + 5 }, { 'text-anchor': 'middle' }),
    ];
  }
  const holds = index.childrenOf(state.id).length > 0;
  const parent = index.states.get(state.parent ?? '');
  const frame = {
    ...numbers({ x: box.x, y: box.y, width: box.width, height: box.height, rx: 8 }),
    fill: holds ? 'none' : fill,
    stroke: line,
    ...(parent?.type === 'parallel' && { 'stroke-dasharray': '6 4' }),
  };
  const inner = {
    x: box.x + 4,
    y: box.y + 4,
    width: Math.max(0, box.width - 8),
    height: Math.max(0, box.height - 8),
    rx: 5,
  };
  const shown = short(title, Math.max(4, Math.floor((box.width - 24) / 7.4)));
  return [
    { name: 'rect', attributes: frame },
    ...(state.type === 'final'
      ? [{ name: 'rect', attributes: { ...numbers(inner), fill: 'none', stroke: line } }]
      : []),
    holds
      ? words(shown, { x: box.x + 14, y: box.y + 24 }, { 'font-weight': '600' })
      : words(shown, { x: box.x + box.width / 2, y: box.y + box.height / 2 + 5 }, { 'text-anchor': 'middle' }),
  ];
}

/** What an arrow's label says. */
function labelOf({ trigger, title, guard }: Transition, { index, language }: Drawing): string {
  const text = svgTexts[language];
  const fieldOf = (id: string) => index.workflow.fields.find((field) => field.id === id);
  const named = (): string => {
    switch (trigger.kind) {
      case 'event':
        return trigger.event === '*' ? text.any : eventTitle(index.workflow, trigger.event, language);
      case 'after':
        return text.after(durationWords(trigger.duration, language));
      case 'at': {
        const field = fieldOf(trigger.field);
        return text.at(field ? textIn(field.title, language) : trigger.field);
      }
      case 'always':
      case 'done':
        return text[trigger.kind];
    }
  };
  const name = title ? textIn(title, language) : named();
  return (
    short(name, WIDEST_LABEL) +
    (guard === undefined ? '' : ` [${short(conditionWords(guard, index.workflow, language), WIDEST_LABEL)}]`)
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function transitionShapes(drawing: Drawing): readonly WrittenElement[] {
  const { index, boxes } = drawing;
  const between = new Map<string, number>();
  const boxOf = (id: string) => {
    const state = index.states.get(id);
    return state && boxes.get(state);
  };
  // Labels keep clear of cards, of the titles of what holds cards, and of each other, where there is room.
  const taken = [...boxes].map(([{ id }, box]) => (index.childrenOf(id).length > 0 ? { ...box, height: 36 } : box));
  const lines: WrittenElement[] = [];
  const labels: WrittenElement[] = [];
  for (const transition of index.workflow.transitions) {
    const { source, target = source, also = [] } = transition;
    for (const [position, each] of [target, ...also].entries()) {
      const [from, to] = [boxOf(source), boxOf(each)];
      if (!from || !to) continue;
      const nth = between.get(`${source} ${each}`) ?? 0;
      between.set(`${source} ${each}`, nth + 1);
      const { path, places } = arrowBetween(from, to, nth);
      const dashed = transition.target === undefined ? { 'stroke-dasharray': '3 3' } : {};
      lines.push({
        name: 'path',
        attributes: { d: path, fill: 'none', stroke: SOFT, 'marker-end': 'url(#arrow)', ...dashed },
      });
      if (position > 0) continue;
      const text = labelOf(transition, drawing);
      const width = textWidth(text) * 0.86 + 12;
      const backs = places.map(({ x, y }) => ({ x: x - width / 2, y: y - 10, width, height: 20 }));
      const [first] = backs;
      if (!first) continue;
      const back = backs.find((box) => !taken.some((other) => overlap(box, other))) ?? first;
      taken.push(back);
      const label = { x: back.x + width / 2, y: back.y + 10 };
      labels.push(
        { name: 'rect', attributes: { ...numbers({ ...back, rx: 10 }), fill: '#ffffff', stroke: '#e4e4e1' } },
        words(text, { x: label.x, y: label.y + 4 }, { 'text-anchor': 'middle', 'font-size': '11' }),
      );
    }
  }
  return [...lines, ...labels];
}

/** The dot that marks where a compound state, or the whole chart, begins. */
function initialMarks({ index, boxes }: Drawing): readonly WrittenElement[] {
  const initials = [index.workflow.initial, ...index.workflow.states.map(({ initial }) => initial)];
  return initials.flatMap((id) => {
    const state = index.states.get(id ?? '');
    const box = state && boxes.get(state);
    if (!box) return [];
    const y = box.y + Math.min(box.height / 2, 32);
    return [
      { name: 'circle', attributes: { ...numbers({ cx: box.x - 26, cy: y, r: 5 }), fill: INK } },
      {
        name: 'path',
        attributes: {
          d: `M${number(box.x - 21)} ${number(y)}H${number(box.x)}`,
          stroke: INK,
          'marker-end': 'url(#arrow)',
        },
      },
    ];
  });
}

const ARROW_HEAD: WrittenElement = {
  name: 'defs',
  children: [
    {
      name: 'marker',
      attributes: {
        id: 'arrow',
        viewBox: '0 0 8 8',
        refX: '8',
        refY: '4',
        markerWidth: '8',
        markerHeight: '8',
        orient: 'auto',
      },
      children: [{ name: 'path', attributes: { d: 'M0 0L8 4L0 8z', fill: SOFT } }],
    },
  ],
};

/**
 * The workflow as an SVG drawing, as it is laid out, in a language of the reader, with a legend of its categories and marks. It needs nothing
 * beside itself: no fonts, no scripts, no links. Total; every text is escaped.
 */
export function toSvg(document: Workflow, language: Language = 'en'): string {
  const { workflow } = expandWorkflow(document);
  const index = indexWorkflow(workflow);
  const boxes = boxesOf(index, language);
  const drawing: Drawing = { index, language, boxes };
  const all = [...boxes.values()];
  const edge = (pick: (box: Box) => number, most: (...values: number[]) => number): number =>
    all.reduce((found, box) => most(found, pick(box)), all[0] ? pick(all[0]) : 0);
  const left = edge(({ x }) => x, Math.min) - MARGIN;
  const top = edge(({ y }) => y, Math.min) - MARGIN - 24;
  const width = Math.max(320, edge(({ x, width: own }) => x + own, Math.max) - left + MARGIN);
  const bottom = edge(({ y, height }) => y + height, Math.max) + MARGIN;
  const explained = legend(index, { language, x: left + MARGIN, y: bottom, width: width - 2 * MARGIN });
  const height = bottom + explained.height - top;
  const root: WrittenElement = {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...numbers({ width, height }),
      viewBox: [left, top, width, height].map(number).join(' '),
      'font-family': 'Inter, system-ui, sans-serif',
      'font-size': '13',
      role: 'img',
      'aria-label': textIn(workflow.title, language),
    },
    children: [
      { name: 'title', text: textIn(workflow.title, language) },
      ARROW_HEAD,
      { name: 'rect', attributes: { ...numbers({ x: left, y: top, width, height }), fill: '#ffffff' } },
      ...[...boxes].flatMap(([state, box]) => stateShapes(state, box, drawing)),
      ...initialMarks(drawing),
      ...transitionShapes(drawing),
      ...explained.shapes,
    ],
  };
  return writeXml(root);
}
