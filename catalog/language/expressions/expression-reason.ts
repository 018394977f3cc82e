import type { Reason } from '../errors.ts';

/** Everything that can be wrong with an expression, when it is read, checked or evaluated. */
export const EXPRESSION_CODES = [
  'expression.too-long',
  'expression.too-complex',
  'expression.ended',
  'expression.syntax',
  'expression.unknown-variable',
  'expression.unknown-function',
  'expression.nested-loop',
  'expression.taken-name',
  'expression.pattern',
  'expression.duration',
  'expression.literal',
  'expression.unknown-ticket',
  'expression.unknown-fields',
  'expression.unknown-event',
  'expression.unknown-requester',
  'expression.unknown-customer',
  'expression.unknown-options',
  'expression.unknown-tasks',
  'expression.unknown-links',
  'expression.unknown-choice',
  'expression.computed-name',
  'expression.does-not-fit',
  'expression.ill-typed',
  'expression.too-much-data',
  'expression.absent-value',
  'expression.failed',
  'expression.not-a-number',
  'expression.no-instant',
  'expression.no-value',
] as const;
export type ExpressionCode = (typeof EXPRESSION_CODES)[number];

/** Why an expression cannot be used; `position` counts characters from 1, `suggestion` is the name that was probably meant. */
export interface ExpressionReason extends Reason {
  readonly code: ExpressionCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A reason; a parameter that is undefined is left out. */
export function expressionReason(
  code: ExpressionCode,
  params: Readonly<Record<string, string | number | undefined>> = {},
): ExpressionReason {
  const given = Object.entries(params).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return { code, params: Object.fromEntries(given) };
}

const NEAR = 20;

/** What stands at a place of a text, for a person to recognise it by: the rest of the word, at most twenty characters. */
export function wordAt(text: string, offset: number): string {
  return (/^\s*([\w."]+|\S)/.exec(text.slice(offset))?.[1] ?? '').slice(0, NEAR);
}
