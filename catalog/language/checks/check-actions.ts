import type { ExpressionType } from '../expressions/check-expression.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import type { Field } from '../field.ts';
import { isLinkAction, LINK_ACTIONS } from '../link-action.ts';
import { nearest } from '../nearest.ts';
import { KERNEL_ACTIONS, SET_FIELD_ACTION } from '../vocabulary.ts';
import type { Action } from '../workflow.ts';
import { eventOf, typeAt } from './check-conditions.ts';
import type { Check, CheckContext } from './check-context.ts';
import { checkRaise } from './check-raise.ts';

interface Place {
  readonly context: CheckContext;
  readonly part: object;
  readonly keys: readonly (string | number)[];
  readonly event: string | null | undefined;
}

const FITS: Readonly<Record<Field['type'], ExpressionType>> = {
  text: 'string',
  choice: 'string',
  number: 'number',
  amount: 'number',
  switch: 'bool',
  instant: 'instant',
};

/** The text of a parameter that is evaluated when the action is requested: `{ expression }`. */
function expressionIn(param: unknown): string | undefined {
  if (typeof param !== 'object' || param === null || Array.isArray(param)) return undefined;
  const [[key, text] = [], ...rest] = Object.entries(param) as [string, unknown][];
  return key === 'expression' && rest.length === 0 && typeof text === 'string' ? text : undefined;
}

function checkSet({ params }: Action, { context, part, keys, event }: Place): readonly Diagnostic[] {
  const { field: id, expression, ...rest } = params;
  const place = context.at(part, ...keys, 'params');
  if (typeof id !== 'string' || typeof expression !== 'string' || Object.keys(rest).length > 0) {
    return [diagnose('set-malformed', place)];
  }
  const { fields } = context.workflow;
  const field = fields.find((candidate) => candidate.id === id);
  if (!field) {
    const suggestion = nearest(
      id,
      fields.map((candidate) => candidate.id),
    );
    return [diagnose('set-unknown-field', { ...place, params: { field: id }, suggestion })];
  }
  const found = typeAt(expression, event, { context, place: context.at(part, ...keys, 'params', 'expression') });
  if ('diagnostic' in found) return [found.diagnostic];
  if (found.type === FITS[field.type] || found.type === 'dynamic') return [];
  const wanted = { field: field.title.en, expected: FITS[field.type], type: found.type };
  return [diagnose('set-does-not-fit', { ...place, params: wanted })];
}

/** The expressions anywhere inside parameters, and the keys that lead to them. */
function expressionsIn(value: unknown, keys: Place['keys']): readonly { text: string; keys: Place['keys'] }[] {
  const text = expressionIn(value);
  if (text !== undefined) return [{ text, keys }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    expressionsIn(inner, [...keys, Array.isArray(value) ? Number(key) : key]),
  );
}

/** What is wrong with the parameters of an action that reaches other tickets. */
function linkProblems(type: keyof typeof LINK_ACTIONS, params: unknown): readonly string[] {
  const parsed = LINK_ACTIONS[type].params.safeParse(params);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
}

function checkAction(action: Action, at: Place): readonly Diagnostic[] {
  const { context, part, keys, event } = at;
  if (action.type === SET_FIELD_ACTION) return checkSet(action, at);
  if (KERNEL_ACTIONS.has(action.type)) return checkRaise(action, context, context.at(part, ...keys, 'params'));
  const found = expressionsIn(action.params, []).flatMap(({ text, keys: inside }) => {
    const place = context.at(part, ...keys, 'params', ...inside, 'expression');
    const checked = typeAt(text, event, { context, place });
    return 'diagnostic' in checked ? [checked.diagnostic] : [];
  });
  const wrongly = (problems: readonly string[]) =>
    problems.map((detail) =>
      diagnose('wrong-action', {
        ...context.at(part, ...keys, 'params'),
        params: { action: action.type, detail },
      }),
    );
  if (isLinkAction(action.type)) return [...found, ...wrongly(linkProblems(action.type, action.params))];
  const { vocabulary } = context;
  if (!vocabulary) return found;
  const known = vocabulary.actions.get(action.type);
  if (!known) {
    const suggestion = nearest(action.type, [
      ...KERNEL_ACTIONS,
      ...Object.keys(LINK_ACTIONS),
      ...vocabulary.actions.keys(),
    ]);
    const params = { action: action.type };
    return [...found, diagnose('unknown-action', { ...context.at(part, ...keys, 'type'), params, suggestion })];
  }
  return [...found, ...wrongly(known.check(action.params))];
}

/** Entry, exit and transition actions: they exist, their parameters fit, and `ticket.set` sets a field to what it can hold. */
export const checkActions: Check = (context) => [
  ...context.workflow.states.flatMap((part) =>
    (['entry', 'exit'] as const).flatMap((list) =>
      part[list].flatMap((action, position) =>
        checkAction(action, { context, part, keys: [list, position], event: undefined }),
      ),
    ),
  ),
  ...context.workflow.transitions.flatMap((part) =>
    part.actions.flatMap((action, position) =>
      checkAction(action, { context, part, keys: ['actions', position], event: eventOf(part) }),
    ),
  ),
];
