import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../texts/sentence-of.fixture.ts';
import { evaluateExpression, parseExpression, type ExpressionVariables } from './expression.ts';

function evaluate(text: string, variables: ExpressionVariables = {}): unknown {
  const parsed = parseExpression(text);
  const result = parsed.ok ? evaluateExpression(parsed.expression, variables) : parsed;
  if (result.ok) return result.value;
  expect(sentenceOf(result.reason.code, result.reason.params, 'ru')).not.toBe('');
  return result.reason.code;
}

describe('numbers as a process owner writes them', () => {
  const variables = { ticket: { priority: 2 }, fields: { amount: 150.5, count: 3, name: 'ab' } };
  it.each([
    ['ticket.priority <= 2', true],
    ['ticket.priority == 2', true],
    ['ticket.priority != 2', false],
    ['ticket.priority in [1, 2]', true],
    ['fields.amount > 100', true],
    ['fields.count == 3', true],
    ['fields.count + 1 == 4.0', true],
    ['fields.count / 2', 1.5],
    ['1 / 2', 0.5],
    ['5 % 2', 1],
    ['-fields.count', -3],
    ['size(fields.name) + 1', 3],
    ['size(fields.name) == 2', true],
    ['size(fields.name) != 2.5', true],
    ['size(fields.name) * fields.amount', 301],
    ['0xFF', 255],
    ['size([1, 2, 3]) + size("ab")', 5],
    ['ticket.priority == 2 ? "high" : "low"', 'high'],
  ])('%s is %s', (text, value) => expect(evaluate(text, variables)).toBe(value));
});

describe('values', () => {
  it('reads instants and gives instants back as text', () => {
    const variables = { fields: { visit: new Date('2026-03-01T10:00:00Z') } };
    expect(evaluate('fields.visit > timestamp("2026-02-01T00:00:00Z")', variables)).toBe(true);
    expect(evaluate('fields.visit + duration("24h")', variables)).toBe('2026-03-02T10:00:00.000Z');
    expect(evaluate('fields.visit.getHours() == 10', variables)).toBe(true);
  });

  it('gives lists and maps back as JSON', () => {
    expect(evaluate('[1, 2].filter(n, n > 1)')).toEqual([2]);
    expect(evaluate('{"a": 1}')).toEqual({ a: 1 });
  });

  it('says which field nobody has filled', () => {
    const parsed = parseExpression('fields.count > 3');
    if (!parsed.ok) throw new Error(parsed.reason.code);
    expect(evaluateExpression(parsed.expression, { fields: {} })).toEqual({
      ok: false,
      reason: { code: 'expression.absent-value', params: { name: 'fields.count' } },
    });
    expect(evaluate('has(fields.count) && fields.count > 3', { fields: {} })).toBe(false);
  });

  it.each([
    ['1 / 0', 'expression.not-a-number'],
    ['0 / 0', 'expression.not-a-number'],
    ['timestamp("nonsense")', 'expression.failed'],
    ['duration("1h")', 'expression.no-value'],
    ['facts.name < 3', 'expression.failed'],
    ['facts.name ? 1 : 2', 'expression.failed'],
  ])('%s is refused with %s', (text, code) => expect(evaluate(text, { facts: { name: 'Ivanov' } })).toBe(code));

  it('never repeats a value in a reason', () => {
    const parsed = parseExpression('double(facts.name) > 1');
    if (!parsed.ok) throw new Error(parsed.reason.code);
    const result = evaluateExpression(parsed.expression, { facts: { name: 'Ivanov' } });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('Ivanov');
  });

  it('reads own keys only', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(evaluate(`facts.${name} == 1`, { facts: {} })).toBe('expression.absent-value');
    }
  });
});

describe('the subset', () => {
  it.each([
    ['fields.a ==', 'expression.ended'],
    ['fields.a == )', 'expression.syntax'],
    ['', 'expression.ended'],
    ['fields.a.matches("(a+)+$")', 'expression.pattern'],
    ['matches(fields.a, "x")', 'expression.pattern'],
    ['cel.bind(x, [1], x + x)', 'expression.unknown-function'],
    ['[1].map(x, x + x)', 'expression.unknown-function'],
    ['[1].exists(x, [2].exists(y, x == y))', 'expression.nested-loop'],
    ['facts.l.all(x, x in facts.l)', 'expression.nested-loop'],
    ['facts.l.exists(fields, fields == 1)', 'expression.taken-name'],
    ['b"abc" == b"abc"', 'expression.literal'],
    ['1u == 1u', 'expression.literal'],
    ['duration(fields.a) > duration("1h")', 'expression.duration'],
    [`duration("${'1'.repeat(500)}h")`, 'expression.duration'],
    ['process.env', 'expression.unknown-variable'],
    ['this', 'expression.unknown-variable'],
    ['`x`', 'expression.syntax'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'expression.too-complex'],
    [Array.from({ length: 300 }, () => '1').join('+'), 'expression.too-complex'],
    [`[${Array.from({ length: 120 }, () => '1').join(',')}]`, 'expression.too-complex'],
    [`"${'a'.repeat(2100)}"`, 'expression.too-long'],
    [Array.from({ length: 5 }, () => '[1].exists(x, x > 2)').join(' || '), 'expression.too-complex'],
  ])('%s is refused with %s', (text, code) => {
    const parsed = parseExpression(text);
    expect(parsed.ok ? 'accepted' : parsed.reason.code).toBe(code);
    if (!parsed.ok) expect(sentenceOf(code, parsed.reason.params, 'en')).not.toBe('');
  });

  it('suggests the name that was meant and says where', () => {
    expect(parseExpression('1 == 1 && feilds.a > 2')).toEqual({
      ok: false,
      reason: { code: 'expression.unknown-variable', params: { name: 'feilds', suggestion: 'fields', position: 11 } },
    });
  });

  it('goes through lists of bounded size', () => {
    const list = Array.from({ length: 300_000 }, (_, index) => index);
    expect(evaluate('facts.list.exists(x, x == 299999)', { facts: { list } })).toBe('expression.too-much-data');
    expect(evaluate('facts.list.exists(x, x == 7)', { facts: { list: list.slice(0, 500) } })).toBe(true);
    expect(evaluate('4999 in facts.list', { facts: { list } })).toBe(true);
  });

  it('gives the same parsed expression for the same text', () => {
    const [first, second] = [parseExpression('1 < 2'), parseExpression('1 < 2')];
    expect(first.ok && second.ok && first.expression === second.expression).toBe(true);
  });
});

it('never throws, whatever the text and the data', () => {
  const token = fc.constantFrom(
    ...[
      'fields',
      '.',
      'a',
      '(',
      ')',
      '[',
      ']',
      ' == ',
      ' && ',
      '"x"',
      '1',
      '1.5',
      '!',
      '-',
      ' in ',
      '{',
      '}',
      ':',
      ',',
    ],
    ...['facts', 'size', 'has', '.exists(x, ', 'x', ' ? ', 'true', 'null', ' + ', ' / ', "'", 'b"', '\\'],
  );
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.array(token, { maxLength: 25 }).map((tokens) => tokens.join('')),
  );
  fc.assert(
    fc.property(text, fc.dictionary(fc.string(), fc.jsonValue()), (source, facts) => {
      const parsed = parseExpression(source);
      if (!parsed.ok) return /^expression\.[a-z-]+$/.test(parsed.reason.code);
      const result = evaluateExpression(parsed.expression, { facts, fields: facts });
      return result.ok
        ? typeof JSON.stringify(result.value) === 'string'
        : result.reason.code.startsWith('expression.');
    }),
    { numRuns: 3000 },
  );
});
