import type { ASTNode } from '@marcbachmann/cel-js';
import { expressionReason, type ExpressionCode, type ExpressionReason } from './expression-reason.ts';
import { EXPRESSION_LIMITS, EXPRESSION_VARIABLES, operands } from './expression-syntax.ts';
import { nearest } from '../nearest.ts';

const FUNCTIONS = new Set(['size', 'has', 'double', 'int', 'string', 'bool', 'timestamp', 'duration', 'dyn']);
const MACROS = new Set(['exists', 'exists_one', 'all', 'filter']);
const METHODS = new Set([
  'size',
  'contains',
  'startsWith',
  'endsWith',
  'lowerAscii',
  'upperAscii',
  'trim',
  'getDate',
  'getDayOfMonth',
  'getDayOfWeek',
  'getDayOfYear',
  'getFullYear',
  'getHours',
  'getMilliseconds',
  'getMinutes',
  'getMonth',
  'getSeconds',
]);

/** A duration as people write it. Others are refused where they stand: the library reads a duration in time cubic to its length. */
const DURATION = /^[+-]?(\d{1,9}(\.\d{1,6})?(ms|h|m|s)){1,6}$/;

interface Walk {
  readonly bound: ReadonlySet<string>;
  readonly inMacro: boolean;
  readonly count: { macros: number };
}

function refused(
  code: ExpressionCode,
  node: ASTNode,
  params: Readonly<Record<string, string | undefined>> = {},
): ExpressionReason {
  return expressionReason(code, { ...params, position: node.range.start + 1 });
}

function inMacro(node: ASTNode & { op: 'rcall' }, walk: Walk): ExpressionReason | undefined {
  const [name, receiver, [variable, ...bodies]] = node.args;
  if (walk.inMacro) return refused('expression.nested-loop', node, { name });
  walk.count.macros += 1;
  if (walk.count.macros > EXPRESSION_LIMITS.macros) return refused('expression.too-complex', node);
  if (variable?.op !== 'id') return refused('expression.syntax', node, { near: name });
  if ((EXPRESSION_VARIABLES as readonly string[]).includes(variable.args)) {
    return refused('expression.taken-name', variable, { name: variable.args });
  }
  const inside = { ...walk, inMacro: true, bound: new Set([...walk.bound, variable.args]) };
  return first([() => outside(receiver, walk), ...bodies.map((body) => () => outside(body, inside))]);
}

function first(checks: readonly (() => ExpressionReason | undefined)[]): ExpressionReason | undefined {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return undefined;
}

function ofCall(node: ASTNode & { op: 'call' | 'rcall' }, walk: Walk): ExpressionReason | undefined {
  const name = node.args[0];
  if (name === 'matches') return refused('expression.pattern', node);
  const known = node.op === 'call' ? FUNCTIONS : new Set([...METHODS, ...MACROS]);
  if (!known.has(name)) {
    return refused('expression.unknown-function', node, { name, suggestion: nearest(name, known) });
  }
  if (name === 'duration') {
    const [argument] = operands(node);
    const written = argument?.op === 'value' && typeof argument.args === 'string' && DURATION.test(argument.args);
    return written ? undefined : refused('expression.duration', node);
  }
  return node.op === 'rcall' && MACROS.has(name) ? inMacro(node, walk) : undefined;
}

function outside(node: ASTNode, walk: Walk): ExpressionReason | undefined {
  if (node.op === 'id' && !walk.bound.has(node.args)) {
    return refused('expression.unknown-variable', node, {
      name: node.args,
      suggestion: nearest(node.args, EXPRESSION_VARIABLES),
    });
  }
  if (node.op === 'value' && typeof node.args === 'object' && node.args !== null)
    return refused('expression.literal', node);
  // A list searched inside a loop over a list is a nested loop in disguise, unless its length is in the text.
  if (node.op === 'in' && walk.inMacro && node.args[1].op !== 'list')
    return refused('expression.nested-loop', node, { name: 'in' });
  if (node.op === 'call' || node.op === 'rcall') {
    const found = ofCall(node, walk);
    if (found || (node.op === 'rcall' && MACROS.has(node.args[0]))) return found;
  }
  return first(operands(node).map((operand) => () => outside(operand, walk)));
}

/** What lies outside our subset of CEL, or nothing: loops do not nest, patterns and values of unbounded growth do not exist. */
export function outsideSubset(root: ASTNode): ExpressionReason | undefined {
  return outside(root, { bound: new Set(EXPRESSION_VARIABLES), inMacro: false, count: { macros: 0 } });
}
