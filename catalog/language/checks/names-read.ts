import type { ASTNode } from '@marcbachmann/cel-js';
import { accessOf, operands, type ExpressionVariable } from '../expressions/expression-syntax.ts';
import { parseExpression } from '../expressions/expression.ts';

function namesIn(node: ASTNode, variables: readonly string[], found: Set<string>): void {
  const access = accessOf(node);
  if (access && variables.includes(access.variable)) found.add(access.name);
  for (const operand of operands(node)) namesIn(operand, variables, found);
}

/** The names that an expression reads of some variables (`fields`, `event`); none where it cannot be parsed. */
export function namesRead(text: string, variables: readonly ExpressionVariable[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (!variables.some((variable) => text.includes(variable))) return found;
  const parsed = parseExpression(text);
  if (parsed.ok) namesIn(parsed.expression.tree, variables, found);
  return found;
}
