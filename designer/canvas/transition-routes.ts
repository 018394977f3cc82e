import type { Language, Transition, Workflow } from '#catalog/language';
import { choosePorts } from './choose-ports.ts';
import { curveOf, type Ports } from './curve.ts';
import { placeLabels, type Label, type LabelPlace } from './place-labels.ts';
import { spread, stretchOf, type Port, type Side } from './ports.ts';
import { centreOf, type Rectangle } from './rectangle.ts';
import { isContainer, type StateBoxes } from './state-boxes.ts';
import { labelSize, transitionLabel } from './transition-label.ts';

/** How a transition is drawn, apart from where its states lie: stays while they are dragged. */
export interface Route {
  readonly ports: Ports;
  readonly loop: number | undefined;
  readonly label: LabelPlace;
}

/** Between the ends of transitions that share a side, in pixels, where there is room. */
const APART = 28;
/** The mark of an initial state takes so much of its left side, in pixels. */
const INITIAL_MARK = 32;
const TITLE_BAR = 40;
/** Beyond so many transitions curves take no heed of what they cross: a drawing of this size is read zoomed in. */
const MOST_AVOIDING = 400;

/** A transition on its way to a route. */
interface Led {
  readonly transition: Transition;
  readonly source: Rectangle;
  readonly target: Rectangle;
  readonly loop: number | undefined;
  ports: Ports;
}

const isLoop = ({ source, target }: Transition) => target === undefined || target === source;

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

function initialsOf(document: Workflow): ReadonlySet<string | undefined> {
  return new Set([document.initial, ...document.states.map(({ initial }) => initial)]);
}

/** Puts the ends that share a side of a state apart. */
function apart(led: readonly Led[], initials: ReadonlySet<string | undefined>): void {
  const sides = new Map<string, { readonly each: Led; readonly end: 'from' | 'to' }[]>();
  for (const each of led) {
    if (each.loop !== undefined) continue;
    const { source, target = source } = each.transition;
    for (const [end, id] of [['from', source] as const, ['to', target] as const]) {
      const key = `${id} ${each.ports[end].side}`;
      sides.set(key, [...(sides.get(key) ?? []), { each, end }]);
    }
  }
  for (const [key, ends] of sides) {
    const [first] = ends;
    if (!first) continue;
    const box = first.end === 'from' ? first.each.source : first.each.target;
    const { side } = first.each.ports[first.end];
    const along = side === 'top' || side === 'bottom' ? 'x' : 'y';
    const length = along === 'x' ? box.width : box.height;
    const wishes = ends.map(({ each, end }) => ({
      at: each.ports[end].at,
      order: centreOf(end === 'from' ? each.target : each.source)[along],
    }));
    const stretch = stretchOf(box, side, takenBy(initials, key.slice(0, key.indexOf(' ')), side));
    const places = spread(wishes, stretch, APART / length);
    ends.forEach(({ each, end }, index) => {
      const port: Port = { side, at: places[index] ?? 0.5 };
      each.ports = { ...each.ports, [end]: port };
    });
  }
}

const takenBy = (initials: ReadonlySet<string | undefined>, state: string, side: Side): number =>
  side === 'left' && initials.has(state) ? INITIAL_MARK : 0;

/** What routes are made from. */
export interface RouteRequest {
  readonly document: Workflow;
  readonly boxes: StateBoxes;
  readonly language: Language;
}

function ledOf({ document, boxes }: RouteRequest): readonly Led[] {
  const lines = linesOf(document);
  const titles = titleBars(document, boxes);
  const initials = initialsOf(document);
  const avoiding = document.transitions.length <= MOST_AVOIDING;
  const loops = new Map<string, number>();
  const led = document.transitions.flatMap((transition): Led[] => {
    const { source: from, target: to = from } = transition;
    const [source, target] = [boxes.absolute.get(from), boxes.absolute.get(to)];
    if (!source || !target) return [];
    const loop = isLoop(transition) ? (loops.get(from) ?? 0) : undefined;
    if (loop !== undefined) loops.set(from, loop + 1);
    const ports = choosePorts({
      ...{ source, target, titles: avoiding ? titles : [] },
      cards: avoiding ? obstaclesOf(transition, boxes, lines) : [],
      taken: (end, side) => takenBy(initials, end === 'source' ? from : to, side),
    });
    return [{ transition, source, target, loop, ports }];
  });
  apart(led, initials);
  return led;
}

/** A route for every transition whose states are there: curves go round states, those that share a side stand apart, labels keep off one another and off cards. */
export function transitionRoutes(request: RouteRequest): ReadonlyMap<string, Route> {
  const { document, boxes, language } = request;
  const drawn = ledOf(request).map(({ transition, source, target, loop, ports }) => ({
    id: transition.id,
    curve: curveOf({ source, target, ports, ...(loop === undefined ? {} : { loop }) }),
    size: labelSize(transitionLabel(document, transition, language)),
    ...{ ports, loop },
  }));
  const avoiding = document.transitions.length <= MOST_AVOIDING;
  const labels = avoiding ? placeLabels(drawn satisfies readonly Label[], coverable(document, boxes)) : undefined;
  return new Map(drawn.map(({ id, ports, loop }) => [id, { ports, loop, label: labels?.get(id) ?? MIDDLE }]));
}

const MIDDLE: LabelPlace = { at: 0.5, dx: 0, dy: 0 };

function titleBars(document: Workflow, boxes: StateBoxes): readonly Rectangle[] {
  return document.states.filter(isContainer).flatMap(({ id }) => {
    const box = boxes.absolute.get(id);
    return box ? [{ ...box, height: TITLE_BAR }] : [];
  });
}

/** What a label should not cover: cards, and the title bars of containers. */
function coverable(document: Workflow, boxes: StateBoxes): readonly Rectangle[] {
  const cards = document.states
    .filter((state) => !isContainer(state))
    .flatMap(({ id }) => boxes.absolute.get(id) ?? []);
  return [...cards, ...titleBars(document, boxes)];
}
