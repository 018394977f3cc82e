import { type Place, slugFrom, type State, type Transition, type Workflow } from '#catalog/language';
import { changePlaces, idsOf, withKey } from './part.ts';
import { taskIdsBeside } from './commands/state-work.ts';
import { transitionIdFrom } from './commands/new-trigger.ts';
import { withStatesRenamed } from './state-mentions.ts';

/** What is copied into a document, and where it goes. */
export interface CopyOrder {
  readonly states: readonly State[];
  readonly transitions: readonly Transition[];
  /** The places of the copies, by the ids of the originals. */
  readonly places: Readonly<Record<string, Place>>;
  /** The parent of copies whose original's parent is not copied too. */
  readonly parentOf: (state: State) => string | undefined;
}

/** A new id for every copied state, by its old one; one that is free here it keeps. */
function newIds(document: Workflow, states: readonly State[]): ReadonlyMap<string, string> {
  const taken = idsOf(document.states);
  const ids = new Map<string, string>();
  for (const state of states) {
    const id = taken.has(state.id) ? slugFrom(state.title.en, { taken, fallback: 'state' }) : state.id;
    taken.add(id);
    ids.set(state.id, id);
  }
  return ids;
}

/** The state with ids of its own for its tasks; they are taken from now on. */
function withFreshTasks(state: State, taken: Set<string>): State {
  if (!state.tasks) return state;
  const list = state.tasks.list.map((task) => {
    const id = taken.has(task.id) ? slugFrom(task.title.en, { taken, fallback: 'task' }) : task.id;
    taken.add(id);
    return { ...task, id };
  });
  return { ...state, tasks: { ...state.tasks, list } };
}

/** A use of a fragment with the states that its values name called by their new ids. */
function useOf(document: Workflow, { use }: State, ids: ReadonlyMap<string, string>): State['use'] {
  const parameters = document.fragments?.find(({ id }) => id === use?.fragment)?.parameters ?? [];
  const led = parameters.flatMap(({ id, type }) => {
    const value = use?.with[id];
    const to = type === 'state' && typeof value === 'string' ? ids.get(value) : undefined;
    return to === undefined ? [] : [[id, to] as const];
  });
  return use && led.length > 0 ? { ...use, with: { ...use.with, ...Object.fromEntries(led) } } : use;
}

/** What a copied container or history refers to inside is copied with it; a history put beside other states leads where the behaviours find. */
function copyOf(state: State, parent: string | undefined, ids: ReadonlyMap<string, string>): State {
  const renamed = (id: string | undefined) => (id === undefined ? undefined : (ids.get(id) ?? id));
  let copy: State = { ...state, id: ids.get(state.id) ?? state.id };
  copy = withKey(withKey(copy, 'parent', parent), 'initial', renamed(state.initial));
  if (!state.history) return copy;
  return { ...copy, history: withKey(state.history, 'fallback', renamed(state.history.fallback)) };
}

/** The document with copies at its end: every id new, the transitions among the copies with them. */
export function withCopies(document: Workflow, { states, transitions, places, parentOf }: CopyOrder): Workflow {
  const ids = newIds(document, states);
  const taskIds = taskIdsBeside(document);
  const copies = states.map((state) =>
    copyOf(
      withKey(withFreshTasks(withStatesRenamed(state, ids), taskIds), 'use', useOf(document, state, ids)),
      (state.parent === undefined ? undefined : ids.get(state.parent)) ?? parentOf(state),
      ids,
    ),
  );
  const placed = Object.fromEntries(
    states.flatMap(({ id }) => {
      const [own, place] = [ids.get(id), places[id]];
      return own !== undefined && place ? [[own, place]] : [];
    }),
  );
  const copied = changePlaces({ ...document, states: [...document.states, ...copies] }, placed);
  return transitions.reduce((current, transition) => {
    const source = ids.get(transition.source);
    const target = transition.target === undefined ? undefined : ids.get(transition.target);
    if (source === undefined || (transition.target !== undefined && target === undefined)) return current;
    const free = current.transitions.every(({ id }) => id !== transition.id);
    const id = free ? transition.id : transitionIdFrom(current, { source, target, trigger: transition.trigger });
    const also = transition.also?.flatMap((each) => ids.get(each) ?? []);
    const copy = withKey(
      withKey({ ...withStatesRenamed(transition, ids), id, source }, 'target', target),
      'also',
      also?.length === transition.also?.length ? also : undefined,
    );
    return { ...current, transitions: [...current.transitions, copy] };
  }, copied);
}
