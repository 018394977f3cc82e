import { textIn, type Language, type State, type Workflow } from '#catalog/language';
import { placeOf } from '#designer/document';
import { overlap, type Rectangle } from './rectangle.ts';

/** The room that a container keeps around its children, in pixels; the top holds its title bar, the left the mark of the initial state. */
export const CONTAINER_PADDING = { top: 60, left: 44, right: 32, bottom: 32 } as const;

const CARD_HEIGHT = 64;
const HISTORY_SIDE = 40;
const SMALLEST_CONTAINER = { width: 240, height: 140 };
/** Between the states that have no place yet and are drawn in a row until they are laid out. */
const GAP = 96;
/** Between the regions of a parallel state: lanes lie close, and never over one another. */
const REGION_GAP = 16;

/** How wide a text of so many letters is drawn at 13 pixels, about. */
export function textWidth(text: string, perLetter = 7.4): number {
  return Math.ceil(text.length * perLetter);
}

/** The size of a state that holds none, from its title in the reader's language. */
export function cardSize(state: State, language: Language): { readonly width: number; readonly height: number } {
  if (state.type === 'history') return { width: HISTORY_SIDE, height: HISTORY_SIDE };
  const width = Math.min(264, Math.max(160, textWidth(textIn(state.title, language)) + 56));
  return { width, height: CARD_HEIGHT };
}

/** Whether a state is drawn as a container. */
export function isContainer(state: Pick<State, 'type'>): boolean {
  return state.type === 'compound' || state.type === 'parallel';
}

/** Where every state is drawn: relative to its parent, as it is stored, and on the whole plane. */
export interface StateBoxes {
  readonly relative: ReadonlyMap<string, Rectangle>;
  readonly absolute: ReadonlyMap<string, Rectangle>;
}

/** Boxes of the states: stored places, sizes from titles and from what a container holds; a state without a place goes right of its siblings. */
export function stateBoxes(document: Workflow, language: Language): StateBoxes {
  const relative = new Map<string, Rectangle>();
  const children = new Map<string | undefined, State[]>();
  for (const state of document.states) {
    const siblings = children.get(state.parent);
    if (siblings) siblings.push(state);
    else children.set(state.parent, [state]);
  }

  const visiting = new Set<string>();
  function measure(state: State): { width: number; height: number } {
    const inside = visiting.has(state.id) ? [] : (children.get(state.id) ?? []);
    visiting.add(state.id);
    const place = placeOf(document, state.id);
    const card = cardSize(state, language);
    if (!isContainer(state)) return { width: place?.width ?? card.width, height: place?.height ?? card.height };
    arrange(inside);
    if (state.type === 'parallel') keepApart(inside, relative);
    const boxes = inside.flatMap((child) => relative.get(child.id) ?? []);
    const right = Math.max(0, ...boxes.map((box) => box.x + box.width)) + CONTAINER_PADDING.right;
    const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height)) + CONTAINER_PADDING.bottom;
    return {
      width: Math.max(SMALLEST_CONTAINER.width, card.width, place?.width ?? 0, right),
      height: Math.max(SMALLEST_CONTAINER.height, place?.height ?? 0, bottom),
    };
  }
  function arrange(siblings: readonly State[]): void {
    let free: number = CONTAINER_PADDING.left;
    const placed = siblings.filter((state) => placeOf(document, state.id));
    for (const state of [...placed, ...siblings.filter((each) => !placed.includes(each))]) {
      const size = measure(state);
      const { x, y } = placeOf(document, state.id) ?? { x: free, y: CONTAINER_PADDING.top };
      relative.set(state.id, { x, y, ...size });
      free = Math.max(free, x + size.width + GAP);
    }
  }
  arrange(children.get(undefined) ?? []);
  return { relative, absolute: absoluteBoxes(document, relative) };
}

/** Moves regions right until none lies over another, in their order from the left. */
function keepApart(regions: readonly State[], boxes: Map<string, Rectangle>): void {
  const settled: Rectangle[] = [];
  const found = regions.flatMap(({ id }) => {
    const box = boxes.get(id);
    return box ? [{ id, box }] : [];
  });
  for (const { id, box } of found.toSorted((one, other) => one.box.x - other.box.x)) {
    let { x } = box;
    // Those settled grow rightwards: what is moved past one can only meet one further right.
    for (const other of settled.toSorted((one, another) => one.x - another.x)) {
      const claimed = { ...box, x: x - REGION_GAP, width: box.width + REGION_GAP };
      if (overlap(claimed, other)) x = other.x + other.width + REGION_GAP;
    }
    settled.push({ ...box, x });
    boxes.set(id, { ...box, x });
  }
}

function absoluteBoxes(document: Workflow, relative: ReadonlyMap<string, Rectangle>): ReadonlyMap<string, Rectangle> {
  const parents = new Map(document.states.map((state) => [state.id, state.parent]));
  const absolute = new Map<string, Rectangle>();
  function resolve(id: string): Rectangle | undefined {
    const known = absolute.get(id);
    const box = relative.get(id);
    if (known ?? !box) return known;
    const parent = parents.get(id);
    const around = parent === undefined ? undefined : resolve(parent);
    const found = around ? { ...box, x: box.x + around.x, y: box.y + around.y } : box;
    absolute.set(id, found);
    return found;
  }
  for (const state of document.states) resolve(state.id);
  return absolute;
}
