import { TypeError as IllTyped, type ASTNode } from '@marcbachmann/cel-js';
import { expressionReason, wordAt, type ExpressionCode, type ExpressionReason } from './expression-reason.ts';
import type { ExpressionEnvironment } from './expression-environment.ts';
import { parseExpression } from './expression.ts';
import { accessOf, asDoubles, operands } from './expression-syntax.ts';
import { nearest } from '../nearest.ts';

/** What an expression comes to; `dynamic` is known only at run time (it reads `facts`). */
export type ExpressionType =
  'bool' | 'number' | 'string' | 'instant' | 'duration' | 'list' | 'map' | 'null' | 'dynamic';

export type CheckedExpression =
  { readonly ok: true; readonly type: ExpressionType } | { readonly ok: false; readonly reason: ExpressionReason };

const TYPES: Readonly<Record<string, ExpressionType>> = {
  bool: 'bool',
  int: 'number',
  double: 'number',
  string: 'string',
  'google.protobuf.Timestamp': 'instant',
  'google.protobuf.Duration': 'duration',
  null: 'null',
  dyn: 'dynamic',
};

function typeOf(name: string): ExpressionType {
  if (name.startsWith('list')) return 'list';
  return TYPES[name] ?? 'map';
}

function refused(
  code: ExpressionCode,
  node: ASTNode,
  params: Readonly<Record<string, string | undefined>> = {},
): ExpressionReason {
  return expressionReason(code, { ...params, position: node.range.start + 1 });
}

const UNKNOWN: Readonly<Record<string, ExpressionCode>> = {
  ticket: 'expression.unknown-ticket',
  fields: 'expression.unknown-fields',
  event: 'expression.unknown-event',
  requester: 'expression.unknown-requester',
  customer: 'expression.unknown-customer',
  options: 'expression.unknown-options',
  tasks: 'expression.unknown-tasks',
  links: 'expression.unknown-links',
};

function unknownName(node: ASTNode, environment: ExpressionEnvironment): ExpressionReason | undefined {
  const access = accessOf(node);
  if (!access) {
    const opaque = node.op === '[]' && node.args[0].op === 'id' && environment.names.has(node.args[0].args);
    return opaque ? refused('expression.computed-name', node) : undefined;
  }
  const known = environment.names.get(access.variable);
  if (!known || known.has(access.name)) return undefined;
  const code = UNKNOWN[access.variable] ?? 'expression.unknown-variable';
  return refused(code, node, { name: access.name, suggestion: nearest(access.name, known) });
}

function literals(node: ASTNode): readonly string[] {
  if (node.op === 'list') return node.args.flatMap(literals);
  return node.op === 'value' && typeof node.args === 'string' ? [node.args] : [];
}

/** A comparison of a choice field with a value that it does not have: it type-checks, but never holds. */
function unknownChoice(node: ASTNode, environment: ExpressionEnvironment): ExpressionReason | undefined {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return undefined;
  const [left, right] = node.args;
  for (const [field, values] of [
    [left, right],
    [right, left],
  ] as const) {
    const access = accessOf(field);
    const choices = access && environment.choices.get(`${access.variable}.${access.name}`);
    const unknown = choices && literals(values).find((value) => value !== '' && !choices.has(value));
    if (unknown === undefined) continue;
    return refused('expression.unknown-choice', node, {
      field: access?.name ?? '',
      value: unknown,
      suggestion: nearest(unknown, choices ?? []),
    });
  }
  return undefined;
}

function find(
  node: ASTNode,
  environment: ExpressionEnvironment,
  look: (node: ASTNode, environment: ExpressionEnvironment) => ExpressionReason | undefined,
): ExpressionReason | undefined {
  const found = look(node, environment);
  if (found) return found;
  for (const operand of operands(node)) {
    const inside = find(operand, environment, look);
    if (inside) return inside;
  }
  return undefined;
}

const OVERLOAD = /^no such overload: (\S+) (\S+) (.+)$/;

function illTyped(error: unknown, text: string): ExpressionReason {
  if (!(error instanceof IllTyped))
    return expressionReason('expression.ill-typed', { near: wordAt(text, 0), position: 1 });
  const position = (error.range?.start ?? 0) + 1;
  const match = OVERLOAD.exec(error.summary);
  if (!match) return expressionReason('expression.ill-typed', { near: wordAt(text, position - 1), position });
  const [left = '', operator = '', right = ''] = match.slice(1);
  return expressionReason('expression.does-not-fit', { left: typeOf(left), operator, right: typeOf(right), position });
}

/** Checks names and types of an expression in a workflow's environment; the reason names the first thing to mend and where it stands. */
export function checkExpression(text: string, environment: ExpressionEnvironment): CheckedExpression {
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed;
  const { tree } = parsed.expression;
  const unknown = find(tree, environment, unknownName);
  if (unknown) return { ok: false, reason: unknown };
  // Parsed anew: the library notes types in the tree, and the shared tree belongs to the untyped environment.
  const program = environment.types.parse(text);
  asDoubles(program.ast);
  const checked = program.check();
  if (!checked.valid) return { ok: false, reason: illTyped(checked.error, text) };
  const choice = find(tree, environment, unknownChoice);
  if (choice) return { ok: false, reason: choice };
  return { ok: true, type: typeOf(checked.type ?? 'dyn') };
}
