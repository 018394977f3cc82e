import { textIn, type Language } from '../text.ts';
import type { WorkflowIndex } from '../workflow-index.ts';
import type { State } from '../workflow.ts';

/** A rectangle on the plane of the drawing, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const PADDING = { top: 60, left: 44, right: 32, bottom: 32 };
const GAP = 96;
const CARD_HEIGHT = 64;
const HISTORY_SIDE = 40;
const WIDEST_CARD = 264;
const MOST_PIXELS = 100_000;

/** How wide a text is drawn at 13 pixels, about. */
export function textWidth(text: string): number {
  return Math.ceil(Array.from(text).length * 7.4);
}

function cardSize(state: State, language: Language): { readonly width: number; readonly height: number } {
  if (state.type === 'history') return { width: HISTORY_SIDE, height: HISTORY_SIDE };
  const width = Math.min(WIDEST_CARD, Math.max(160, textWidth(textIn(state.title, language)) + 56));
  return { width, height: CARD_HEIGHT };
}

const bounded = (pixels: number): number => Math.min(MOST_PIXELS, Math.max(-MOST_PIXELS, pixels));

/**
 * Where every state is drawn, outer states before inner ones: at its stored place, and right of its siblings where it has none yet.
 * A compound or parallel state is as large as what it holds.
 */
export function boxesOf(index: WorkflowIndex, language: Language): ReadonlyMap<State, Box> {
  const places = index.workflow.layout.states;
  const placeOf = ({ id }: State) => (Object.hasOwn(places, id) ? places[id] : undefined);
  const inside = new Map<State, ReadonlyMap<State, Box>>();
  const measure = (state: State): { width: number; height: number } => {
    const place = placeOf(state);
    const card = cardSize(state, language);
    const children = index.childrenOf(state.id);
    if (children.length === 0) return { width: place?.width ?? card.width, height: place?.height ?? card.height };
    const boxes = arrange(children);
    inside.set(state, boxes);
    const right = Math.max(...[...boxes.values()].map(({ x, width }) => x + width)) + PADDING.right;
    const bottom = Math.max(...[...boxes.values()].map(({ y, height }) => y + height)) + PADDING.bottom;
    return { width: Math.max(card.width, place?.width ?? 0, right), height: Math.max(place?.height ?? 0, bottom) };
  };
  const arrange = (siblings: readonly State[]): ReadonlyMap<State, Box> => {
    const boxes = new Map<State, Box>();
    let free = PADDING.left;
    for (const state of [...siblings].sort(
      (a, b) => Number(placeOf(b) !== undefined) - Number(placeOf(a) !== undefined),
    )) {
      const size = measure(state);
      const place = placeOf(state) ?? { x: free, y: PADDING.top };
      const box = { x: bounded(place.x), y: bounded(place.y), ...size };
      boxes.set(state, box);
      free = Math.max(free, box.x + box.width + GAP);
    }
    return boxes;
  };
  const found = new Map<State, Box>();
  const settle = (boxes: ReadonlyMap<State, Box>, origin: { readonly x: number; readonly y: number }): void => {
    for (const [state, box] of boxes) {
      const at = { ...box, x: box.x + origin.x, y: box.y + origin.y };
      found.set(state, at);
      settle(inside.get(state) ?? new Map<State, Box>(), at);
    }
  };
  settle(arrange(index.childrenOf(undefined)), { x: 0, y: 0 });
  return found;
}
