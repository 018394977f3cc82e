/** Keys whose text is an expression. */
const EXPRESSIONS = new Set(['guard', 'expression', 'when']);

/** In an expression states are asked for as `"id" in ticket.states`; words in other texts stay. */
function inExpression(source: string, ids: ReadonlyMap<string, string>): string {
  return source.replace(
    /(["'])([a-z][a-z0-9-]*)\1(?=\s+in\s+ticket\.states\b)/g,
    (found, quote: string, id: string) => `${quote}${ids.get(id) ?? id}${quote}`,
  );
}

function renamed(key: string, value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return EXPRESSIONS.has(key) ? inExpression(value, ids) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => renamed(key, inner, ids));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      name,
      key === 'trigger' && name === 'of' && typeof inner === 'string'
        ? (ids.get(inner) ?? inner)
        : renamed(name, inner, ids),
    ]),
  );
}

/** A part with the states that its conditions ask for, and whose completion it waits for, called by their new ids. */
export function withStatesRenamed<T extends object>(part: T, ids: ReadonlyMap<string, string>): T {
  return renamed('', part, ids) as T;
}
