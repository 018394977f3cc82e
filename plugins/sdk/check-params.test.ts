import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkParams, isExpressionParam } from './check-params.ts';

const cel = (expression: string) => ({ expression });
const schema = z.strictObject({
  items: z.array(z.strictObject({ service: z.string().regex(/^[a-z-]+$/), quantity: z.number().positive() })).min(1),
  to: z.union([z.enum(['requester', 'assignee']), z.strictObject({ address: z.email() })]),
  note: z.string().optional(),
});
const good = { items: [{ service: 'repair', quantity: 2 }], to: 'requester' };

describe('checkParams', () => {
  it('finds nothing in parameters that parse', () => {
    expect(checkParams(schema, good)).toEqual([]);
  });

  it.each([
    ['a leaf', { ...good, items: [{ service: 'repair', quantity: cel('fields.hours') }] }],
    ['a member of a list', { ...good, items: [cel('fields.item')] }],
    ['a whole list', { ...good, items: cel('fields.items') }],
    ['a union', { ...good, to: cel('fields.to') }],
    ['a leaf inside a member of a union', { ...good, to: { address: cel('fields.mail') } }],
    ['an optional part', { ...good, note: cel('fields.note') }],
    ['everything', cel('fields.all')],
  ])('accepts an expression in place of %s', (_place, params) => {
    expect(checkParams(schema, params)).toEqual([]);
  });

  it('still finds what is wrong beside an expression', () => {
    const params = {
      items: [{ service: 'Repair!', quantity: cel('fields.hours') }],
      to: { address: cel('a'), name: 'x' },
    };
    const problems = checkParams(schema, params);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^items\.0\.service: /);
    expect(problems[1]).toMatch(/^to: /);
  });

  it.each([
    ['no object', 'x', /Invalid input/],
    ['a missing part', { items: good.items }, /^to: /],
    ['an unknown part', { ...good, color: 'red' }, /color/],
    [
      'an expression with company',
      { ...good, items: [{ service: 'a', quantity: { expression: '1', unit: 'h' } }] },
      /^items\.0\.quantity: /,
    ],
    ['an empty expression', { ...good, to: cel(' ') }, /^to: /],
  ])('names %s', (_what, params, sentence) => {
    const problems = checkParams(schema, params);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
  });
});

describe('isExpressionParam', () => {
  it.each([null, undefined, 'a', 1, [], {}, { expression: 1 }, { expression: 'a', b: 1 }, ['expression']])(
    'is not %j',
    (value) => {
      expect(isExpressionParam(value)).toBe(false);
    },
  );
});
