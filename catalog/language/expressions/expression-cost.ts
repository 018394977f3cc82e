import type { ASTNode } from '@marcbachmann/cel-js';
import { operands } from './expression-syntax.ts';

/** The most that one evaluation may cost, in units of about ten nanoseconds: far above any condition, a fraction of a second at worst. */
const EVALUATION_BUDGET = 20_000_000;

/** What the parts of an evaluation cost, in the same unit. */
const COST = {
  node: 20,
  /** Reading what may be missing: an error with its place in the text is made, and caught by the next `||`. */
  access: 600,
  value: 5,
  look: 40,
  /** Hours and days in a named time zone: the platform makes a formatter each time. */
  zoned: 10_000,
} as const;
/** Characters that are copied or compared in one unit, and pairs of characters that a search can come to compare. */
const [CHARACTERS, PAIRS] = [16, 50];

/** An upper bound of how large a value is: how many values it holds, itself included, and how many characters. */
interface Size {
  readonly values: number;
  readonly characters: number;
}

interface Estimate {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly bound: ReadonlyMap<string, Size>;
  readonly spent: { cost: number };
}

const ONE: Size = { values: 1, characters: 40 };
const LOOPS: ReadonlySet<string> = new Set(['exists', 'exists_one', 'all', 'filter']);
const ABSENT = Symbol('absent');

/** The size of a value at hand. Looking costs too; what is larger than any condition needs is not looked through. */
function sizeOf(root: unknown, { spent }: Estimate): Size {
  let [values, characters] = [0, 0];
  const open: unknown[] = [root];
  while (open.length > 0 && spent.cost <= EVALUATION_BUDGET) {
    const value = open.pop();
    values += 1;
    spent.cost += COST.look;
    if (typeof value === 'string') characters += value.length;
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push(inner);
  }
  return { values, characters };
}

const sum = (sizes: readonly Size[]): Size => ({
  values: sizes.reduce((total, { values }) => total + values, 0),
  characters: sizes.reduce((total, { characters }) => total + characters, 0),
});
const largest = (sizes: readonly Size[]): Size => ({
  values: sizes.reduce((most, { values }) => Math.max(most, values), 1),
  characters: sizes.reduce((most, { characters }) => Math.max(most, characters), 0),
});
const weight = ({ values, characters }: Size): number => values * COST.value + characters / CHARACTERS;

/** The value that a path of names leads to, `ABSENT` where it leads nowhere or is no such path. */
function valueAt(node: ASTNode, estimate: Estimate): unknown {
  if (node.op === 'id') {
    return estimate.bound.has(node.args) || !Object.hasOwn(estimate.variables, node.args)
      ? ABSENT
      : estimate.variables[node.args];
  }
  const name =
    node.op === '.' ? node.args[1] : node.op === '[]' && node.args[1].op === 'value' ? node.args[1].args : undefined;
  if (typeof name !== 'string' || (node.op !== '.' && node.op !== '[]')) return ABSENT;
  const holder = valueAt(node.args[0], estimate);
  if (holder === ABSENT || typeof holder !== 'object' || holder === null) return ABSENT;
  return Object.hasOwn(holder, name) ? (holder as Readonly<Record<string, unknown>>)[name] : ABSENT;
}

function loop(node: ASTNode & { op: 'rcall' }, estimate: Estimate): Size {
  const [name, receiver, [variable, ...bodies]] = node.args;
  const list = price(receiver, estimate);
  const value = valueAt(receiver, estimate);
  const items = Array.isArray(value) ? value.map((item) => sizeOf(item, estimate)) : undefined;
  const turns = items?.length ?? list.values;
  const inside: Estimate = {
    ...estimate,
    bound: new Map([...estimate.bound, [variable?.op === 'id' ? variable.args : '', items ? largest(items) : list]]),
    spent: { cost: 0 },
  };
  for (const body of bodies) price(body, inside);
  estimate.spent.cost += turns * (inside.spent.cost + COST.node);
  return name === 'filter' ? list : ONE;
}

function call(node: ASTNode & { op: 'call' | 'rcall' }, estimate: Estimate): Size {
  const sizes = operands(node).map((operand) => price(operand, estimate));
  const [receiver = ONE, argument = ONE] = sizes;
  const { spent } = estimate;
  spent.cost += sizes.reduce((total, { characters }) => total + characters / CHARACTERS, 0);
  if (node.args[0] === 'contains') spent.cost += (receiver.characters * argument.characters) / PAIRS;
  if (node.args[0] === 'size') spent.cost += receiver.characters;
  if (node.args[0].startsWith('get') && sizes.length > 1) spent.cost += COST.zoned;
  return { values: 1, characters: Math.max(ONE.characters, receiver.characters) };
}

function binary(node: ASTNode, estimate: Estimate): Size {
  const sizes = operands(node).map((operand) => price(operand, estimate));
  const all = sum(sizes);
  if (node.op === '+' || node.op === 'list' || node.op === 'map' || node.op === 'in') {
    estimate.spent.cost += weight(all);
    return node.op === 'in' ? ONE : all;
  }
  if (node.op === '?:') return largest(sizes);
  // Two values are compared until one of them ends.
  if (node.op === '==' || node.op === '!=') {
    const [left = ONE, right = ONE] = sizes;
    estimate.spent.cost += Math.min(weight(left), weight(right));
  }
  return ONE;
}

/** Adds what a node costs to the estimate; the size of its value, from above. */
function price(node: ASTNode, estimate: Estimate): Size {
  const { spent } = estimate;
  spent.cost += COST.node;
  if (spent.cost > EVALUATION_BUDGET) return ONE;
  if (node.op === 'value') return typeof node.args === 'string' ? { values: 1, characters: node.args.length } : ONE;
  if (node.op === 'id') return estimate.bound.get(node.args) ?? sizeOf(valueAt(node, estimate), estimate);
  if (node.op === '.' || node.op === '[]') {
    spent.cost += COST.access;
    const value = valueAt(node, estimate);
    if (value !== ABSENT) return sizeOf(value, estimate);
    return largest(operands(node).map((operand) => price(operand, estimate)));
  }
  if (node.op === 'rcall' && LOOPS.has(node.args[0])) return loop(node, estimate);
  return node.op === 'call' || node.op === 'rcall' ? call(node, estimate) : binary(node, estimate);
}

const isLiteral = (node: ASTNode): boolean => node.op === 'value' || (node.op === 'list' && node.args.every(isLiteral));

/** Whether what an expression costs depends on how much data it meets; the others cost a few microseconds at most. */
export function growsWithData(node: ASTNode): boolean {
  if (node.op === 'call') return node.args[0] !== 'has';
  if (node.op === 'rcall') return true;
  const parts = operands(node);
  const compares = node.op === '==' || node.op === '!=' || node.op === 'in' || node.op === '+';
  if (compares && !parts.some(isLiteral)) return true;
  if ((node.op === 'list' || node.op === 'map') && !parts.every(isLiteral)) return true;
  return parts.some(growsWithData);
}

/** Whether an evaluation with these variables stays within the budget, by an estimate from above that itself costs little. */
export function isAffordable(root: ASTNode, variables: Readonly<Record<string, unknown>>): boolean {
  const estimate: Estimate = { variables, bound: new Map(), spent: { cost: 0 } };
  const result = price(root, estimate);
  return estimate.spent.cost + weight(result) <= EVALUATION_BUDGET;
}
