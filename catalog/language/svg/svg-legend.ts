import { CATEGORIES } from '../category.ts';
import type { WrittenElement } from '../scxml/write-xml.ts';
import type { Language } from '../text.ts';
import type { WorkflowIndex } from '../workflow-index.ts';
import { textWidth } from './svg-boxes.ts';
import { COLOURS, INK, numbers, SOFT, words } from './svg-shape.ts';
import { svgTexts } from './svg-texts.ts';

const ROW = 28;
const SIGN = 24;
const GAP = 24;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Entry {
  readonly name: string;
  readonly sign: (at: Point) => readonly WrittenElement[];
}

/** Where the legend may stand: its upper left corner, and how wide it may be. */
interface LegendPlace extends Point {
  readonly width: number;
  readonly language: Language;
}

const square = (at: Point, more: Readonly<Record<string, string>>, inset = 0): WrittenElement => ({
  name: 'rect',
  attributes: {
    ...numbers({ x: at.x + inset, y: at.y + inset, width: 16 - 2 * inset, height: 16 - 2 * inset, rx: 4 - inset }),
    fill: 'none',
    stroke: SOFT,
    ...more,
  },
});

/** What stands in the drawing and may need a word. */
function entriesOf(index: WorkflowIndex, language: Language): readonly Entry[] {
  const { states, transitions } = index.workflow;
  const { categories, marks } = svgTexts[language];
  const used = new Set(states.flatMap(({ category }) => category ?? []));
  const is = (type: string) => states.some((state) => state.type === type);
  const when = (holds: boolean, entry: Entry): readonly Entry[] => (holds ? [entry] : []);
  return [
    ...CATEGORIES.filter((category) => used.has(category)).map((category): Entry => {
      const [stroke, fill] = COLOURS[category];
      return { name: categories[category], sign: (at) => [square(at, { fill, stroke })] };
    }),
    ...when(index.workflow.initial !== undefined, {
      name: marks.start,
      sign: ({ x, y }) => [{ name: 'circle', attributes: { ...numbers({ cx: x + 8, cy: y + 8, r: 5 }), fill: INK } }],
    }),
    ...when(is('final'), { name: marks.end, sign: (at) => [square(at, {}), square(at, {}, 3)] }),
    ...when(is('history'), {
      name: marks.history,
      sign: ({ x, y }) => [
        { name: 'circle', attributes: { ...numbers({ cx: x + 8, cy: y + 8, r: 8 }), fill: '#ffffff', stroke: SOFT } },
        words('H', { x: x + 8, y: y + 12 }, { 'text-anchor': 'middle', 'font-size': '11' }),
      ],
    }),
    ...when(is('parallel'), { name: marks.regions, sign: (at) => [square(at, { 'stroke-dasharray': '4 3' })] }),
    ...when(
      transitions.some(({ target }) => target === undefined),
      {
        name: marks.stays,
        sign: ({ x, y }) => [
          {
            name: 'path',
            attributes: { d: `M${String(x)} ${String(y + 8)}h18`, stroke: SOFT, 'stroke-dasharray': '3 3' },
          },
        ],
      },
    ),
  ];
}

/** The legend of the categories and marks that a drawing has, in as many rows as it needs, and how high it is. */
export function legend(
  index: WorkflowIndex,
  { x, y, width, language }: LegendPlace,
): { readonly shapes: readonly WrittenElement[]; readonly height: number } {
  let [left, row] = [0, 0];
  const shapes = entriesOf(index, language).flatMap(({ name, sign }) => {
    const wide = SIGN + textWidth(name);
    if (left > 0 && left + wide > width) [left, row] = [0, row + 1];
    const at = { x: x + left, y: y + row * ROW };
    left += wide + GAP;
    return [...sign(at), words(name, { x: at.x + SIGN, y: at.y + 13 })];
  });
  return { shapes, height: row * ROW + 48 };
}
