import { expect, it } from 'vitest';
import { fieldVariables } from './field-variables.ts';
import { fieldSchema } from '../field.ts';

const title = { en: 'Title' };
const fields = [
  ...['text', 'number', 'switch', 'instant', 'amount'].map((type) => fieldSchema.parse({ id: type, type, title })),
  fieldSchema.parse({ id: 'choice', type: 'choice', title, choices: [{ id: 'a', title }] }),
];

it('gives empty fields their defaults, and nothing where there is none', () => {
  expect(fieldVariables({ fields }, {})).toEqual({ text: '', choice: '', switch: false });
});

it('turns amounts into numbers and instants into dates', () => {
  const values = { text: 'x', number: 3, switch: true, instant: '2026-03-01T10:00:00Z', amount: '12.50', choice: 'a' };
  expect(fieldVariables({ fields }, values)).toEqual({
    ...values,
    amount: 12.5,
    instant: new Date('2026-03-01T10:00:00Z'),
  });
});

it('leaves out what cannot be read and what the workflow does not know', () => {
  expect(fieldVariables({ fields: fields.slice(3) }, { instant: 'soon', amount: 'much', other: 1 })).toEqual({
    choice: '',
  });
  expect(fieldVariables({ fields: fields.slice(4) }, { amount: '' })).toEqual({ choice: '' });
});
