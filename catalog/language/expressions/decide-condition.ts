import { serialize, type ASTNode } from '@marcbachmann/cel-js';
import { isImpossible, type Claim } from './claim.ts';
import { subjectKey, type Condition, type SubjectTypes, type Test } from './condition.ts';
import { operands } from './expression-syntax.ts';
import { evaluateExpression, parseExpression } from './expression.ts';
import { readCondition } from './read-condition.ts';
import type { SubjectDomains } from './subject-domains.ts';

/** How a condition can come out: a missing value or a failed computation is an error, and no yes. */
type Outcome = 'true' | 'false' | 'error';

/** The ways in which a condition comes out so: each a list of claims that must all be so. */
type Ways = readonly (readonly Claim[])[];

/** More ways than that are not followed: the condition stays undecided. */
const MOST_WAYS = 200;
class TooManyWays extends Error {}

const NONE: Ways = [];
const ANYHOW: Ways = [[]];

interface Reading {
  readonly domains: SubjectDomains;
  readonly types: SubjectTypes;
}

function either(...ways: readonly Ways[]): Ways {
  const all = ways.flat();
  if (all.length > MOST_WAYS) throw new TooManyWays();
  return all;
}

function both(left: Ways, right: Ways, domains: SubjectDomains): Ways {
  if (left.length * right.length > MOST_WAYS) throw new TooManyWays();
  return left.flatMap((one) =>
    right.map((other) => [...one, ...other]).filter((claims) => !isImpossible(claims, domains)),
  );
}

const readsNothing = (node: ASTNode): boolean => node.op !== 'id' && operands(node).every(readsNothing);

function waysOfText(text: string, outcome: Outcome): Ways {
  const parsed = parseExpression(text);
  if (!parsed.ok) return [[{ kind: 'whole', subject: text, outcome }]];
  const { tree } = parsed.expression;
  if (!readsNothing(tree)) return [[{ kind: 'whole', subject: `(${serialize(tree)})`, outcome }]];
  const evaluated = evaluateExpression(parsed.expression, {});
  const found = evaluated.ok ? evaluated.value === true : 'error';
  return String(found) === outcome ? ANYHOW : NONE;
}

const OPPOSITE = { less: 'atLeast', atMost: 'more', more: 'atMost', atLeast: 'less' } as const;

/** What a test claims where it holds, or where it does not; undefined where that cannot be said. */
function claimOf(subject: string, test: Test, holds: boolean): Claim | undefined {
  const among = (kind: 'is' | 'isNot', values: readonly (string | number | boolean)[]): Claim => ({
    ...{ subject, values },
    kind: (kind === 'is') === holds ? 'among' : 'beyond',
  });
  switch (test.kind) {
    case 'is':
    case 'isNot':
      return among(test.kind, [test.value]);
    case 'in':
    case 'notIn':
      return among(test.kind === 'in' ? 'is' : 'isNot', test.values);
    case 'on':
    case 'off':
      return among('is', [test.kind === 'on']);
    case 'empty':
    case 'filled':
      return among(test.kind === 'empty' ? 'is' : 'isNot', ['']);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { kind: 'search', subject, search: test.kind, value: test.value, holds: holds !== test.not };
    default: {
      const bound = 'instant' in test ? Date.parse(test.instant) : test.value;
      if (!Number.isFinite(bound)) return undefined;
      return { kind: 'order', subject, order: holds ? test.kind : OPPOSITE[test.kind], bound };
    }
  }
}

function waysOfTest(condition: Condition & { kind: 'test' }, outcome: Outcome, { domains, types }: Reading): Ways {
  const { test } = condition;
  const subject = subjectKey(condition.subject);
  const type = types.get(subject);
  if ((test.kind === 'empty' || test.kind === 'filled') && (type === 'number' || type === 'instant')) {
    // Written as `has(…)`, which never fails.
    if (outcome === 'error') return NONE;
    const kind = (test.kind === 'filled') === (outcome === 'true') ? 'present' : 'absent';
    return unlessImpossible({ kind, subject }, domains);
  }
  const claim: Claim | undefined =
    outcome === 'error' ? { kind: 'absent', subject } : claimOf(subject, test, outcome === 'true');
  return unlessImpossible(claim ?? { kind: 'whole', subject: JSON.stringify(condition), outcome }, domains);
}

function unlessImpossible(claim: Claim, domains: SubjectDomains): Ways {
  return isImpossible([claim], domains) ? NONE : [[claim]];
}

/** Parts joined by `and`: a part that fails leaves the whole false where another part is false, as CEL has it. */
function waysOfAll(parts: readonly Condition[], outcome: Outcome, reading: Reading): Ways {
  const { domains } = reading;
  if (outcome === 'false') return either(...parts.map((part) => waysOf(part, 'false', reading)));
  let [held, failed]: [Ways, Ways] = [ANYHOW, NONE];
  for (const part of parts) {
    const [holds, fails] = [waysOf(part, 'true', reading), outcome === 'error' ? waysOf(part, 'error', reading) : NONE];
    failed = either(both(failed, either(holds, fails), domains), both(held, fails, domains));
    held = both(held, holds, domains);
  }
  return outcome === 'true' ? held : failed;
}

const NEGATED: Readonly<Record<Outcome, Outcome>> = { true: 'false', false: 'true', error: 'error' };

function waysOf(condition: Condition, outcome: Outcome, reading: Reading): Ways {
  switch (condition.kind) {
    case 'all':
      return waysOfAll(condition.parts, outcome, reading);
    case 'any': {
      // Not all are not so.
      const parts = condition.parts.map((part): Condition => ({ kind: 'not', part }));
      return waysOfAll(parts, NEGATED[outcome], reading);
    }
    case 'not':
      return waysOf(condition.part, NEGATED[outcome], reading);
    case 'text':
      return waysOfText(condition.text, outcome);
    case 'test':
      return waysOfTest(condition, outcome, reading);
  }
}

const readings = new WeakMap<SubjectDomains, Reading>();

function readingOf(domains: SubjectDomains): Reading {
  const known = readings.get(domains);
  if (known) return known;
  const made = { domains, types: new Map([...domains].map(([key, { type }]) => [key, type] as const)) };
  readings.set(domains, made);
  return made;
}

/** Whether an evaluation may be refused for the size of the data that it meets, whatever the condition says. */
function mayCostTooMuch(text: string): boolean {
  const parsed = parseExpression(text);
  return !parsed.ok || parsed.expression.grows;
}

/** What the work comes to, or undefined where there were too many ways to follow. */
function unlessTooMany<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyWays) return undefined;
    throw error;
  }
}

/**
 * Decides a condition from its text alone: `never` where no ticket can fulfil it, `always` where each does and nothing it reads can be
 * missing. Undefined where that is not certain, and for a text that cannot be parsed.
 */
export function decideCondition(text: string, domains: SubjectDomains): 'never' | 'always' | undefined {
  const reading = readingOf(domains);
  const condition = readCondition(text, reading.types);
  if (!condition) return undefined;
  return unlessTooMany(() => {
    if (waysOf(condition, 'true', reading).length === 0) return 'never';
    if (mayCostTooMuch(text)) return undefined;
    const otherwise = either(waysOf(condition, 'false', reading), waysOf(condition, 'error', reading));
    return otherwise.length === 0 ? 'always' : undefined;
  });
}

/** Whether it is certain that wherever the first condition holds the second one does too. */
export function impliesCondition(first: string, second: string, domains: SubjectDomains): boolean {
  const reading = readingOf(domains);
  const [left, right] = [first, second].map((text) => readCondition(text, reading.types));
  if (!left || !right || mayCostTooMuch(second)) return false;
  const found = unlessTooMany(() => {
    const otherwise = either(waysOf(right, 'false', reading), waysOf(right, 'error', reading));
    return both(waysOf(left, 'true', reading), otherwise, domains).length === 0;
  });
  return found ?? false;
}
