import {
  diagnose,
  nameFrom,
  sameValue,
  slugFrom,
  systemEventTitle,
  type Diagnostic,
  type Text,
  type Workflow,
} from '#catalog/language';
import type { Clipping } from './clipping.ts';
import { freshEventType } from './fresh-event-type.ts';
import { idsOf, withKey } from './part.ts';
import { renamedIn, type Reference } from './reference.ts';

/** Copied parts in such words that they can stand in a document, and what is otherwise than it was. */
export interface Reconciled {
  readonly clipping: Clipping;
  /** What bears another id now, what means what it means here, and what is left out. */
  readonly notes: readonly Diagnostic[];
}

/** Something that a clipping declares, whatever it is. */
interface Declared {
  readonly id: string;
  readonly title: Text;
}

interface Change {
  readonly kind: 'field' | 'option' | 'event' | 'fragment';
  readonly declared: Declared;
  readonly to: string | undefined;
}

function noteOf({ kind, declared, to }: Change): Diagnostic {
  const params = { kind, title: declared.title.en, id: declared.id, ...(to === undefined ? {} : { to }) };
  return diagnose(to === undefined ? 'import.means-another' : 'import.renamed-part', { path: [], params });
}

/** The parts of a clipping with one of its fields, options or events called otherwise, wherever they name it. */
function renamedParts(clipping: Clipping, reference: Reference, to: string): Clipping {
  const { states, transitions, events, fragments } = clipping;
  const document = { id: '', fragments };
  return { ...clipping, ...renamedIn({ states, transitions, events, fragments }, { reference, to, document }) };
}

/** The clipping with a fragment called otherwise, and its uses. */
function renamedFragment(clipping: Clipping, id: string, to: string): Clipping {
  return {
    ...clipping,
    states: clipping.states.map((state) =>
      state.use?.fragment === id ? { ...state, use: { ...state.use, fragment: to } } : state,
    ),
    fragments: clipping.fragments?.map((each) => (each.id === id ? { ...each, id: to } : each)),
  };
}

/** How one kind of declared things is told apart, and called otherwise. */
interface Kind {
  readonly kind: Change['kind'];
  readonly here: (document: Workflow) => readonly Declared[];
  readonly pasted: (clipping: Clipping) => readonly Declared[];
  /** A free id; `undefined` where it can have no other, since somebody else knows it by this one. */
  readonly fresh: (declared: Declared, taken: ReadonlySet<string>) => string | undefined;
  readonly rename: (clipping: Clipping, id: string, to: string) => Clipping;
}

const named = (events: Workflow['events']) => events.map((event) => ({ ...event, id: event.type }));

/** In this order: what comes later may name what comes before. */
const KINDS: readonly Kind[] = [
  {
    kind: 'field',
    here: ({ fields }) => fields,
    pasted: ({ fields }) => fields,
    fresh: ({ title }, taken) => nameFrom(title.en, { taken, fallback: 'field' }),
    rename: (clipping, id, to) => ({
      ...renamedParts(clipping, { kind: 'field', id }, to),
      fields: clipping.fields.map((field) => (field.id === id ? { ...field, id: to } : field)),
    }),
  },
  {
    kind: 'option',
    here: ({ options }) => options,
    pasted: ({ options = [] }) => options,
    fresh: ({ title }, taken) => nameFrom(title.en, { taken, fallback: 'option' }),
    rename: (clipping, id, to) => ({
      ...renamedParts(clipping, { kind: 'option', id }, to),
      options: clipping.options?.map((option) => (option.id === id ? { ...option, id: to } : option)),
    }),
  },
  {
    kind: 'event',
    here: ({ events }) => named(events),
    pasted: ({ events }) => named(events),
    // What the desk or a plugin sends is sent by this name, and by no other.
    fresh: ({ id, title }, taken) =>
      id.startsWith('ticket.') && systemEventTitle(id, 'en') === undefined
        ? freshEventType(title.en, taken)
        : undefined,
    rename: (clipping, id, to) => {
      const renamed = renamedParts(clipping, { kind: 'event', id }, to);
      return { ...renamed, events: renamed.events.map((each) => (each.type === id ? { ...each, type: to } : each)) };
    },
  },
  {
    kind: 'fragment',
    here: ({ fragments = [] }) => fragments,
    pasted: ({ fragments = [] }) => fragments,
    fresh: ({ title }, taken) => slugFrom(title.en, { taken, fallback: 'fragment' }),
    rename: renamedFragment,
  },
];

/** The clipping with everything of a kind called apart from what is called so here and means something else. */
function apart({ clipping, notes }: Reconciled, document: Workflow, kind: Kind): Reconciled {
  const here = new Map(kind.here(document).map((each) => [each.id, each]));
  const taken = new Set([...here.keys(), ...kind.pasted(clipping).map(({ id }) => id)]);
  let current = clipping;
  const told = kind.pasted(clipping).flatMap((declared) => {
    const known = here.get(declared.id);
    if (!known || sameValue(known, declared)) return [];
    const to = kind.fresh(declared, taken);
    if (to !== undefined) {
      taken.add(to);
      current = kind.rename(current, declared.id, to);
    }
    return [noteOf({ kind: kind.kind, declared, to })];
  });
  return { clipping: current, notes: [...notes, ...told] };
}

/** The clipping without what would lead nowhere: decisions about clocks that the document lacks, options that nobody declares, further targets that were not copied. */
function withoutUnknown({ clipping, notes }: Reconciled, document: Workflow): Reconciled {
  const policies = idsOf(document.sla);
  const options = idsOf([...document.options, ...(clipping.options ?? [])]);
  const ids = idsOf(clipping.states);
  const counts = { clocks: 0, onlyIf: 0, severalTargets: 0 };
  const known = <T extends { onlyIf?: string | undefined }>(part: T): T => {
    if (part.onlyIf === undefined || options.has(part.onlyIf)) return part;
    counts.onlyIf += 1;
    return withKey(part, 'onlyIf', undefined);
  };
  const states = clipping.states.map((state) => {
    const clocks = Object.entries(state.clocks);
    const kept = clocks.filter(([policy]) => policies.has(policy));
    if (kept.length === clocks.length) return known(state);
    counts.clocks += 1;
    return known({ ...state, clocks: Object.fromEntries(kept) });
  });
  const transitions = clipping.transitions.map((transition) => {
    if (!transition.also || transition.also.every((id) => ids.has(id))) return known(transition);
    counts.severalTargets += 1;
    return known(withKey(transition, 'also', undefined));
  });
  const lost = (['clocks', 'onlyIf', 'severalTargets'] as const)
    .filter((feature) => counts[feature] > 0)
    .map((feature) => diagnose('import.left-out', { path: [], params: { feature, count: counts[feature] } }));
  return { clipping: { ...clipping, states, transitions }, notes: [...notes, ...lost] };
}

/**
 * Makes a clipping fit for a document: what is declared there in the same words is shared; a field, option, event or fragment whose id stands
 * for something else there gets a free id, wherever the clipping names it. An event that others send by its name keeps it, and is what it is there.
 */
export function reconcile(document: Workflow, clipping: Clipping): Reconciled {
  const begun: Reconciled = { clipping, notes: [] };
  const fitting = KINDS.reduce((current, kind) => apart(current, document, kind), begun);
  return withoutUnknown(fitting, document);
}
