const TOKEN = /\s*(?:(In)\s*\(\s*(?:'([^']*)'|"([^"]*)")\s*\)|(true|false)\b|(&&|\|\||!(?!=)|[()]))/y;

/** The CEL expression that a state's being active is. */
function inState(state: string): string {
  return `"${state}" in ticket.states`;
}

/**
 * The CEL expression of a condition that is made of `In('state')`, `true`, `false`, `!`, `&&`, `||` and brackets; undefined for any other,
 * which needs a scripting language. A state that does not exist is never active.
 */
export function conditionOf(text: string, stateOf: (id: string) => string | undefined): string | undefined {
  const parts: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    const [, predicate, single, double, literal, operator] = match;
    if (predicate !== undefined) {
      const state = stateOf(single ?? double ?? '');
      parts.push(state === undefined ? 'false' : `(${inState(state)})`);
    } else parts.push(literal ?? operator ?? '');
  }
  const joined = parts.map((part) => (part === '&&' || part === '||' ? ` ${part} ` : part)).join('');
  // A condition that is one predicate and nothing else needs no brackets.
  return /^\("[^"]*" in ticket\.states\)$/.test(joined) ? joined.slice(1, -1) : joined === '' ? undefined : joined;
}

const IN_STATE = /"([a-z][a-z0-9-]*)" in ticket\.states/g;

/** The inverse: a condition in SCXML's own words, or undefined where CEL says more than they can. */
export function predicateOf(expression: string): string | undefined {
  const words = expression.replaceAll(IN_STATE, (_, state: string) => `In('${state}')`);
  return conditionOf(words, (id) => id) === undefined ? undefined : words;
}
