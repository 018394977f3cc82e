import { indexWorkflow, textIn, type Category, type Language, type State, type Workflow } from '#catalog/language';

/** A state of the little chart, on the whole plane in the drawing's pixels. */
export interface ChartBox {
  readonly id: string;
  readonly title: string;
  readonly category: Category | undefined;
  readonly type: State['type'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `current`: the ticket is here; `around`: it is inside; `next`: one event leads here. */
  readonly light: 'current' | 'around' | 'next' | 'none';
}

/** A line from a state to another; parallel ones are drawn once. */
export interface ChartLine {
  readonly id: string;
  readonly path: string;
  /** Leads out of where the ticket is. */
  readonly lit: boolean;
}

export interface ChartGeometry {
  readonly boxes: readonly ChartBox[];
  readonly lines: readonly ChartLine[];
  /** `x y width height` of an SVG view box around everything. */
  readonly viewBox: string;
  /** The same around where the ticket is and where it can go, and how large that is. */
  readonly focus: { readonly viewBox: string; readonly width: number; readonly height: number };
}

const CARD = { width: 160, height: 64 };
const HISTORY = { width: 40, height: 40 };
const PADDING = { top: 60, side: 32 };
const MARGIN = 24;
const GAP = 64;
const LEAST_FOCUS = { width: 480, height: 280 };

type Box = Pick<ChartBox, 'x' | 'y' | 'width' | 'height'>;

const isContainer = ({ type }: State) => type === 'compound' || type === 'parallel';

/** The boxes by state: stored places, containers as large as what they hold; a state without a place goes right of its siblings. */
function boxesOf(workflow: Workflow): ReadonlyMap<string, Box> {
  const index = indexWorkflow(workflow);
  const sizes = new Map<string, Box>();
  const arrange = (parent: string | undefined, depth: number): void => {
    let free = parent === undefined ? 0 : PADDING.side;
    for (const state of index.childrenOf(parent)) {
      const place = workflow.layout.states[state.id];
      let size = state.type === 'history' ? HISTORY : CARD;
      // Deeper than any real nesting: a hostile document must not exhaust the stack.
      if (isContainer(state) && depth < 50) {
        arrange(state.id, depth + 1);
        const inside = index.childrenOf(state.id).flatMap(({ id }) => sizes.get(id) ?? []);
        size = {
          width: Math.max(CARD.width, ...inside.map(({ x, width }) => x + width + PADDING.side)),
          height: Math.max(CARD.height, ...inside.map(({ y, height }) => y + height + PADDING.side)),
        };
      }
      const width = Math.max(size.width, place?.width ?? 0);
      const height = Math.max(size.height, place?.height ?? 0);
      const { x, y } = place ?? { x: free, y: parent === undefined ? 0 : PADDING.top };
      sizes.set(state.id, { x, y, width, height });
      free = Math.max(free, x + width + GAP);
    }
  };
  arrange(undefined, 0);
  return absolute(workflow, sizes);
}

function absolute(workflow: Workflow, relative: ReadonlyMap<string, Box>): ReadonlyMap<string, Box> {
  const parents = new Map(workflow.states.map(({ id, parent }) => [id, parent]));
  const resolved = new Map<string, Box>();
  for (const { id } of workflow.states) {
    const own = relative.get(id);
    if (!own) continue;
    let { x, y } = own;
    let depth = 0;
    for (let at = parents.get(id); at !== undefined && depth < 50; at = parents.get(at), depth += 1) {
      x += relative.get(at)?.x ?? 0;
      y += relative.get(at)?.y ?? 0;
    }
    resolved.set(id, { ...own, x, y });
  }
  return resolved;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** From border to border, bowed a little so that there and back are two lines. */
function pathBetween(from: Box, to: Box): string {
  const [a, b] = [from, to].map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })) as [
    Point,
    Point,
  ];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const bow = { x: (-dy / length) * 24, y: (dx / length) * 24 };
  const middle = { x: (a.x + b.x) / 2 + bow.x, y: (a.y + b.y) / 2 + bow.y };
  const start = border(from, a, middle);
  const end = border(to, b, middle);
  return `M${round(start.x)} ${round(start.y)}Q${round(middle.x)} ${round(middle.y)} ${round(end.x)} ${round(end.y)}`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the straight line from a box's centre to a point crosses its border. */
function border(box: Box, centre: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - centre.x, towards.y - centre.y];
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  const part = Number.isFinite(scale) ? Math.min(1, scale) : 0;
  return { x: centre.x + dx * part, y: centre.y + dy * part };
}

/** The active states and everything they lie in. */
function around(workflow: Workflow, states: readonly string[]): ReadonlySet<string> {
  const parents = new Map(workflow.states.map(({ id, parent }) => [id, parent]));
  const active = new Set<string>();
  for (const state of states)
    for (let at: string | undefined = state; at !== undefined && !active.has(at);) {
      active.add(at);
      at = parents.get(at);
    }
  return active;
}

/** The little chart of a ticket: the workflow as it is drawn, with where the ticket is and where it can go. */
export function chartGeometry(workflow: Workflow, states: readonly string[], language: Language): ChartGeometry {
  const places = boxesOf(workflow);
  const active = around(workflow, states);
  const next = new Set(
    workflow.transitions.flatMap(({ source, target }) => (active.has(source) && target ? [target] : [])),
  );
  const light = (id: string): ChartBox['light'] =>
    states.includes(id) ? 'current' : active.has(id) ? 'around' : next.has(id) ? 'next' : 'none';
  const boxes = workflow.states.flatMap((state): ChartBox[] => {
    const place = places.get(state.id);
    const { id, category, type } = state;
    return place ? [{ ...place, id, category, type, title: textIn(state.title, language), light: light(id) }] : [];
  });
  const lines = new Map<string, ChartLine>();
  for (const { source, target } of workflow.transitions) {
    const [from, to] = [places.get(source), places.get(target ?? source)];
    if (target === undefined || target === source || !from || !to) continue;
    const id = `${source}>${target}`;
    lines.set(id, { id, path: pathBetween(from, to), lit: active.has(source) });
  }
  const lit = boxes.filter((box) => box.light === 'current' || box.light === 'next');
  const focus = roomy(extent(lit.length === 0 ? boxes : lit));
  return {
    boxes,
    lines: [...lines.values()],
    viewBox: viewBoxOf(extent(boxes)),
    focus: { viewBox: viewBoxOf(focus), width: focus.width, height: focus.height },
  };
}

function extent(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** At least so large that one state is not blown up to fill everything. */
function roomy({ x, y, width, height }: Box): Box {
  const [wide, high] = [Math.max(width, LEAST_FOCUS.width), Math.max(height, LEAST_FOCUS.height)];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

const viewBoxOf = ({ x, y, width, height }: Box) => [x, y, width, height].map(round).join(' ');
