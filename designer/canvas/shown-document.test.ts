import { expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { withClosed } from './shown-document.ts';

const document = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'W' },
  initial: 'new',
  states: [
    { id: 'new', title: { en: 'New' } },
    { id: 'work', type: 'compound', title: { en: 'Work' }, initial: 'second' },
    { id: 'second', parent: 'work', type: 'compound', title: { en: 'Second' }, initial: 'deep' },
    { id: 'deep', parent: 'second', title: { en: 'Deep' } },
    { id: 'third', parent: 'work', title: { en: 'Third' } },
  ],
  transitions: [
    { id: 'in', source: 'new', target: 'deep', trigger: { kind: 'always' }, also: ['third'] },
    { id: 'out', source: 'third', target: 'new', trigger: { kind: 'always' } },
    { id: 'within', source: 'deep', target: 'third', trigger: { kind: 'always' } },
    { id: 'note', source: 'deep', trigger: { kind: 'always' } },
    { id: 'own', source: 'work', trigger: { kind: 'always' } },
  ],
  layout: { states: { work: { x: 8, y: 16, width: 400, height: 300 }, deep: { x: 40, y: 60 } } },
});

it('draws nothing else while every group is open', () => {
  expect(withClosed(document, new Set()).document).toBe(document);
  expect(withClosed(document, new Set(['new', 'none'])).document).toBe(document);
});

it('hides what lies in a closed group and leads its transitions to the group', () => {
  const shown = withClosed(document, new Set(['work', 'second']));
  expect(shown.document.states.map(({ id, type }) => [id, type])).toEqual([
    ['new', 'atomic'],
    ['work', 'atomic'],
  ]);
  expect(shown.hidden.get('work')).toBe(3);
  expect(shown.document.transitions.map(({ id, source, target }) => [id, source, target])).toEqual([
    ['in', 'new', 'work'],
    ['out', 'work', 'new'],
    ['own', 'work', undefined],
  ]);
  expect(shown.document.layout.states).toEqual({ work: { x: 8, y: 16 } });
});

it('keeps what passes between the states beside a closed group', () => {
  const shown = withClosed(document, new Set(['second']));
  expect(shown.document.states.map(({ id }) => id)).toEqual(['new', 'work', 'second', 'third']);
  expect(shown.document.transitions.map(({ id, source, target }) => [id, source, target])).toEqual([
    ['in', 'new', 'second'],
    ['out', 'third', 'new'],
    ['within', 'second', 'third'],
    ['own', 'work', undefined],
  ]);
});
