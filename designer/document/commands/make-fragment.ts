import {
  expandWorkflow,
  nameFrom,
  sameValue,
  slugFrom,
  type Fragment,
  type FragmentPart,
  type Place,
  type Scenario,
  type State,
  type Text,
  type Transition,
  type Workflow,
} from '#catalog/language';
import { fragmentBorder, type FragmentBorder } from '../fragment-border.ts';
import { idsOf, placeOf, stateOf, withKey } from '../part.ts';
import { withStatesRenamed } from '../state-mentions.ts';
import { taskIdsBeside } from './state-work.ts';

/** Makes a fragment of states that lie beside each other, and puts one group that uses it into their place. */
export interface MakeFragment {
  readonly type: 'makeFragment';
  readonly states: readonly string[];
  /** What the fragment and the group are called. */
  readonly title: Text;
}

/** The room that the group keeps around what is in it, in pixels. */
const ROOM = { left: 44, top: 60 };

/** What becomes of what. */
interface Making {
  readonly document: Workflow;
  readonly border: FragmentBorder;
  /** The id of the group. */
  readonly group: string;
  readonly title: Text;
}

/** An id for the group with which the ids of the parts in it are free too. */
function groupId(document: Workflow, { own, inside }: FragmentBorder, title: Text): string {
  const { states, transitions } = expandWorkflow(document).workflow;
  const taken = new Set([...idsOf(states), ...idsOf(transitions), ...taskIdsBeside(document)]);
  const parts = [...inside, ...own.map(({ id }) => id)];
  const longest = Math.max(...parts.map((id) => id.length));
  const words = title.en.slice(0, Math.max(8, 70 - longest));
  for (;;) {
    const id = slugFrom(words, { taken, fallback: 'fragment' });
    if (parts.every((part) => !taken.has(`${id}-${part}`))) return id;
    taken.add(id);
  }
}

/** What a fragment holds is JSON like what it is made of; only its type says less. */
const asPart = (part: State | Transition): FragmentPart => ({ ...part }) as unknown as FragmentPart;

/** Parameters for the states outside that the fragment leads to, and the name of each. */
function parametersFor({ document, border }: Making) {
  const taken = new Set(['self']);
  const names = new Map<string, string>();
  const parameters = border.exits.map((exit): Fragment['parameters'][number] => {
    const title = stateOf(document, exit)?.title ?? { en: exit };
    const id = nameFrom(title.en, { taken, fallback: 'state' });
    taken.add(id);
    names.set(exit, id);
    return { id, type: 'state', title };
  });
  return { parameters, names };
}

/** The corner of the outermost states that have a place. */
function cornerOf({ document, border }: Making): Place | undefined {
  const places = border.outer.flatMap(({ id }) => placeOf(document, id) ?? []);
  if (places.length === 0) return undefined;
  return {
    x: Math.min(...places.map(({ x }) => x)) - ROOM.left,
    y: Math.min(...places.map(({ y }) => y)) - ROOM.top,
  };
}

function layoutIn({ document, border }: Making, corner: Place | undefined): Fragment['layout'] {
  const outer = idsOf(border.outer);
  const states = [...border.inside].flatMap((id) => {
    const place = placeOf(document, id);
    if (!place) return [];
    const { x, y } = outer.has(id) && corner ? corner : { x: 0, y: 0 };
    return [[id, { ...place, x: place.x - x, y: place.y - y }]] as const;
  });
  return { states: Object.fromEntries(states) };
}

/** The states inside as a fragment writes them: under their own ids, what lies outside under the names of parameters. */
function fragmentOf(making: Making, id: string, names: ReadonlyMap<string, string>): Omit<Fragment, 'parameters'> {
  const { document, border, title } = making;
  const { inside, outer, own, entries } = border;
  const asked = new Map([...inside].map((each) => [each, `\${self}-${each}`]));
  const outermost = idsOf(outer);
  const states = document.states
    .filter((state) => inside.has(state.id))
    .map((state) => withStatesRenamed(outermost.has(state.id) ? withKey(state, 'parent', undefined) : state, asked));
  const transitions = own.map((transition) => {
    const { target = '', trigger } = transition;
    const name = names.get(target);
    const led = name === undefined ? transition : { ...transition, target: `\${${name}}` };
    return { ...withStatesRenamed(led, asked), trigger };
  });
  const [initial = outer[0]?.id ?? ''] = entries;
  const layout = layoutIn(making, cornerOf(making));
  return { id, title, initial, states: states.map(asPart), transitions: transitions.map(asPart), layout };
}

/** A scenario that calls the states and tasks inside as they are called from now on. */
function retold(scenario: Scenario, states: ReadonlyMap<string, string>, tasks: ReadonlyMap<string, string>): Scenario {
  const keys = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        // Several tasks of one kind are numbered.
        const [, kind = name, number = ''] = /^(.*?)(-\d+)?$/.exec(name) ?? [];
        const whole = tasks.get(name);
        const to = tasks.get(kind);
        return [whole ?? (to === undefined ? name : to + number), value];
      }),
    );
  const steps = scenario.steps.map((step) => {
    const { expect } = step;
    if (!expect) return step;
    const told = {
      ...expect,
      ...(expect.states && { states: expect.states.map((id) => states.get(id) ?? id) }),
      ...(expect.tasks && { tasks: keys(expect.tasks) }),
      ...(expect.due && { due: keys(expect.due) }),
    };
    return sameValue(told, expect) ? step : { ...step, expect: told };
  });
  return steps.every((step, index) => step === scenario.steps[index]) ? scenario : { ...scenario, steps };
}

/** What stays in the workflow, with the group where the states were meant. */
function around({ document, border, group }: Making, user: State): Workflow {
  const { inside, outer, own } = border;
  const called = new Map([...inside].map((id) => [id, `${group}-${id}`]));
  const tasks = new Map(
    document.states.flatMap(({ id, tasks: work }) =>
      inside.has(id) ? (work?.list ?? []).map((task) => [task.id, `${group}-${task.id}`] as const) : [],
    ),
  );
  const toGroup = (id: string | undefined) => (id !== undefined && inside.has(id) ? group : id);
  const kept = <T extends object>(part: T): T => {
    const renamed = withStatesRenamed(part, called);
    return sameValue(renamed, part) ? part : renamed;
  };
  const states = document.states.flatMap((state) => {
    if (state.id === outer[0]?.id) return [user];
    if (inside.has(state.id)) return [];
    const { history, use } = state;
    let led = withKey(kept(state), 'initial', toGroup(state.initial));
    if (history) led = withKey(led, 'history', withKey(history, 'fallback', toGroup(history.fallback)));
    return [use ? withKey(led, 'use', useAround(document, use, toGroup)) : led];
  });
  const transitions = document.transitions
    .filter((transition) => !own.includes(transition))
    .map((transition) => withKey(kept(transition), 'target', toGroup(transition.target)));
  const counts = Object.entries(document.observed ?? {}).map(([id, count]) => [
    own.some((transition) => transition.id === id) ? `${group}-${id}` : id,
    count,
  ]);
  const led = {
    ...document,
    ...{ states, transitions, routing: document.routing.map(kept) },
    scenarios: document.scenarios.map((scenario) => retold(scenario, called, tasks)),
    ...(document.fragments && { fragments: document.fragments.map(kept) }),
    ...(document.observed && { observed: Object.fromEntries(counts) as Record<string, number> }),
  };
  return withKey(led, 'initial', toGroup(document.initial));
}

/** A use whose values name the group where they named a state that is in it now. */
function useAround(
  document: Workflow,
  use: NonNullable<State['use']>,
  toGroup: (id: string) => string | undefined,
): NonNullable<State['use']> {
  const parameters = document.fragments?.find(({ id }) => id === use.fragment)?.parameters ?? [];
  const values = Object.entries(use.with).map(([name, value]) => {
    const isState = parameters.some(({ id, type }) => id === name && type === 'state');
    return [name, isState && typeof value === 'string' ? (toGroup(value) ?? value) : value];
  });
  const led = { ...use, with: Object.fromEntries(values) as typeof use.with };
  return sameValue(led, use) ? use : led;
}

/** The document with the fragment, and the group that uses it in place of the states. */
export function makeFragment(document: Workflow, { states, title }: MakeFragment): Workflow {
  const border = fragmentBorder(document, states);
  const making: Making = { document, border, title, group: groupId(document, border, title) };
  const { parameters, names } = parametersFor(making);
  const fragments = document.fragments ?? [];
  const id = slugFrom(title.en, { taken: idsOf(fragments), fallback: 'fragment' });
  const values = Object.fromEntries([...names].map(([exit, name]) => [name, exit]));
  const [first] = border.outer;
  const user: State = {
    ...{ id: making.group, type: 'compound', title, use: { fragment: id, with: values } },
    ...(first?.parent !== undefined && { parent: first.parent }),
    ...{ entry: [], exit: [], clocks: {} },
  };
  const made = around(making, user);
  const corner = cornerOf(making);
  const places = corner ? { ...made.layout.states, [making.group]: corner } : made.layout.states;
  return {
    ...made,
    fragments: [...(made.fragments ?? []), { ...fragmentOf(making, id, names), parameters }],
    layout: { ...made.layout, states: places },
  };
}
