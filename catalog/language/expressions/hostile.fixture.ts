import { workflowSchema } from '../workflow.ts';
import { checkExpression } from './check-expression.ts';
import { expressionEnvironment } from './expression-environment.ts';
import { evaluateExpression, parseExpression, type ExpressionVariables } from './expression.ts';

/** An attempt to keep the machine busy: a text, and the data that it meets where that makes it worse. */
export interface Attempt {
  readonly name: string;
  readonly text: string;
  readonly variables?: ExpressionVariables;
}

const many = (count: number, part: string, between: string): string =>
  Array.from({ length: count }, () => part).join(between);
const numbers = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
const parts = (length: number) => numbers(length).map((index) => ({ id: `part ${index}`, price: index }));
/** A text and a pattern that make an ordinary search compare every character with every other. */
const slow = { text: `${'a'.repeat(500_000)}c`.repeat(2), pattern: `${'a'.repeat(250_000)}b${'a'.repeat(249_999)}` };

/** Texts of all the kinds that are known to hang interpreters of expressions. */
export const ATTEMPTS: readonly Attempt[] = [
  { name: 'a megabyte of text', text: `"${'a'.repeat(1_000_000)}" == fields.a` },
  { name: 'a megabyte of conditions', text: many(50_000, 'fields.a == "b"', ' && ') },
  { name: 'brackets as deep as the text is long', text: `${'('.repeat(990)}1${')'.repeat(990)}` },
  { name: 'lists as deep as the text is long', text: `${'['.repeat(990)}1${']'.repeat(990)}` },
  { name: 'a thousand negations', text: `${'!'.repeat(1990)}true` },
  { name: 'a thousand signs', text: `${'- '.repeat(990)}1` },
  { name: 'a thousand choices', text: `${'true ? 1 : '.repeat(180)}1` },
  { name: 'a thousand accesses', text: `facts${'.a'.repeat(990)}` },
  { name: 'a thousand indexes', text: `facts${'[0]'.repeat(600)}` },
  { name: 'an unclosed text', text: `"${'\\\\'.repeat(900)}` },
  { name: 'an unknown name of two thousand letters', text: `fields.${'a'.repeat(1980)}` },
  { name: 'an unknown function of two thousand letters', text: `${'s'.repeat(1980)}(1)` },
  { name: 'nested loops', text: '[1,2].all(a, [1,2].all(b, [1,2].all(c, [1,2].all(d, a + b + c + d > 0))))' },
  { name: 'many loops', text: many(60, 'facts.l.all(x, true)', '&&') },
  { name: 'a catastrophic pattern', text: `"${'a'.repeat(60)}!".matches("(a+)+$")` },
  { name: 'a list that doubles', text: '[1].map(x, [x, x]).map(x, [x, x])' },
  { name: 'bindings that double', text: 'cel.bind(a, "xx", cel.bind(b, a + a, b + b))' },
  { name: 'a text that is added to itself', text: many(20, 'fields.a', '+'), variables: { fields: { a: slow.text } } },
  { name: 'a long duration', text: `duration("${'1'.repeat(1900)}")` },
  { name: 'a duration of data', text: 'duration(fields.a)', variables: { fields: { a: '1'.repeat(100_000) } } },
  { name: 'a long number', text: '9'.repeat(1900) },
  { name: 'a number with a long exponent', text: `1e${'9'.repeat(1900)}` },
  {
    name: 'a search that compares all with all',
    text: 'fields.a.contains(fields.b)',
    variables: { fields: { a: slow.text, b: slow.pattern } },
  },
  {
    name: 'the same search, put together',
    text: '(fields.a + fields.a).contains(fields.b + "b" + fields.b)',
    variables: { fields: { a: slow.text, b: slow.pattern } },
  },
  {
    name: 'a long search in a loop',
    text: 'facts.l.all(x, facts.text.contains(x))',
    variables: { facts: { l: numbers(2000).map((index) => `${'a'.repeat(200)}${index}`), text: 'a'.repeat(100_000) } },
  },
  { name: 'a list of a million', text: 'facts.l.exists(x, x == -1)', variables: { facts: { l: numbers(1_000_000) } } },
  {
    name: 'lists compared in a loop',
    text: 'facts.l.all(x, facts.l == facts.l)',
    variables: { facts: { l: numbers(2000) } },
  },
  {
    name: 'lists joined in a loop',
    text: `facts.l.all(x, size(${many(40, 'facts.l', '+')}) > 0)`,
    variables: { facts: { l: numbers(2000) } },
  },
  {
    name: 'a search through a joined list in a loop',
    text: 'facts.l.all(x, facts.l.size() > 0 && (facts.l + [x]) == (facts.l + [x]))',
    variables: { facts: { l: numbers(2000) } },
  },
  {
    name: 'errors in a loop',
    text: `facts.l.all(x, ${many(60, 'x.y', '||')})`,
    variables: { facts: { l: parts(5000) } },
  },
  {
    name: 'errors in a short loop',
    text: `facts.l.all(x, ${many(60, 'x.y', '||')})`,
    variables: { facts: { l: parts(300) } },
  },
  {
    name: 'time zones in a loop',
    text: 'facts.l.all(x, timestamp("2026-01-01T00:00:00Z").getHours("Europe/Warsaw") == x)',
    variables: { facts: { l: numbers(20_000) } },
  },
  {
    name: 'a value a thousand times over',
    text: `[${many(90, 'facts', ',')}]`,
    variables: { facts: { l: numbers(200_000) } },
  },
  {
    name: 'text that is measured again and again',
    text: many(20, 'size(fields.a) > 0', '&&'),
    variables: { fields: { a: 'a'.repeat(2_000_000) } },
  },
];

/** What came of an attempt: the reason of the refusal or `done`, and how long checking and evaluating took together. */
export interface Outcome {
  readonly name: string;
  readonly code: string;
  readonly ms: number;
}

/** Makes every attempt and tells what came of it as soon as it is known. */
export function attemptAll(tell: (outcome: Outcome) => void): void {
  const title = { en: 'A' };
  const fields = [{ id: 'a', type: 'text', title }];
  const environment = expressionEnvironment(workflowSchema.parse({ schemaVersion: 1, id: 'w', title, fields }));
  for (const { name, text, variables } of ATTEMPTS) {
    const began = performance.now();
    checkExpression(text, environment);
    const parsed = parseExpression(text);
    const result = parsed.ok ? evaluateExpression(parsed.expression, variables ?? {}) : parsed;
    tell({ name, code: result.ok ? 'done' : result.reason.code, ms: performance.now() - began });
  }
}
