import { systemEventTitle, type State, type Transition, type Workflow } from '#catalog/language';
import { childrenOf, idsOf, withKey } from './part.ts';

/** Keeps the document consistent after an edit. It looks only at what the edit changed, so that an imported document's own faults stay for the validator to tell of. */
type Behaviour = (before: Workflow, after: Workflow) => Workflow;

/** Children's ids by parent; the top level is under `undefined`. */
function childrenByParent(document: Workflow): Map<string | undefined, string[]> {
  const children = new Map<string | undefined, string[]>();
  for (const { id, parent } of document.states) children.set(parent, [...(children.get(parent) ?? []), id]);
  return children;
}

/** The parents that gained or lost a child, had one become another type, or became one themselves. */
function changedParents(before: Workflow, after: Workflow): ReadonlySet<string | undefined> {
  const [old, now] = [childrenByParent(before), childrenByParent(after)];
  const types = new Map(before.states.map((state) => [state.id, state.type]));
  const changed = new Set<string | undefined>();
  for (const parent of new Set([...old.keys(), ...now.keys()]))
    if ((old.get(parent) ?? []).join() !== (now.get(parent) ?? []).join()) changed.add(parent);
  for (const { id, parent, type } of after.states) if (types.get(id) !== type) changed.add(id).add(parent);
  return changed;
}

/** An atomic state that gets a child becomes compound; a container that loses its last child becomes atomic. */
const containersFollowTheirChildren: Behaviour = (before, after) => {
  const [old, now] = [childrenByParent(before), childrenByParent(after)];
  return mapStates(after, (state) => {
    const holds = now.has(state.id);
    if (state.type === 'atomic' && holds) return { ...state, type: 'compound' };
    const emptied = (state.type === 'compound' || state.type === 'parallel') && old.has(state.id) && !holds;
    return emptied ? { ...state, type: 'atomic' } : state;
  });
};

/** What touched a removed state goes with it: transitions, places. */
const nothingDangles: Behaviour = (before, after) => {
  const kept = idsOf(after.states);
  const gone = new Set(before.states.map((state) => state.id).filter((id) => !kept.has(id)));
  const touches = (id: string | undefined) => id !== undefined && gone.has(id);
  let document = after;
  if (gone.size > 0) {
    const transitions = after.transitions
      .filter(({ source, target }) => !touches(source) && !touches(target))
      .map((transition) => withFurther(transition, (id) => !touches(id)));
    const states = Object.fromEntries(Object.entries(after.layout.states).filter(([id]) => !gone.has(id)));
    document = { ...after, transitions, layout: { ...after.layout, states } };
  }
  return withoutStaleCounts(before, document);
};

/** A transition with only those of its further targets that are kept. */
function withFurther(transition: Transition, keeps: (id: string) => boolean): Transition {
  const kept = transition.also?.filter(keeps) ?? [];
  if (kept.length === (transition.also?.length ?? 0)) return transition;
  return withKey(transition, 'also', kept.length === 0 ? undefined : kept);
}

/** Counts of removed transitions go too, lest a later transition of the same id inherits them. */
function withoutStaleCounts(before: Workflow, after: Workflow): Workflow {
  const { observed } = after;
  if (!observed || before.transitions === after.transitions) return after;
  const now = idsOf(after.transitions);
  const gone = new Set(before.transitions.map(({ id }) => id).filter((id) => !now.has(id)));
  if (gone.size === 0) return after;
  return { ...after, observed: Object.fromEntries(Object.entries(observed).filter(([id]) => !gone.has(id))) };
}

/** The first child becomes initial; where the initial one is gone, the next takes its place. */
const everyContainerHasAnInitial: Behaviour = (before, after) => {
  const changed = changedParents(before, after);
  const initialOf = (parent: string | undefined, initial: string | undefined) => {
    const candidates = childrenOf(after, parent).filter((child) => child.type !== 'history');
    return candidates.some((child) => child.id === initial) ? initial : candidates[0]?.id;
  };
  const document = mapStates(after, (state) => {
    if (!changed.has(state.id)) return state;
    return withKey(state, 'initial', state.type === 'compound' ? initialOf(state.id, state.initial) : undefined);
  });
  return changed.has(undefined) ? withKey(document, 'initial', initialOf(undefined, document.initial)) : document;
};

/** A history state leads, the first time, to a state beside it. */
const historiesLeadBesideThem: Behaviour = (before, after) => {
  const changed = changedParents(before, after);
  return mapStates(after, (state) => {
    if (state.type !== 'history' || !state.history || !changed.has(state.parent)) return state;
    const beside = childrenOf(after, state.parent).filter((child) => child.type !== 'history');
    if (beside.some((child) => child.id === state.history?.fallback)) return state;
    return { ...state, history: withKey(state.history, 'fallback', beside[0]?.id) };
  });
};

/** An event that a new or changed transition uses is declared, with words made from its type. */
const usedEventsAreDeclared: Behaviour = (before, after) => {
  if (before.transitions === after.transitions) return after;
  const known = new Set(before.transitions);
  const declared = new Set(after.events.map((event) => event.type));
  const added: Workflow['events'] = [];
  for (const transition of after.transitions) {
    const { trigger } = transition;
    if (known.has(transition) || trigger.kind !== 'event') continue;
    // A wildcard stands for events of any kind.
    if (declared.has(trigger.event) || trigger.event.endsWith('*') || systemEventTitle(trigger.event, 'en')) continue;
    declared.add(trigger.event);
    const words = trigger.event.split('.').slice(1).join(' ').replaceAll('-', ' ');
    const title = { en: words.charAt(0).toUpperCase() + words.slice(1) };
    added.push({ type: trigger.event, title, roles: trigger.event.startsWith('ticket.') ? ['agent'] : [], form: [] });
  }
  return added.length === 0 ? after : { ...after, events: [...after.events, ...added] };
};

function mapStates(document: Workflow, change: (state: State) => State): Workflow {
  const states = document.states.map(change);
  return states.every((state, index) => state === document.states[index]) ? document : { ...document, states };
}

const behaviours: readonly Behaviour[] = [
  containersFollowTheirChildren,
  nothingDangles,
  everyContainerHasAnInitial,
  historiesLeadBesideThem,
  usedEventsAreDeclared,
];

/** The document made consistent again after an edit. */
export function settle(before: Workflow, after: Workflow): Workflow {
  return behaviours.reduce((document, behaviour) => behaviour(before, document), after);
}
