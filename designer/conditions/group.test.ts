import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCondition, subjectTypes, writeCondition, type Condition } from '#catalog/language';
import { workflow } from './conditions.fixture.ts';
import { conditionOf, groupOf } from './group.ts';

const types = subjectTypes(workflow);
const atoms = ['customer.vip', '!fields.urgent', 'ticket.priority <= 2', 'facts.a', 'fields.note.contains("x")'];
const { text } = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...atoms),
    tie('text').map((inner) => `!(${inner})`),
    fc.tuple(tie('text'), fc.constantFrom('&&', '||'), tie('text')).map(([a, by, b]) => `(${a}) ${by} (${b})`),
  ),
}));

it('a condition shown as a group and taken back is written as it was, but for doubled negations', () => {
  fc.assert(
    fc.property(text, (written) => {
      const condition = readCondition(written, types);
      if (!condition) return;
      const again = conditionOf(groupOf(condition));
      expect(again && writeCondition(again, types)).toBe(writeCondition(condition, types));
    }),
  );
});

it('names what a group negates', () => {
  const part: Condition = { kind: 'text', text: 'facts.a' };
  expect(groupOf({ kind: 'not', part: { kind: 'all', parts: [part, part] } }).kind).toBe('notAll');
  expect(groupOf({ kind: 'not', part: { kind: 'any', parts: [part, part] } }).kind).toBe('none');
  expect(groupOf({ kind: 'not', part }).kind).toBe('none');
  expect(groupOf(part)).toEqual({ kind: 'all', parts: [part] });
});

it('an empty group is no condition', () => expect(conditionOf({ kind: 'none', parts: [] })).toBeUndefined());
