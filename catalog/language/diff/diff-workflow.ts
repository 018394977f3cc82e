import type { Text } from '../text.ts';
import type { Workflow } from '../workflow.ts';
import { changeValue } from './change-value.ts';
import { asText, changedPart, partNames, titled, type PartNames } from './part-names.ts';
import { isParts, keysOf, sameValue, valueAt, type Parts } from './same-value.ts';
import type { ChangedAspect, ChangedKind, ChangedPart, WorkflowChange } from './workflow-change.ts';

/** Lists of parts: what lies in them, and the key that is its id. */
const LISTS: Readonly<Record<string, readonly [kind: ChangedKind, id: string]>> = {
  states: ['state', 'id'],
  transitions: ['transition', 'id'],
  events: ['event', 'type'],
  fields: ['field', 'id'],
  'field.choices': ['choice', 'id'],
  options: ['option', 'id'],
  countries: ['country', 'country'],
  sla: ['policy', 'id'],
  routing: ['rule', 'id'],
  scenarios: ['scenario', 'id'],
  'state.tasks.list': ['task', 'id'],
  fragments: ['fragment', 'id'],
  'fragment.parameters': ['parameter', 'id'],
  'fragment.states': ['fragment-state', 'id'],
  'fragment.transitions': ['fragment-transition', 'id'],
};

/** Objects that are told key by key. */
const OPENED: ReadonlySet<string> = new Set(['tasks', 'approval', 'history', 'use']);

/** Tables whose keys name other parts. */
const TABLES: Readonly<Record<string, (names: PartNames) => ReadonlyMap<string, Text>>> = {
  'country.options': ({ options }) => options,
  'state.clocks': ({ policies }) => policies,
};

interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** Where the comparison stands: the part, and the way to it. */
interface Place {
  readonly part: ChangedPart;
  readonly path: readonly string[];
  /** The aspect's keys so far, inside the part. */
  readonly inside: readonly string[];
}

/** The items by id; `undefined` where it is no list, an item has no id, or two have the same. */
function byId(list: unknown, key: string): ReadonlyMap<string, Parts> | undefined {
  if (list === undefined) return new Map();
  if (!Array.isArray(list)) return undefined;
  const items = new Map<string, Parts>();
  for (const item of list as readonly unknown[]) {
    const id = isParts(item) ? item[key] : undefined;
    if (!isParts(item) || typeof id !== 'string' || items.has(id)) return undefined;
    items.set(id, item);
  }
  return items;
}

class Comparison {
  readonly #names: Sides<PartNames>;
  readonly changes: WorkflowChange[] = [];

  constructor({ before, after }: Sides<Workflow>) {
    this.#names = { before: partNames(before), after: partNames(after) };
  }

  /** Tells every key in which two objects differ. */
  keys({ before, after }: Sides<Parts>, place: Place, skip: readonly string[]): void {
    for (const key of keysOf(before, after)) {
      const sides = { before: valueAt(before, key), after: valueAt(after, key) };
      if (skip.includes(key) || sameValue(sides.before, sides.after)) continue;
      const { part, path, inside } = place;
      this.#aspect(sides, { part, path: [...path, key], inside: [...inside, key] });
    }
  }

  #aspect(sides: Sides<unknown>, place: Place): void {
    const { kind } = place.part;
    const { before, after } = sides;
    const aspect = place.inside.join('.');
    const list = LISTS[kind === 'workflow' ? aspect : `${kind}.${aspect}`];
    if (list && this.#list(sides, place, list)) return;
    const table = TABLES[`${kind}.${aspect}`];
    if (table && isParts(before) && isParts(after)) this.#table({ before, after }, place, table);
    else if (OPENED.has(aspect) && isParts(before) && isParts(after)) this.keys({ before, after }, place, []);
    else if (aspect === 'title') this.#title(sides, place);
    else this.#changed(sides, place, {});
  }

  #changed(sides: Sides<unknown>, { part, path, inside }: Place, about: Pick<ChangedAspect, 'about'>): void {
    const aspect = inside.join('.');
    const before = changeValue(aspect, sides.before, this.#names.before);
    const after = changeValue(aspect, sides.after, this.#names.after);
    // Two that are said alike (two tables) would be told as no change at all.
    const told = before && after && !sameValue(before, after) ? { before, after } : {};
    this.changes.push({ code: 'changed', params: { ...part, aspect, ...about, ...told }, path });
  }

  #title(sides: Sides<unknown>, place: Place): void {
    const [before, after] = [asText(sides.before), asText(sides.after)];
    const { part, path } = place;
    if (!before || !after) this.#changed(sides, place, {});
    else if (before.en === after.en) this.changes.push({ code: 'translated', params: part, path });
    else this.changes.push({ code: 'renamed', params: { ...part, before, after }, path });
  }

  #table({ before, after }: Sides<Parts>, place: Place, names: (side: PartNames) => ReadonlyMap<string, Text>): void {
    for (const key of keysOf(before, after)) {
      const row = { before: valueAt(before, key), after: valueAt(after, key) };
      if (sameValue(row.before, row.after)) continue;
      const side = row.after === undefined ? this.#names.before : this.#names.after;
      this.#changed(row, { ...place, path: [...place.path, key] }, { about: titled(names(side), key) });
    }
  }

  /** Tells what was added, removed, changed and put in another order; `false` where items cannot be told apart by their ids. */
  #list(sides: Sides<unknown>, { part: owner, path }: Place, [kind, key]: readonly [ChangedKind, string]): boolean {
    const [before, after] = [byId(sides.before, key), byId(sides.after, key)];
    if (!before || !after) return false;
    const within = owner.kind === 'workflow' ? {} : { within: owner.title ?? { en: owner.id } };
    const named = (id: string, part: Parts, names: PartNames) => ({
      ...changedPart(kind, id, { part, names }),
      ...within,
    });
    for (const [id, part] of after) {
      const old = before.get(id);
      const params = named(id, part, this.#names.after);
      if (!old) this.changes.push({ code: 'added', params, path: [...path, id] });
      else this.keys({ before: old, after: part }, { part: params, path: [...path, id], inside: [] }, [key]);
    }
    for (const [id, part] of before)
      if (!after.has(id))
        this.changes.push({ code: 'removed', params: named(id, part, this.#names.before), path: [...path, id] });
    const kept = [...after.keys()].filter((id) => before.has(id));
    const same = sameValue(
      kept,
      [...before.keys()].filter((id) => after.has(id)),
    );
    if (!same) this.changes.push({ code: 'reordered', params: { kind, ...within }, path });
    return true;
  }
}

/** Tells how many states the drawing puts elsewhere. */
function movedStates({ before, after }: Sides<unknown>): number {
  const places = (layout: unknown) => (isParts(layout) && isParts(layout['states']) ? layout['states'] : {});
  const [old, fresh] = [places(before), places(after)];
  return keysOf(old, fresh).filter((id) => !sameValue(valueAt(old, id), valueAt(fresh, id))).length;
}

/** In the order in which a reader wants to know; what is not named here follows. */
const ORDER = [
  'title',
  'initial',
  'states',
  'transitions',
  'events',
  'fields',
  'options',
  'countries',
  'sla',
  'routing',
];

/**
 * What changed between two workflows, part by part: parts are matched by their stable ids, so a part that was renamed or moved in the list
 * is still the same. Equal workflows have no changes, and everything that differs lies below the `path` of one of them. The drawing's
 * layout is one change of its own, `moved`. Total: also for documents that do not validate; where ids repeat, a list is told as a whole.
 */
export function diffWorkflow(before: Workflow, after: Workflow): readonly WorkflowChange[] {
  const comparison = new Comparison({ before, after });
  const part: ChangedPart = { kind: 'workflow', id: after.id, title: after.title };
  const place: Place = { part, path: [], inside: [] };
  const ordered = (workflow: Parts) => ({
    ...Object.fromEntries(ORDER.filter((key) => Object.hasOwn(workflow, key)).map((key) => [key, workflow[key]])),
    ...workflow,
  });
  comparison.keys({ before: ordered(before), after: ordered(after) }, place, ['layout']);
  if (sameValue(before.layout, after.layout)) return comparison.changes;
  const count = movedStates({ before: before.layout, after: after.layout });
  return [...comparison.changes, { code: 'moved', params: { count }, path: ['layout'] }];
}
