import { and, not, or, stateIn } from 'xstate';

type Guard = ReturnType<typeof stateIn> | (() => boolean);

const TOKEN = /\s*(In\s*\(\s*['"]([^'"]*)['"]\s*\)|true|false|&&|\|\||!|\(|\))/y;

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(match[2] === undefined ? (match[1] ?? '') : `#${match[2]}`);
  }
  return tokens;
}

/** XState's own guard for a condition of SCXML: `In()`, `true`, `false`, `!`, `&&`, `||`; undefined for any other. */
export function xstateGuard(text: string, idOf: (id: string) => string): unknown {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  let position = 0;
  const take = (): string => tokens[position++] ?? '';
  const joined = (operator: string, inner: () => Guard, join: (guards: Guard[]) => unknown): Guard => {
    const guards = [inner()];
    while (tokens[position] === operator) {
      position += 1;
      guards.push(inner());
    }
    return guards.length === 1 && guards[0] ? guards[0] : (join(guards) as Guard);
  };
  const one = (): Guard => {
    const token = take();
    if (token === '!') return not(one()) as Guard;
    if (token === '(') {
      const inner = any();
      position += 1;
      return inner;
    }
    return token.startsWith('#') ? (stateIn(`#${idOf(token.slice(1))}` as never) as Guard) : () => token === 'true';
  };
  const all = (): Guard => joined('&&', one, (guards) => and(guards as never));
  const any = (): Guard => joined('||', all, (guards) => or(guards as never));
  return any();
}
