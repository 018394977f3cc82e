import { EvaluationError, ParseError, type ASTNode } from '@marcbachmann/cel-js';
import { LRUCache } from 'lru-cache';
import { expressionReason, wordAt, type ExpressionReason } from './expression-reason.ts';
import { plainValue, type ExpressionValue } from './expression-value.ts';
import { growsWithData, isAffordable } from './expression-cost.ts';
import { outsideSubset } from './expression-subset.ts';
import { accessOf, asDoubles, createDialect, EXPRESSION_LIMITS, EXPRESSION_VARIABLES } from './expression-syntax.ts';
import type { ExpressionVariable } from './expression-syntax.ts';

/** A parsed condition or formula, ready to be checked and evaluated as often as wanted. */
export interface Expression {
  readonly text: string;
  readonly tree: ASTNode;
  /** Whether its cost grows with the data it meets, so that it is estimated before every evaluation. */
  readonly grows: boolean;
  readonly run: (variables: Record<string, unknown>) => unknown;
}

/** What an expression reads, by variable; a variable left out is empty. Only JSON values and `Date`s may lie inside. */
export type ExpressionVariables = { readonly [Name in ExpressionVariable]?: Readonly<Record<string, unknown>> };

export type ParsedExpression =
  { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly reason: ExpressionReason };

export type EvaluatedExpression =
  { readonly ok: true; readonly value: ExpressionValue } | { readonly ok: false; readonly reason: ExpressionReason };

const dialect = createDialect();
for (const variable of EXPRESSION_VARIABLES) dialect.registerVariable(variable, 'dyn');

const parsed = new LRUCache<string, ParsedExpression>({ max: 2000 });

function syntaxReason(error: unknown, text: string): ExpressionReason {
  if (!(error instanceof ParseError)) return expressionReason('expression.too-complex');
  if (error.code.startsWith('max_') || /exceed/i.test(error.summary)) {
    return expressionReason('expression.too-complex', { position: (error.range?.start ?? 0) + 1 });
  }
  const start = error.range?.start ?? 0;
  const near = wordAt(text, start);
  return near === ''
    ? expressionReason('expression.ended', { position: start + 1 })
    : expressionReason('expression.syntax', { near, position: start + 1 });
}

function parseAfresh(text: string): ParsedExpression {
  try {
    const program = dialect.parse(text);
    const reason = outsideSubset(program.ast);
    if (reason) return { ok: false, reason };
    asDoubles(program.ast);
    return { ok: true, expression: { text, tree: program.ast, grows: growsWithData(program.ast), run: program } };
  } catch (error) {
    return { ok: false, reason: syntaxReason(error, text) };
  }
}

/**
 * Parses the text of a condition or formula: CEL without nested loops, patterns, byte strings and bindings, of bounded length and depth.
 * Parsed texts are kept (the 2,000 used last), so that parsing again costs a look-up.
 */
export function parseExpression(text: string): ParsedExpression {
  if (text.length > EXPRESSION_LIMITS.characters) {
    return { ok: false, reason: expressionReason('expression.too-long', { limit: EXPRESSION_LIMITS.characters }) };
  }
  const known = parsed.get(text);
  if (known) return known;
  const result = parseAfresh(text);
  parsed.set(text, result);
  return result;
}

function failure(error: unknown): ExpressionReason {
  if (!(error instanceof EvaluationError)) return expressionReason('expression.failed', { detail: 'error' });
  const access = error.node && accessOf(error.node);
  if (error.code === 'no_such_key') {
    return expressionReason('expression.absent-value', { name: access ? `${access.variable}.${access.name}` : '' });
  }
  // The library's sentences may quote the values at hand, which may be personal: only its code goes out.
  return expressionReason('expression.failed', { detail: error.code });
}

/**
 * The value of an expression; never throws and always ends. Numbers come back as JS numbers, instants as ISO 8601 texts, so that the
 * value is JSON. A field that nobody has filled, a division by zero or values that do not fit together come back as a reason.
 */
export function evaluateExpression(expression: Expression, variables: ExpressionVariables): EvaluatedExpression {
  const context: Record<string, unknown> = {};
  for (const variable of EXPRESSION_VARIABLES) context[variable] = variables[variable] ?? {};
  if (expression.grows && !isAffordable(expression.tree, context)) {
    return { ok: false, reason: expressionReason('expression.too-much-data') };
  }
  try {
    return plainValue(expression.run(context));
  } catch (error) {
    return { ok: false, reason: failure(error) };
  }
}
