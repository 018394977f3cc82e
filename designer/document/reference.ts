import type { Workflow } from '#catalog/language';

/** Something that many parts of a workflow name. */
export interface Reference {
  readonly kind: 'event' | 'field' | 'option' | 'team';
  readonly id: string;
}

/** Keys whose string names it. */
const NAMING: Readonly<Record<Reference['kind'], ReadonlySet<string>>> = {
  event: new Set(['event', 'send']),
  field: new Set(['field', 'each']),
  option: new Set(['onlyIf']),
  team: new Set(['team']),
};
/** Keys whose object has it as a key, or whose list holds it. */
const KEYED: Readonly<Record<Reference['kind'], ReadonlySet<string>>> = {
  event: new Set(),
  field: new Set(['when', 'with', 'fields', 'inputs']),
  option: new Set(['options']),
  team: new Set(),
};
/** The variables of expressions through which it is read. */
const VARIABLES: Partial<Record<Reference['kind'], string>> = { field: 'fields|event', option: 'options' };
const EXPRESSIONS = new Set(['guard', 'expression', 'when']);

/** An expression with a member of some variables renamed; words inside string literals stay. */
function renameInExpression(source: string, { kind, id }: Reference, to: string): string {
  const variables = VARIABLES[kind];
  if (variables === undefined || !source.includes(id)) return source;
  const pattern = new RegExp(
    `(?<open>\\b(?:${variables})\\s*\\[\\s*)(?<quote>["'])${id}\\k<quote>(?=\\s*\\])` +
      `|"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\])*'` +
      `|(?<member>(?<![.\\w]\\s*)(?:${variables})\\s*\\.\\s*)${id}(?!\\w)`,
    'g',
  );
  return source.replace(pattern, (...found: readonly unknown[]) => {
    const { open, quote, member } = found.at(-1) as Partial<Record<'open' | 'quote' | 'member', string>>;
    if (open !== undefined) return `${open}${String(quote)}${to}${String(quote)}`;
    return member === undefined ? String(found[0]) : member + to;
  });
}

function renameString(key: string, text: string, { reference, to }: Renaming): string {
  if (NAMING[reference.kind].has(key) && text === reference.id) return to;
  return EXPRESSIONS.has(key) ? renameInExpression(text, reference, to) : text;
}

/** What is renamed, and the document it is renamed in: fragments say what the values of a use stand for. */
export interface Renaming {
  readonly reference: Reference;
  readonly to: string;
  readonly document?: Pick<Workflow, 'id' | 'fragments'> | undefined;
}

type Entries = readonly (readonly [string, unknown])[];

/** The parameters of a fragment by id, each with what it stands for. */
function parameterTypes(document: Renaming['document'], fragment: unknown): ReadonlyMap<string, string> {
  const found = document?.fragments?.find(({ id }) => id === fragment);
  return new Map(found?.parameters.map(({ id, type }) => [id, type]));
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a fragment's use: the parameters keep their names, a value is renamed where its parameter stands for such a thing. */
function renameValues(values: object, types: ReadonlyMap<string, string>, { reference, to }: Renaming): Entries {
  return Object.entries(values).map(([name, value]: [string, unknown]) => [
    name,
    types.get(name) === reference.kind && value === reference.id ? to : value,
  ]);
}

/** The entries of an object whose keys mean something else than elsewhere; `undefined` where they do not. */
function renameSpecial(key: string, value: object, renaming: Renaming): Entries | undefined {
  const { reference, to, document } = renaming;
  const entries: Entries = Object.entries(value);
  const changed = (name: string, change: (inner: object) => Entries) =>
    entries.map(([each, inner]) =>
      each === name && isObject(inner)
        ? ([each, rebuilt(inner, change(inner))] as const)
        : ([each, renameWithin(each, inner, renaming)] as const),
    );
  if (key === 'use' && 'fragment' in value)
    return changed('with', (inner) => renameValues(inner, parameterTypes(document, value.fragment), renaming));
  if ('type' in value && 'default' in value && value.type === reference.kind && value.default === reference.id)
    return entries.map(([each, inner]) => [each, each === 'default' ? to : inner]);
  // The fields that a created ticket begins with are those of its own workflow.
  if ('type' in value && value.type === 'ticket.create')
    return changed('params', (params) => {
      const own = 'workflow' in params && params.workflow === document?.id;
      return Object.entries(params).map(([each, inner]: [string, unknown]) => [
        each,
        renameWithin(own ? each : '', inner, renaming),
      ]);
    });
  return undefined;
}

/** The object of the entries; the object itself where they are its own. */
function rebuilt(value: object, entries: Entries): unknown {
  const before = Object.entries(value) as Entries;
  const same = entries.every(([name, inner], index) => name === before[index]?.[0] && inner === before[index][1]);
  return same ? value : Object.fromEntries(entries);
}

function renameWithin(key: string, value: unknown, renaming: Renaming): unknown {
  const { reference, to } = renaming;
  const keyed = KEYED[reference.kind].has(key);
  if (typeof value === 'string') return renameString(key, value, renaming);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => {
      if (keyed && item === reference.id) return to;
      return typeof item === 'object' ? renameWithin('', item, renaming) : item;
    });
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const special = renameSpecial(key, value, renaming);
  if (special) return rebuilt(value, special);
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [
    keyed && name === reference.id ? to : name,
    renameWithin(name, inner, renaming),
  ]);
  return rebuilt(value, entries);
}

/** A part of a workflow with every mention renamed, in expressions too; the same part where it is not mentioned. */
export function renamedIn<T>(part: T, renaming: Renaming): T {
  return renameWithin('', part, renaming) as T;
}

/** Whether a part names it: whether renaming would change the part. */
export function mentionsIn(part: unknown, reference: Reference, document?: Renaming['document']): boolean {
  return renamedIn(part, { reference, to: `${reference.id}-renamed`, document }) !== part;
}

/** Where something is used. */
export interface Usage {
  readonly kind: 'state' | 'transition' | 'event' | 'routing' | 'scenario' | 'country' | 'fragment';
  readonly id: string;
}

/** The parts that mention it: those that renaming would change. What declares it is no use of it. */
export function usagesOf(document: Workflow, reference: Reference): readonly Usage[] {
  const mentions = (part: unknown) => mentionsIn(part, reference, document);
  const among = <T>(kind: Usage['kind'], parts: readonly T[], idOf: (part: T) => string): Usage[] =>
    parts.filter(mentions).map((part) => ({ kind, id: idOf(part) }));
  return [
    ...among('state', document.states, ({ id }) => id),
    ...among('transition', document.transitions, ({ id }) => id),
    ...among('event', document.events, ({ type }) => type),
    ...among('routing', document.routing, ({ id }) => id),
    ...among('scenario', document.scenarios, ({ id }) => id),
    ...among('fragment', document.fragments ?? [], ({ id }) => id),
    ...among('country', document.countries, ({ country }) => country),
  ];
}
