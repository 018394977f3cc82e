import type { Reason, State, Transition, Workflow } from '#catalog/language';
import { childrenOf, stateOf, withInside } from './part.ts';

/** States of one parent with all that lies in them, and the ways over the border around them. */
export interface FragmentBorder {
  /** The outermost states, in document order. */
  readonly outer: readonly State[];
  readonly inside: ReadonlySet<string>;
  /** The transitions that leave states inside, wherever they lead. */
  readonly own: readonly Transition[];
  /** The states inside that something outside leads to. */
  readonly entries: ReadonlySet<string>;
  /** The states outside that transitions of the inside lead to, in their order. */
  readonly exits: readonly string[];
}

const targetsOf = ({ target, also = [] }: Transition) => [...(target === undefined ? [] : [target]), ...also];

/** The states that the values of fragments' uses name. */
function namedByUses(document: Workflow, states: readonly State[]): readonly string[] {
  return states.flatMap(({ use }) => {
    const parameters = document.fragments?.find(({ id }) => id === use?.fragment)?.parameters ?? [];
    return parameters.flatMap(({ id, type }) => (type === 'state' ? [String(use?.with[id] ?? '')] : []));
  });
}

/** The border around states of one parent. */
export function fragmentBorder(document: Workflow, ids: readonly string[]): FragmentBorder {
  const inside = withInside(document, ids);
  const own = document.transitions.filter(({ source }) => inside.has(source));
  const others = document.states.filter(({ id }) => !inside.has(id));
  const named = [
    document.initial,
    ...others.flatMap(({ initial, history }) => [initial, history?.fallback]),
    ...namedByUses(document, others),
    ...document.transitions.filter(({ source }) => !inside.has(source)).flatMap(targetsOf),
  ];
  return {
    outer: document.states.filter(({ id }) => ids.includes(id)),
    inside,
    own,
    entries: new Set(named.filter((id) => id !== undefined && inside.has(id))) as ReadonlySet<string>,
    exits: [...new Set(own.flatMap(targetsOf).filter((id) => !inside.has(id)))],
  };
}

const refuse = (code: string, params: Reason['params'] = {}): Reason => ({ code: `designer.fragment-${code}`, params });

/** What keeps states from being put into a group of their own: they would mean something else there. */
function misplaced(document: Workflow, { outer }: FragmentBorder): Reason | undefined {
  const parent = outer[0]?.parent;
  if (outer.some((state) => state.parent !== parent)) return refuse('apart');
  if (parent !== undefined && stateOf(document, parent)?.type === 'parallel') return refuse('regions');
  if (outer.some(({ type }) => type === 'final')) return refuse('end');
  const memory = childrenOf(document, parent).some(
    (state) => state.type === 'history' && (outer.includes(state) || state.history?.depth !== 'deep'),
  );
  return memory ? refuse('memory') : undefined;
}

/** What keeps states from becoming a fragment; `undefined` where they can. */
export function fragmentRefusal(document: Workflow, ids: readonly string[]): Reason | undefined {
  const border = fragmentBorder(document, ids);
  const place = misplaced(document, border);
  if (place) return place;
  const { outer, inside, entries, own } = border;
  const states = document.states.filter(({ id }) => inside.has(id));
  if (states.some(({ use }) => use)) return refuse('nested');
  const [entry, ...further] = entries;
  if (further.length > 0) return refuse('entries', { count: entries.size });
  if (entry !== undefined && outer.every(({ id }) => id !== entry)) return refuse('entry-inside');
  const crossing = document.transitions.some((transition) => {
    const ends = [transition.source, ...targetsOf(transition)].map((id) => inside.has(id));
    return transition.also && ends.includes(true) && ends.includes(false);
  });
  if (crossing) return refuse('several-targets');
  // There `${` begins the name of a parameter.
  return JSON.stringify([states, own]).includes('${') ? refuse('placeholder') : undefined;
}
