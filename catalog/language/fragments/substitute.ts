import type { Fragment } from '../fragment.ts';

export type ParameterValues = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\$\{([a-zA-Z0-9]*)\}/g;
const WHOLE = /^\$\{([a-zA-Z0-9]*)\}$/;

/** Keys under which an expression stands: there a value becomes part of a program's text. */
const EXPRESSIONS: ReadonlySet<string> = new Set(['guard', 'expression']);

/** The names of the placeholders anywhere inside a part. */
export function placeholdersIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, name = ''] of JSON.stringify(value).matchAll(PLACEHOLDER)) found.add(name);
  return found;
}

function inText(text: string, values: ParameterValues, key: string): string | number {
  const whole = WHOLE.exec(text)?.[1];
  if (whole !== undefined && values[whole] !== undefined && !EXPRESSIONS.has(key)) return values[whole];
  return text.replaceAll(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return EXPRESSIONS.has(key) ? JSON.stringify(String(value)).slice(1, -1) : String(value);
  });
}

/** A copy of a part with values in place of the placeholders; a value alone keeps its type, one inside an expression cannot leave its quotes. */
export function substitute(part: unknown, values: ParameterValues, key = ''): unknown {
  if (typeof part === 'string') return inText(part, values, key);
  if (Array.isArray(part)) return part.map((each) => substitute(each, values, key));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, substitute(inner, values, name)]));
}

/** Renames what is the fragment's own: a state's or a transition's id as the using state calls it. */
export function ownIds(fragment: Fragment, use: string): (id: unknown) => unknown {
  const own = new Set(fragment.states.map(({ id }) => id).filter((id) => typeof id === 'string'));
  return (id) => (typeof id === 'string' && own.has(id) ? `${use}-${id}` : id);
}
