import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression, expressionEnvironment, readCondition, subjectTypes, writeCondition } from '#catalog/language';
import { workflow } from './conditions.fixture.ts';
import { operatorOf, operatorsFor, testWith, type FreshValues } from './operator.ts';
import { subjectFrom, subjectGroups } from './subject-groups.ts';

const types = subjectTypes(workflow);
const fresh = (key: string): FreshValues => ({
  type: types.get(key) ?? 'text',
  choices: key.endsWith('.route') ? ['per-call', 'contract'] : [],
  instant: '2026-01-01T00:00:00Z',
});
const keys = [...types.keys()];

describe('every comparison that is offered', () => {
  it('writes CEL that fits the types and is read as it was chosen', () => {
    for (const key of keys) {
      const subject = subjectFrom(key);
      for (const operator of operatorsFor(subject, fresh(key).type)) {
        const condition = { kind: 'test', subject, test: testWith(operator, undefined, fresh(key)) } as const;
        const text = writeCondition(condition, types);
        expect([text, checkExpression(text, expressionEnvironment(workflow))]).toEqual([
          text,
          { ok: true, type: 'bool' },
        ]);
        const again = readCondition(text, types);
        // A text that is empty is the question whether it is.
        const emptyText = text.endsWith('== ""') || text.endsWith('!= ""');
        if (!emptyText) expect([text, again]).toEqual([text, condition]);
      }
    }
  });

  it('can be changed for every other without leaving the types', () => {
    const picks = fc.tuple(fc.constantFrom(...keys), fc.nat(), fc.nat());
    fc.assert(
      fc.property(picks, ([key, first, second]) => {
        const subject = subjectFrom(key);
        const operators = operatorsFor(subject, fresh(key).type);
        const pick = (at: number) => operators[at % operators.length] ?? 'is';
        const earlier = testWith(pick(first), undefined, fresh(key));
        const test = testWith(pick(second), earlier, fresh(key));
        expect(operatorOf(test)).toBe(pick(second));
        const text = writeCondition({ kind: 'test', subject, test }, types);
        expect([text, checkExpression(text, expressionEnvironment(workflow)).ok]).toEqual([text, true]);
      }),
    );
  });
});

it('keeps the value where it fits', () => {
  const number = { type: 'number', choices: [], instant: '' } as const;
  expect(testWith('atMost', { kind: 'is', value: 3 }, number)).toEqual({ kind: 'atMost', value: 3 });
  expect(testWith('in', { kind: 'is', value: 3 }, number)).toEqual({ kind: 'in', values: [3] });
  expect(
    testWith(
      'is',
      { kind: 'in', values: ['contract', 'x'] },
      { ...number, type: 'choice', choices: ['a', 'contract'] },
    ),
  ).toEqual({
    kind: 'is',
    value: 'contract',
  });
  expect(testWith('notContains', { kind: 'is', value: 'VPN' }, { ...number, type: 'text' })).toEqual({
    kind: 'contains',
    value: 'VPN',
    not: true,
  });
});

it('offers only what fits the type', () => {
  expect(operatorsFor(subjectFrom('customer.vip'), 'switch')).toEqual(['on', 'off']);
  expect(operatorsFor(subjectFrom('ticket.priority'), 'number')).not.toContain('empty');
  expect(operatorsFor(subjectFrom('fields.amount'), 'number')).toContain('empty');
  expect(operatorsFor(subjectFrom('fields.visitAt'), 'instant')).not.toContain('is');
});

it('lists subjects by variable, with titles', () => {
  const groups = subjectGroups(types, workflow, 'pl');
  expect(groups.map(({ variable }) => variable)).toEqual([
    ...['ticket', 'fields', 'event', 'requester', 'customer', 'options', 'tasks', 'links'],
  ]);
  expect(groups[1]?.subjects).toContainEqual({ key: 'fields.amount', title: 'Kwota' });
  expect(groups[0]?.subjects[2]).toEqual({ key: 'ticket.priority', title: 'Priorytet' });
});
