import type { Language, Transition, Workflow } from '#catalog/language';
import { curveOf, pointAt, type Curve } from './curve.ts';
import { placeLabels, type Label, type LabelPlace } from './place-labels.ts';
import { holds, type Rectangle } from './rectangle.ts';
import { isContainer, type StateBoxes } from './state-boxes.ts';
import { labelSize, transitionLabel } from './transition-label.ts';

/** How a transition is drawn, apart from where its states lie: stays while they are dragged. */
export interface Route {
  readonly bow: number;
  readonly loop: number | undefined;
  readonly label: LabelPlace;
}

/** Between the curves of several transitions that join the same two states. */
const LANE = 44;
/** Ways to keep off the states in between, tried in this order. */
const BOWS = [0, 48, -48, 96, -96, 160, -160, 240, -240];
/** Beyond so many transitions curves go straight: a drawing of this size is read zoomed in. */
const MOST_AVOIDING = 400;

const isLoop = ({ source, target }: Transition) => target === undefined || target === source;
const pairOf = ({ source, target = source }: Transition) => [source, target].sort().join(' ');

/** The transitions that join the same two states, either way round. */
function bundles(transitions: readonly Transition[]): Map<string, Transition[]> {
  const found = new Map<string, Transition[]>();
  for (const transition of transitions) {
    const key = pairOf(transition);
    found.set(key, [...(found.get(key) ?? []), transition]);
  }
  return found;
}

/** Every state with what it lies in. */
function linesOf(document: Workflow): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map(document.states.map((state) => [state.id, state.parent]));
  const line = (id: string) => {
    const found = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !found.has(at); at = parents.get(at)) found.add(at);
    return found;
  };
  return new Map(document.states.map(({ id }) => [id, line(id)]));
}

/** The states a curve may not cross: all but its ends, what they lie in, and what lies in them. */
function obstaclesOf(
  { source, target = source }: Transition,
  boxes: StateBoxes,
  lines: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Rectangle[] {
  const [from, to] = [lines.get(source), lines.get(target)];
  const found: Rectangle[] = [];
  for (const [id, line] of lines) {
    const box = boxes.absolute.get(id);
    if (box && !from?.has(id) && !to?.has(id) && !line.has(source) && !line.has(target)) found.push(box);
  }
  return found;
}

const SAMPLES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

function crossings(curve: Curve, obstacles: readonly Rectangle[]): number {
  const points = SAMPLES.map((t) => pointAt(curve, t));
  return obstacles.filter((box) => points.some((point) => holds(box, point))).length;
}

/** The least bow with which a curve crosses the fewest states. */
function clearBow(ends: { source: Rectangle; target: Rectangle }, obstacles: readonly Rectangle[]): number {
  let best = { bow: 0, crossed: Number.POSITIVE_INFINITY };
  for (const bow of BOWS) {
    const crossed = crossings(curveOf({ ...ends, bow }), obstacles);
    if (crossed < best.crossed) best = { bow, crossed };
    if (crossed === 0) break;
  }
  return best.bow;
}

/** What routes are made from. */
export interface RouteRequest {
  readonly document: Workflow;
  readonly boxes: StateBoxes;
  readonly language: Language;
}

/** A route for every transition whose states are there: bundles fan out, curves go round states, labels keep off one another. */
export function transitionRoutes({ document, boxes, language }: RouteRequest): ReadonlyMap<string, Route> {
  const lines = linesOf(document);
  const avoiding = document.transitions.length <= MOST_AVOIDING;
  const drawn: (Label & { readonly bow: number; readonly loop: number | undefined })[] = [];
  for (const bundle of bundles(document.transitions).values()) {
    bundle.forEach((transition, index) => {
      const source = boxes.absolute.get(transition.source);
      const target = boxes.absolute.get(transition.target ?? transition.source);
      if (!source || !target) return;
      const loop = isLoop(transition) ? index : undefined;
      // The bow is to the left of the way: seen from the other end it must change its side.
      const side = transition.source <= (transition.target ?? '') ? 1 : -1;
      const lane = (index - (bundle.length - 1) / 2) * LANE * side;
      const alone = bundle.length === 1 && loop === undefined && avoiding;
      const bow = alone ? clearBow({ source, target }, obstaclesOf(transition, boxes, lines)) : lane;
      const curve = curveOf({ source, target, bow, ...(loop === undefined ? {} : { loop }) });
      drawn.push({
        id: transition.id,
        curve,
        size: labelSize(transitionLabel(document, transition, language)),
        bow,
        loop,
      });
    });
  }
  const labels = avoiding ? placeLabels(drawn, coverable(document, boxes)) : undefined;
  return new Map(drawn.map(({ id, bow, loop }) => [id, { bow, loop, label: labels?.get(id) ?? MIDDLE }]));
}

const MIDDLE: LabelPlace = { at: 0.5, dx: 0, dy: 0 };
const TITLE_BAR = 40;

/** What a label should not cover: cards, and the title bars of containers. */
function coverable(document: Workflow, boxes: StateBoxes): readonly Rectangle[] {
  return document.states.flatMap((state) => {
    const box = boxes.absolute.get(state.id);
    if (!box) return [];
    return [isContainer(state) ? { ...box, height: TITLE_BAR } : box];
  });
}
