import { expect, test } from 'vitest';
import { fieldSchema } from './field.ts';
import { formOf, formsOf } from './form-of.ts';

const title = { en: 'Note', pl: 'Uwaga' };
const note = fieldSchema.parse({ id: 'note', type: 'text', title, help: { en: 'In two words' }, multiline: true });
const hours = fieldSchema.parse({ id: 'hours', type: 'number', title: { en: 'Hours' }, minimum: 1 });
const way = fieldSchema.parse({ id: 'way', type: 'choice', title, choices: [{ id: 'air', title: { en: 'By air' } }] });

test('a field is drawn in the reader’s language, in English where a text is missing', () => {
  expect(formOf(note, { language: 'pl', required: true })).toEqual({
    ...{ id: 'note', type: 'text', label: 'Uwaga', help: 'In two words', required: true },
    ...{ multiline: true, maxLength: 20_000 },
  });
});

test('each type brings what its input needs', () => {
  const options = { language: 'en', required: false } as const;
  expect(formOf(hours, options)).toMatchObject({ type: 'number', minimum: 1, maximum: undefined });
  expect(formOf(way, options)).toMatchObject({ type: 'choice', choices: [{ id: 'air', label: 'By air' }] });
});

test('an event’s form keeps its order and leaves out what the workflow no longer has', () => {
  const form = [
    { field: 'way', required: true },
    { field: 'gone', required: true },
    { field: 'note', required: false },
  ];
  expect(formsOf([note, way], form, 'en').map(({ id, required }) => [id, required])).toEqual([
    ['way', true],
    ['note', false],
  ]);
});
