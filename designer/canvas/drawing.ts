import {
  eventTitle,
  indexWorkflow,
  textIn,
  type Category,
  type ClockDecision,
  type Language,
  type State,
  type TeamRule,
  type Transition,
  type Workflow,
} from '#catalog/language';
import { stateClock } from '#runtime/core';
import { isContainer, stateBoxes } from './state-boxes.ts';
import type { Rectangle } from './rectangle.ts';
import { transitionLabel, type TransitionLabel } from './transition-label.ts';
import { transitionRoutes, type Route } from './transition-routes.ts';
import type { Inherited } from './with-fragments.ts';

/** The worst that a check found about a part. */
export interface Mark {
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** How a run lies over a part: where it is, what lies around that, what could come next, what came last; what runs have touched and missed. */
export type Light = 'active' | 'around' | 'open' | 'taken' | 'covered' | 'missed';

/** The parts that a run lights, by id. */
export interface Lights {
  readonly states: ReadonlyMap<string, Light>;
  readonly transitions: ReadonlyMap<string, Light>;
}

/** What the drawing shows beside the document itself. */
export interface DrawingView {
  readonly language: Language;
  /** Titles of teams by id. */
  readonly teams: ReadonlyMap<string, string>;
  readonly stateMarks: ReadonlyMap<string, Mark>;
  readonly transitionMarks: ReadonlyMap<string, Mark>;
  /** How many open comments are pinned to each part. */
  readonly stateComments?: ReadonlyMap<string, number> | undefined;
  readonly transitionComments?: ReadonlyMap<string, number> | undefined;
  /** How many states each closed group hides. */
  readonly hidden?: ReadonlyMap<string, number> | undefined;
  /** What fragments have brought into the document. */
  readonly inherited?: Inherited | undefined;
  /** Absent: nothing is played. */
  readonly lights?: Lights | undefined;
}

/** The team chip of a state: a team's title, or the way the team is found. */
export type TeamChip = { readonly kind: 'team'; readonly title: string } | { readonly kind: 'table' | 'event' };

/** A state as it is drawn. */
export interface DrawnState {
  readonly id: string;
  readonly parent: string | undefined;
  /** Relative to the parent. */
  readonly box: Rectangle;
  readonly type: State['type'];
  readonly title: string;
  readonly category: Category | undefined;
  readonly team: TeamChip | undefined;
  readonly entry: number;
  readonly exit: number;
  /** The titles of its tasks; `more`: a field says how many of one there are. */
  readonly tasks: { readonly titles: readonly string[]; readonly more: boolean } | undefined;
  /** What is to be approved. */
  readonly approval: string | undefined;
  /** The title of the fragment that fills it. */
  readonly fragment: string | undefined;
  /** The title of the fragment that has brought it. */
  readonly inherited: string | undefined;
  /** What the state does to the clock of each SLA policy. */
  readonly clocks: readonly { readonly policy: string; readonly decision: ClockDecision }[];
  /** For a closed group: how many states it hides. */
  readonly hidden: number | undefined;
  readonly isInitial: boolean;
  /** A lane of a parallel state. */
  readonly isRegion: boolean;
  readonly deepHistory: boolean;
  /** The option where it exists only under one. */
  readonly onlyIf: string | undefined;
  readonly mark: Mark | undefined;
  /** How many open comments are pinned to it. */
  readonly comments?: number | undefined;
  readonly light?: Light | undefined;
}

/** A transition as it is drawn. */
export interface DrawnTransition {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: TransitionLabel;
  /** What is written when it is renamed in place: its own title, else its event's. */
  readonly name: string;
  readonly route: Route;
  /** Further states it leads to at once. */
  readonly also: readonly string[];
  /** It stays in its source. */
  readonly isInternal: boolean;
  /** The title of the fragment that has brought it. */
  readonly inherited: string | undefined;
  readonly onlyIf: string | undefined;
  readonly mark: Mark | undefined;
  /** How many open comments are pinned to it. */
  readonly comments?: number | undefined;
  readonly light?: Light | undefined;
}

/** The whole drawing of a workflow. */
export interface Drawing {
  /** Parents before their children, as React Flow wants them. */
  readonly states: readonly DrawnState[];
  readonly transitions: readonly DrawnTransition[];
}

function teamChip(team: TeamRule | undefined, teams: DrawingView['teams']): TeamChip | undefined {
  if (!team) return undefined;
  return team.kind === 'fixed' ? { kind: 'team', title: teams.get(team.team) ?? team.team } : { kind: team.kind };
}

/** What people do in the state, and what fills it. */
function workOf(document: Workflow, { id, tasks, approval, use }: State, { language, inherited }: DrawingView) {
  const fragment = use && document.fragments?.find(({ id }) => id === use.fragment);
  return {
    tasks: tasks && {
      titles: tasks.list.map(({ title }) => textIn(title, language)),
      more: tasks.list.some(({ each }) => each !== undefined),
    },
    approval: approval && textIn(approval.title, language),
    fragment: inherited?.uses.get(id) ?? (fragment ? textIn(fragment.title, language) : use?.fragment),
  };
}

function parentsFirst(states: readonly State[]): readonly State[] {
  const byId = new Map(states.map((state) => [state.id, state]));
  const depth = (state: State): number => {
    let levels = 0;
    for (let at = state.parent; at !== undefined && levels <= states.length; at = byId.get(at)?.parent) levels += 1;
    return levels;
  };
  return states
    .map((state) => ({ state, depth: depth(state) }))
    .sort((one, other) => one.depth - other.depth)
    .map(({ state }) => state);
}

function ownName(document: Workflow, { title, trigger }: Transition, language: Language): string {
  if (title) return textIn(title, language);
  return trigger.kind === 'event' && !trigger.event.endsWith('*') ? eventTitle(document, trigger.event, language) : '';
}

/** The drawing of a document. Transitions whose states are not there are left out; the validator tells of them. */
export function drawWorkflow(document: Workflow, view: DrawingView): Drawing {
  const boxes = stateBoxes(document, view.language);
  const routes = transitionRoutes({ document, boxes, language: view.language });
  const types = new Map(document.states.map((state) => [state.id, state]));
  const options = new Map(document.options.map((option) => [option.id, textIn(option.title, view.language)]));
  const optionTitle = (id: string | undefined) => (id === undefined ? undefined : (options.get(id) ?? id));
  const index = indexWorkflow(document);
  const clocksOf = (state: State) =>
    isContainer(state) || state.type === 'history'
      ? []
      : document.sla.map((policy) => ({
          policy: textIn(policy.title, view.language),
          decision: stateClock(index, policy, state.id),
        }));
  const isInitial = ({ id, parent }: State) =>
    (parent === undefined ? document.initial : types.get(parent)?.initial) === id;

  const states = parentsFirst(document.states).flatMap((state): DrawnState[] => {
    const box = boxes.relative.get(state.id);
    if (!box) return [];
    const parent = state.parent === undefined ? undefined : types.get(state.parent);
    return [
      {
        id: state.id,
        parent: parent && isContainer(parent) ? parent.id : undefined,
        box,
        type: state.type,
        title: textIn(state.title, view.language),
        category: state.category,
        team: teamChip(state.team, view.teams),
        entry: state.entry.length,
        exit: state.exit.length,
        ...workOf(document, state, view),
        inherited: view.inherited?.parts.get(state.id),
        clocks: clocksOf(state),
        hidden: view.hidden?.get(state.id),
        isInitial: isInitial(state),
        isRegion: parent?.type === 'parallel',
        deepHistory: state.history?.depth === 'deep',
        onlyIf: optionTitle(state.onlyIf),
        mark: view.stateMarks.get(state.id),
        comments: view.stateComments?.get(state.id),
        light: view.lights?.states.get(state.id),
      },
    ];
  });
  const transitions = document.transitions.flatMap((transition): DrawnTransition[] => {
    const route = routes.get(transition.id);
    if (!route) return [];
    return [
      {
        id: transition.id,
        source: transition.source,
        target: transition.target ?? transition.source,
        label: transitionLabel(document, transition, view.language),
        name: ownName(document, transition, view.language),
        route,
        also: (transition.also ?? []).filter((id) => boxes.absolute.has(id)),
        isInternal: transition.target === undefined,
        inherited: view.inherited?.parts.get(transition.id),
        onlyIf: optionTitle(transition.onlyIf),
        mark: view.transitionMarks.get(transition.id),
        comments: view.transitionComments?.get(transition.id),
        light: view.lights?.transitions.get(transition.id),
      },
    ];
  });
  return { states, transitions };
}
