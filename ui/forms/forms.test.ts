import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkTexts } from '#ui/texts';
import { changeJson, expressionOf, jsonAt } from './change-json.ts';
import { checkFields, type FormField } from './form-field.ts';
import { formTexts } from './form-texts.ts';
import { instantFromLocal, localFromInstant } from './local-instant.ts';
import { emptyValue, schemaNode, wordsOf, type JsonSchema } from './schema-node.ts';

const nodeOf = (schema: z.ZodType) =>
  schemaNode(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
const childrenOf = (schema: z.ZodType) => {
  const node = nodeOf(schema);
  return node.kind === 'group' ? node.children : [];
};

describe('schemaNode', () => {
  test('draws the parameters of an action', () => {
    const children = childrenOf(
      z.object({
        to: z.enum(['requester', 'assignee']),
        template: z.string().min(1).max(80).meta({ title: 'Template', description: 'Its id' }),
        body: z.string().max(2000).optional(),
        retries: z.int().min(0).max(5).default(2),
        urgent: z.boolean(),
      }),
    );
    expect(children).toEqual([
      {
        path: ['to'],
        required: true,
        label: 'To',
        help: undefined,
        kind: 'choice',
        choices: ['requester', 'assignee'],
      },
      {
        path: ['template'],
        required: true,
        label: 'Template',
        help: 'Its id',
        kind: 'text',
        multiline: false,
        maxLength: 80,
      },
      {
        path: ['body'],
        required: false,
        label: 'Body',
        help: undefined,
        kind: 'text',
        multiline: true,
        maxLength: 2000,
      },
      { path: ['retries'], required: false, label: 'Retries', help: undefined, kind: 'number', minimum: 0, maximum: 5 },
      { path: ['urgent'], required: true, label: 'Urgent', help: undefined, kind: 'switch' },
    ]);
  });
  test('nested objects and lists', () => {
    const [lines] = childrenOf(z.object({ lines: z.array(z.object({ code: z.string(), amount: z.number() })) }));
    expect(lines).toMatchObject({ kind: 'list', path: ['lines'] });
    if (lines?.kind !== 'list') throw new Error('expected a list');
    expect(schemaNode(lines.item, { path: ['lines', '0'], required: true })).toMatchObject({
      kind: 'group',
      children: [
        { kind: 'text', path: ['lines', '0', 'code'] },
        { kind: 'number', path: ['lines', '0', 'amount'] },
      ],
    });
    expect(emptyValue(lines.item)).toEqual({});
    expect(emptyValue({ type: 'number', minimum: 1 })).toBe(1);
  });
  test('nullable parts, unions of literals, and an integer without bounds', () => {
    const children = childrenOf(
      z.object({
        a: z.string().nullable(),
        b: z.union([z.literal('x'), z.literal('y')]),
        c: z.int(),
        d: z.literal('only'),
      }),
    );
    expect(children).toMatchObject([
      { kind: 'text' },
      { kind: 'choice', choices: ['x', 'y'] },
      { kind: 'number', minimum: undefined, maximum: undefined },
      { kind: 'choice', choices: ['only'] },
    ]);
  });
  test('what has no simple input is edited as JSON', () => {
    const children = childrenOf(
      z.object({
        r: z.record(z.string(), z.number()),
        u: z.union([z.string(), z.number()]),
        t: z.tuple([z.string()]),
        j: z.json(),
      }),
    );
    expect(children.map((child) => child.kind)).toEqual(['json', 'json', 'json', 'json']);
  });
  test('names become words', () => {
    expect(['sendEmailTo', 'price-list_id', 'x'].map(wordsOf)).toEqual(['Send email to', 'Price list id', 'X']);
  });
});

describe('changeJson', () => {
  const value = { a: { b: [1, 2, 3] }, c: 'x' };
  test('changes, adds and removes under a path and shares the rest', () => {
    const changed = changeJson(value, ['a', 'b', '1'], 9);
    expect(changed).toEqual({ a: { b: [1, 9, 3] }, c: 'x' });
    expect(value.a.b).toEqual([1, 2, 3]);
    expect(changeJson(value, ['a', 'b', '1'], undefined)).toEqual({ a: { b: [1, 3] }, c: 'x' });
    expect(changeJson(value, ['c'], undefined)).toEqual({ a: value.a });
    expect(changeJson(undefined, ['n', 'm'], true)).toEqual({ n: { m: true } });
  });
  test('jsonAt finds own parts only', () => {
    expect(jsonAt(value, ['a', 'b', '2'])).toBe(3);
    expect(jsonAt(value, ['toString'])).toBeUndefined();
    expect(jsonAt(value, ['a', 'x', 'y'])).toBeUndefined();
  });
  test('expressionOf knows an expression from an object', () => {
    expect(expressionOf({ expression: 'ticket.key' })).toBe('ticket.key');
    expect(expressionOf({ expression: 'a', more: 1 })).toBeUndefined();
    expect(expressionOf('ticket.key')).toBeUndefined();
  });
});

describe('checkFields', () => {
  const fields: FormField[] = [
    { id: 'text', label: 'T', type: 'text', required: true },
    { id: 'number', label: 'N', type: 'number', minimum: 1, maximum: 5 },
    { id: 'amount', label: 'A', type: 'amount' },
    { id: 'choice', label: 'C', type: 'choice', choices: [{ id: 'a', label: 'A' }] },
    { id: 'switch', label: 'S', type: 'switch', required: true },
    { id: 'instant', label: 'I', type: 'instant' },
  ];
  test('nothing is wrong with good values, nor with empty ones that may be empty', () => {
    const good = { text: 'x', number: 5, amount: '12.50', choice: 'a', switch: false, instant: '2026-11-22T17:00:00Z' };
    expect(checkFields(fields, good)).toEqual({});
    expect(checkFields(fields, { text: 'x' })).toEqual({});
  });
  test('says what is wrong', () => {
    expect(checkFields(fields, { text: ' ', number: 6, amount: '1e5', choice: 'b', instant: 'soon' })).toEqual({
      text: { code: 'required' },
      number: { code: 'above', params: { maximum: 5 } },
      amount: { code: 'not-an-amount' },
      choice: { code: 'not-a-choice' },
      instant: { code: 'not-an-instant' },
    });
    expect(checkFields(fields, { text: 'x', number: 0 })).toEqual({
      number: { code: 'below', params: { minimum: 1 } },
    });
  });
});

describe('instants on the reader’s clock', () => {
  test('there and back', () => {
    expect(localFromInstant('2026-11-22T17:00:00Z', 'Europe/Warsaw')).toBe('2026-11-22T18:00');
    expect(instantFromLocal('2026-11-22T18:00', 'Europe/Warsaw')).toBe('2026-11-22T17:00:00Z');
  });
  test('a skipped hour is taken later, a doubled one the first time', () => {
    expect(instantFromLocal('2026-03-29T02:30', 'Europe/Warsaw')).toBe('2026-03-29T01:30:00Z');
    expect(instantFromLocal('2026-10-25T02:30', 'Europe/Warsaw')).toBe('2026-10-25T00:30:00Z');
  });
  test('what is no time is none', () => {
    expect(localFromInstant('soon', 'UTC')).toBe('');
    expect(instantFromLocal('', 'UTC')).toBeUndefined();
  });
});

test('forms speak every language', () => {
  expect(checkTexts(formTexts)).toEqual([]);
});
