import { Environment, type ASTNode } from '@marcbachmann/cel-js';

/** The names an expression may read, in the order in which they are explained to people. */
export const EXPRESSION_VARIABLES = [
  'ticket',
  'fields',
  'event',
  'requester',
  'customer',
  'options',
  'tasks',
  'links',
  'facts',
] as const;
export type ExpressionVariable = (typeof EXPRESSION_VARIABLES)[number];

/** Bounds of one expression; texts that differ from them by far are no condition of a workflow but a program. */
export const EXPRESSION_LIMITS = { characters: 2000, nodes: 250, depth: 24, listElements: 100, macros: 4 } as const;

/**
 * A CEL environment of our dialect, still without variables. There is one kind of number to a process owner, so literals are read as
 * doubles (see `asDoubles`) and the few integers that functions return (`size`, `getHours`) mix freely with them.
 */
export function createDialect(): Environment {
  const environment = new Environment({
    homogeneousAggregateLiterals: true,
    limits: {
      maxAstNodes: EXPRESSION_LIMITS.nodes,
      maxDepth: EXPRESSION_LIMITS.depth,
      maxListElements: EXPRESSION_LIMITS.listElements,
      maxMapEntries: EXPRESSION_LIMITS.listElements,
      maxCallArguments: 8,
    },
  });
  type Numeric = number | bigint;
  const arithmetic: readonly (readonly [string, (left: number, right: number) => number])[] = [
    ['+', (left, right) => left + right],
    ['-', (left, right) => left - right],
    ['*', (left, right) => left * right],
    ['/', (left, right) => left / right],
    ['%', (left, right) => left % right],
  ];
  for (const [operator, apply] of arithmetic) {
    const handler = (left: Numeric, right: Numeric): number => apply(Number(left), Number(right));
    environment.registerOperator(`int ${operator} double: double`, handler);
    environment.registerOperator(`double ${operator} int: double`, handler);
  }
  environment.registerOperator('double % double: double', (left: number, right: number) => left % right);
  environment.registerOperator('int == double', (left: Numeric, right: Numeric) => Number(left) === Number(right));
  return environment;
}

/** The nodes directly below a node, in the order of the text. */
export function operands(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'list':
      return node.args;
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}

/** Reads every integer literal as a double, in place, before the node is checked or evaluated for the first time. */
export function asDoubles(node: ASTNode): void {
  if (node.op === 'value') {
    if (typeof node.args === 'bigint') (node as { args: unknown }).args = Number(node.args);
    return;
  }
  for (const operand of operands(node)) asDoubles(operand);
}

/** `fields.amount` and `fields["amount"]` as `{ variable: 'fields', name: 'amount' }`; undefined for anything else. */
export function accessOf(node: ASTNode): { readonly variable: string; readonly name: string } | undefined {
  if (node.op === '.' || node.op === '.?') {
    return node.args[0].op === 'id' ? { variable: node.args[0].args, name: node.args[1] } : undefined;
  }
  if (node.op !== '[]' || node.args[0].op !== 'id' || node.args[1].op !== 'value') return undefined;
  const name = node.args[1].args;
  return typeof name === 'string' ? { variable: node.args[0].args, name } : undefined;
}
