import type { Workflow } from '#catalog/language';

/** Every condition and formula of a workflow that decides where a ticket goes. */
function expressionsOf(workflow: Workflow): readonly string[] {
  const guards = workflow.transitions.flatMap(({ guard }) => (guard === undefined ? [] : [guard]));
  const actions = [
    ...workflow.transitions.flatMap((transition) => transition.actions),
    ...workflow.states.flatMap((state) => [...state.entry, ...state.exit]),
  ];
  const formulas = actions.flatMap(({ type, params }) =>
    type === 'ticket.set' && typeof params['expression'] === 'string' ? [params['expression']] : [],
  );
  return [...guards, ...formulas];
}

/** What the conditions of a workflow compare with, by what they read. */
export interface Literals {
  /** Whether any condition reads it: `requester.vip`, `fields.level`. */
  readonly reads: (name: string) => boolean;
  /** The texts and numbers that stand in conditions that read any of these. */
  readonly texts: (...names: readonly string[]) => readonly string[];
  readonly numbers: (...names: readonly string[]) => readonly number[];
}

/** Looks through the conditions of a workflow. It reads their text, so that it also finds what it does not understand. */
export function literalsOf(workflow: Workflow): Literals {
  const expressions = expressionsOf(workflow);
  const about = (names: readonly string[]) =>
    expressions.filter((text) => names.some((name) => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(text)));
  return {
    reads: (name) => about([name]).length > 0,
    texts: (...names) => [
      ...new Set(
        about(names).flatMap((text) => (text.match(/"[^"\\]*"|'[^'\\]*'/g) ?? []).map((quoted) => quoted.slice(1, -1))),
      ),
    ],
    numbers: (...names) => [
      ...new Set(about(names).flatMap((text) => (text.match(/(?<![\w."'])\d+(?:\.\d+)?/g) ?? []).map(Number))),
    ],
  };
}
