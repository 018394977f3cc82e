import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workflowSchema } from '../workflow.ts';
import type { Condition } from './condition.ts';
import { evaluateExpression, parseExpression, type ExpressionVariables } from './expression.ts';
import { fieldVariables } from './field-variables.ts';
import { readCondition } from './read-condition.ts';
import { subjectTypes } from './subject-types.ts';
import { writeCondition } from './write-condition.ts';

const title = { en: 'Title' };
const workflow = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title,
  fields: [
    { id: 'amount', type: 'amount', title },
    { id: 'name', type: 'text', title },
    { id: 'urgent', type: 'switch', title },
    { id: 'visitAt', type: 'instant', title },
    { id: 'product', type: 'choice', title, choices: [{ id: 'modem', title }] },
  ],
  options: [{ id: 'onSite', type: 'switch', title, default: false }],
});
const types = subjectTypes(workflow);
const read = (text: string) => readCondition(text, types);
const rewritten = (text: string): string => {
  const condition = read(text);
  return condition ? writeCondition(condition, types) : 'unread';
};

describe('reading', () => {
  it.each([
    ['ticket.priority == 1', { kind: 'is', value: 1 }],
    ['1 == ticket.priority', { kind: 'is', value: 1 }],
    ['ticket.priority in [1, 2]', { kind: 'in', values: [1, 2] }],
    ['!(ticket.priority in [1, 2])', { kind: 'notIn', values: [1, 2] }],
    ['3 > ticket.priority', { kind: 'less', value: 3 }],
    ['fields.amount >= -1.5', { kind: 'atLeast', value: -1.5 }],
    ['fields["amount"] < 2', { kind: 'less', value: 2 }],
    ['has(fields.amount)', { kind: 'filled' }],
    ['!has(fields.visitAt)', { kind: 'empty' }],
    ['fields.name == ""', { kind: 'empty' }],
    ['fields.product != ""', { kind: 'filled' }],
    ['fields.product != "modem"', { kind: 'isNot', value: 'modem' }],
    ['!fields.name.contains("x")', { kind: 'contains', value: 'x', not: true }],
    ['options.onSite', { kind: 'on' }],
    ['options.onSite == false', { kind: 'off' }],
    ['true != fields.urgent', { kind: 'off' }],
    ['fields.visitAt > timestamp("2026-01-01T00:00:00Z")', { kind: 'more', instant: '2026-01-01T00:00:00Z' }],
  ])('%s', (text, test) => expect(read(text)).toMatchObject({ kind: 'test', test }));

  it('joins groups of the same kind and keeps others apart', () => {
    expect(
      read('(options.onSite && customer.vip) && (requester.vip || !(fields.urgent && customer.vip))'),
    ).toMatchObject({
      kind: 'all',
      parts: [{ kind: 'test' }, { kind: 'test' }, { kind: 'any', parts: [{ kind: 'test' }, { kind: 'not' }] }],
    });
  });

  it.each([
    'facts.entitled',
    'has(fields.name)',
    'fields.amount + 1 == 2',
    '(fields.amount + 1) * 2 == 4',
    'fields.gone == "x"',
    'fields.amount == "x"',
    'fields.name',
    'size(fields.name) > 3',
    'true',
    'ticket.priority in []',
    'ticket.priority == fields.amount',
    'fields.urgent ? customer.vip : requester.vip',
    'fields.name == ")("',
  ])('%s stays text where it has no form', (text) => {
    const condition = read(text);
    expect(condition?.kind === 'text' || text.includes(')(')).toBe(true);
    expect(parseExpression(rewritten(text)).ok).toBe(true);
  });

  it('keeps the written text of a part that has no form', () => {
    expect(rewritten('size( fields.name )>3 && customer.vip')).toBe('(size( fields.name )>3) && customer.vip');
    expect(rewritten('facts.entitled || customer.vip')).toBe('facts.entitled || customer.vip');
  });

  it('does not read what is no expression', () => expect(read('ticket.priority ==')).toBeUndefined());
});

const path = fc.constantFrom(
  ...['ticket.priority', 'fields.amount', 'fields.name', 'fields.urgent', 'fields.visitAt', 'fields["product"]'],
  ...['options.onSite', 'customer.vip', 'facts.a', 'facts.b', 'ticket.subject', 'fields.gone'],
);
const literal = fc.constantFrom(
  ...['1', '2.5', '-3', '1e21', '"a"', '"modem"', '""', "'(q'", '"\\"\\n"', 'true', 'false', 'null', 'r"\\d"'],
  ...['timestamp("2026-01-01T00:00:00Z")', 'timestamp("bad")', '[1, 2]', '["a", "modem"]', '[true]', '[]'],
);
const { expression } = fc.letrec<{ expression: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    path,
    literal,
    path.map((of) => `has(${of})`),
    fc
      .tuple(path, fc.constantFrom('contains', 'startsWith', 'endsWith'), literal)
      .map(([of, by, what]) => `${of}.${by}(${what})`),
    fc
      .tuple(
        fc.oneof(path, literal),
        fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in', '+'),
        fc.oneof(path, literal),
      )
      .map((parts) => parts.join(' ')),
    fc.tuple(path, literal).map(([of, value]) => `(${of} + 1) == ${value}`),
  ),
  expression: fc.oneof(
    { depthSize: 'medium', maxDepth: 5 },
    tie('atom'),
    tie('atom').map((inner) => `(${inner})`),
    tie('expression').map((inner) => `!(${inner})`),
    tie('expression').map((inner) => `(${inner})`),
    fc.tuple(tie('expression'), fc.constantFrom('&&', '||'), tie('expression')).map((parts) => parts.join(' ')),
    fc.tuple(tie('expression'), tie('expression'), tie('expression')).map(([a, b, c]) => `((${a}) ? (${b}) : (${c}))`),
  ),
}));
const variables: fc.Arbitrary<ExpressionVariables> = fc
  .record({
    priority: fc.constantFrom(1, 2, 3),
    subject: fc.constantFrom('', 'a', '(q'),
    vip: fc.boolean(),
    onSite: fc.boolean(),
    facts: fc.constantFrom({}, { a: true }, { a: 1, b: 'a' }, { a: [1], b: false }),
    values: fc.record(
      {
        amount: fc.constantFrom('1', '2.5', '-3'),
        name: fc.constantFrom('', 'a', 'modem', '"\n'),
        urgent: fc.boolean(),
        visitAt: fc.constantFrom('2025-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
        product: fc.constantFrom('', 'modem'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ priority, subject, vip, onSite, facts, values }) => ({
    ticket: { priority, subject },
    customer: { vip },
    options: { onSite },
    facts,
    fields: fieldVariables(workflow, values),
  }));

function valueOf(text: string, data: ExpressionVariables): unknown {
  const parsed = parseExpression(text);
  if (!parsed.ok) return parsed.reason.code;
  const result = evaluateExpression(parsed.expression, data);
  return result.ok ? result.value : 'refused';
}

describe('reading and writing', () => {
  it('keep the meaning of every expression, for all data', () => {
    fc.assert(
      fc.property(expression, fc.array(variables, { minLength: 1, maxLength: 6 }), (text, data) => {
        if (!parseExpression(text).ok) return;
        const again = rewritten(text);
        for (const each of data) expect([again, valueOf(again, each)]).toEqual([again, valueOf(text, each)]);
      }),
      { numRuns: 3000 },
    );
  });

  it('settle: what was written is read as it was', () => {
    fc.assert(
      fc.property(expression, (text) => {
        const first: Condition | undefined = read(text);
        if (!first) return;
        const written = writeCondition(first, types);
        expect(rewritten(written)).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });
});
