import { serialize, type ASTNode } from '@marcbachmann/cel-js';
import { accessOf } from './expression-syntax.ts';
import { parseExpression } from './expression.ts';
import { subjectKey, type Condition, type Order, type Subject, type SubjectTypes, type Test } from './condition.ts';

const ORDERS: ReadonlyMap<string, Order> = new Map([
  ['<', 'less'],
  ['<=', 'atMost'],
  ['>', 'more'],
  ['>=', 'atLeast'],
]);
const MIRRORED: Readonly<Record<Order, Order>> = { less: 'more', atMost: 'atLeast', more: 'less', atLeast: 'atMost' };
const EQUALITIES: Readonly<Record<string, 'is' | 'isNot'>> = { '==': 'is', '!=': 'isNot' };

/** Texts inside an expression: raw ones, those in three quotes, ordinary ones. */
const QUOTED = /[rR](?:"[^"\n]*"|'[^'\n]*')|"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

/**
 * The text of a node as it was written. The library's ranges leave out brackets at their ends, so as many are taken in again as are
 * missing. Undefined where that does not give the node back.
 */
function textOf(node: ASTNode): string | undefined {
  const bare = node.input.replaceAll(QUOTED, (text) => '_'.repeat(text.length));
  let { start, end } = node.range;
  let [depth, lowest] = [0, 0];
  for (const letter of bare.slice(start, end)) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  for (let missing = -lowest; missing > 0; missing -= 1) start = bare.lastIndexOf('(', start - 1);
  for (let missing = depth - lowest; missing > 0; missing -= 1) end = bare.indexOf(')', end) + 1;
  const text = node.input.slice(start, end);
  const again = parseExpression(text);
  return again.ok && serialize(again.expression.tree) === serialize(node) ? text : undefined;
}

function literalOf(node: ASTNode): string | number | boolean | undefined {
  if (node.op === '-_') {
    const value = literalOf(node.args);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.op !== 'value') return undefined;
  const { args } = node;
  return typeof args === 'string' || typeof args === 'number' || typeof args === 'boolean' ? args : undefined;
}

function instantOf(node: ASTNode): string | undefined {
  if (node.op !== 'call' || node.args[0] !== 'timestamp') return undefined;
  const [argument] = node.args[1];
  return argument?.op === 'value' && typeof argument.args === 'string' ? argument.args : undefined;
}

/** The operands with the subject first; `mirrored` where they stood the other way round. */
function sides(node: ASTNode & { args: [ASTNode, ASTNode] }) {
  const [left, right] = node.args;
  const subject = accessOf(left);
  if (subject) return { subject, other: right, mirrored: false };
  const mirrored = accessOf(right);
  return mirrored && { subject: mirrored, other: left, mirrored: true };
}

function equality(kind: 'is' | 'isNot', other: ASTNode): Test | undefined {
  const value = literalOf(other);
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return { kind: value === (kind === 'is') ? 'on' : 'off' };
  if (value === '') return { kind: kind === 'is' ? 'empty' : 'filled' };
  return { kind, value };
}

function order(kind: Order, other: ASTNode): Test | undefined {
  const value = literalOf(other);
  if (typeof value === 'number') return { kind, value };
  const instant = instantOf(other);
  return instant === undefined ? undefined : { kind, instant };
}

function membership(list: ASTNode): Test | undefined {
  if (list.op !== 'list' || list.args.length === 0) return undefined;
  const values = list.args.map(literalOf).filter((value) => typeof value === 'string' || typeof value === 'number');
  return values.length === list.args.length ? { kind: 'in', values } : undefined;
}

interface Found {
  readonly subject: Subject;
  readonly test: Test;
}

function comparison(node: ASTNode): Found | undefined {
  const equal = EQUALITIES[node.op];
  const ordered = ORDERS.get(node.op);
  if (node.op === 'in') {
    const subject = accessOf(node.args[0]);
    const test = membership(node.args[1]);
    return subject && test && { subject, test };
  }
  if (!equal && !ordered) return undefined;
  const found = sides(node as ASTNode & { args: [ASTNode, ASTNode] });
  if (!found) return undefined;
  const { subject, other, mirrored } = found;
  const test = equal ? equality(equal, other) : ordered && order(mirrored ? MIRRORED[ordered] : ordered, other);
  return test && { subject, test };
}

function search(node: ASTNode): Found | undefined {
  if (node.op !== 'rcall') return undefined;
  const [kind, receiver, [argument]] = node.args;
  if (kind !== 'contains' && kind !== 'startsWith' && kind !== 'endsWith') return undefined;
  const subject = accessOf(receiver);
  const value = argument && literalOf(argument);
  return subject && typeof value === 'string' ? { subject, test: { kind, value, not: false } } : undefined;
}

function presence(node: ASTNode): Found | undefined {
  if (node.op !== 'call' || node.args[0] !== 'has') return undefined;
  const subject = node.args[1][0] && accessOf(node.args[1][0]);
  return subject && { subject, test: { kind: 'filled' } };
}

/** Whether a test can be asked of what the subject holds; a text is there even when it is empty, so `has` asks nothing of it. */
function fits({ subject, test }: Found, types: SubjectTypes, asked: 'has' | 'value'): boolean {
  const type = types.get(subjectKey(subject));
  switch (test.kind) {
    case 'on':
    case 'off':
      return type === 'switch';
    case 'empty':
    case 'filled':
      return asked === 'has' ? type === 'number' || type === 'instant' : type === 'text' || type === 'choice';
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return type === 'text' || type === 'choice';
    case 'is':
    case 'isNot':
      return typeof test.value === 'number' ? type === 'number' : type === 'text' || type === 'choice';
    case 'in':
    case 'notIn':
      return test.values.every((value) =>
        typeof value === 'number' ? type === 'number' : type === 'text' || type === 'choice',
      );
    default:
      return type === ('instant' in test ? 'instant' : 'number');
  }
}

function negated(test: Test): Test | undefined {
  switch (test.kind) {
    case 'on':
      return { kind: 'off' };
    case 'empty':
      return { kind: 'filled' };
    case 'filled':
      return { kind: 'empty' };
    case 'is':
      return { ...test, kind: 'isNot' };
    case 'in':
      return { ...test, kind: 'notIn' };
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { ...test, not: !test.not };
    default:
      return undefined;
  }
}

function read(node: ASTNode, types: SubjectTypes): Condition | undefined {
  if (node.op === '&&' || node.op === '||') {
    const kind = node.op === '&&' ? 'all' : 'any';
    const [left, right] = node.args.map((operand) => read(operand, types));
    return (
      left && right && { kind, parts: [left, right].flatMap((part) => (part.kind === kind ? part.parts : [part])) }
    );
  }
  if (node.op === '!_') {
    const part = read(node.args, types);
    if (!part) return undefined;
    const inner = part.kind === 'test' ? negated(part.test) : undefined;
    return part.kind === 'test' && inner ? { ...part, test: inner } : { kind: 'not', part };
  }
  const access = accessOf(node);
  const found = access
    ? { subject: access, test: { kind: 'on' } as const }
    : (comparison(node) ?? search(node) ?? presence(node));
  if (found && fits(found, types, node.op === 'call' ? 'has' : 'value')) return { kind: 'test', ...found };
  const text = textOf(node);
  return text === undefined ? undefined : { kind: 'text', text };
}

/**
 * A CEL expression as a condition; what has no such form stays in it as text, at most the whole of it. Undefined where the text
 * cannot be parsed. Means what the text means: `writeCondition` of it comes to the same value for all data.
 */
export function readCondition(text: string, types: SubjectTypes): Condition | undefined {
  const parsed = parseExpression(text);
  return parsed.ok ? (read(parsed.expression.tree, types) ?? { kind: 'text', text }) : undefined;
}
