import type { Category, ClockDecision, Language, State, TeamRule, Workflow } from '#catalog/language';
import { changeState, changeTransition, withKey, type Part } from '../part.ts';
import { writeText } from '../text-edit.ts';

/** Writes a state's title in one language. */
export interface RenameState {
  readonly type: 'renameState';
  readonly id: string;
  readonly title: string;
  readonly language: Language;
}

/** Says which state is entered first: in a compound state, or in the workflow where no parent is named. */
export interface SetInitial {
  readonly type: 'setInitial';
  readonly parent?: string;
  readonly initial: string;
}

/** Says what kind of waiting, working or ending a state is; `waitingFor` only where it waits. */
export interface SetCategory {
  readonly type: 'setCategory';
  readonly id: string;
  readonly category?: Category;
  readonly waitingFor?: State['waitingFor'];
}

/** Says which team owns a state; without a rule it inherits the team of the state around it. */
export interface SetTeam {
  readonly type: 'setTeam';
  readonly id: string;
  readonly team?: TeamRule;
}

/** Says whether tickets in a state stand in a queue; absent = where it has a team and is no end. */
export interface SetQueue {
  readonly type: 'setQueue';
  readonly id: string;
  readonly queue?: boolean;
}

/** Makes a state or a transition exist only where an option is on; without an option it exists everywhere. */
export interface SetOnlyIf {
  readonly type: 'setOnlyIf';
  readonly part: Part;
  readonly option?: string;
}

/** Says what a state does to the clock of one SLA policy, where that differs from its category's way. */
export interface SetClock {
  readonly type: 'setClock';
  readonly id: string;
  readonly policy: string;
  readonly decision?: ClockDecision;
}

/** Sets how much a history state remembers, and where it leads the first time. */
export interface SetHistory {
  readonly type: 'setHistory';
  readonly id: string;
  readonly history: NonNullable<State['history']>;
}

/** The document with the title written. */
export function renameState(document: Workflow, { id, title, language }: RenameState): Workflow {
  return changeState(document, id, (state) =>
    state.title[language] === title ? state : { ...state, title: writeText(state.title, title, language) },
  );
}

/** The document with the initial state set. */
export function setInitial(document: Workflow, { parent, initial }: SetInitial): Workflow {
  if (parent === undefined) return withKey(document, 'initial', initial);
  return changeState(document, parent, (state) => withKey(state, 'initial', initial));
}

/** The document with the category set; a state that does not wait waits for nobody. */
export function setCategory(document: Workflow, { id, category, waitingFor }: SetCategory): Workflow {
  const waits = category === 'waiting' ? waitingFor : undefined;
  return changeState(document, id, (state) => withKey(withKey(state, 'category', category), 'waitingFor', waits));
}

/** The document with the owning team set. */
export function setTeam(document: Workflow, { id, team }: SetTeam): Workflow {
  return changeState(document, id, (state) => withKey(state, 'team', team));
}

/** The document with the queue decision set. */
export function setQueue(document: Workflow, { id, queue }: SetQueue): Workflow {
  return changeState(document, id, (state) => withKey(state, 'queue', queue));
}

/** The document with the option set on the state or transition. */
export function setOnlyIf(document: Workflow, { part, option }: SetOnlyIf): Workflow {
  return part.kind === 'state'
    ? changeState(document, part.id, (state) => withKey(state, 'onlyIf', option))
    : changeTransition(document, part.id, (transition) => withKey(transition, 'onlyIf', option));
}

/** The document with the clock decision set, or left to the category. */
export function setClock(document: Workflow, { id, policy, decision }: SetClock): Workflow {
  return changeState(document, id, (state) => {
    const clocks = withKey<Record<string, ClockDecision>, string>(state.clocks, policy, decision);
    return clocks === state.clocks ? state : { ...state, clocks };
  });
}

/** The document with the history state's memory set. */
export function setHistory(document: Workflow, { id, history }: SetHistory): Workflow {
  return changeState(document, id, (state) => ({ ...state, history }));
}
