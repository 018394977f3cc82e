import { expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { containerAt, positionIn } from './drop-target.ts';
import { stateBoxes } from './state-boxes.ts';
import { walk } from './walk.ts';

const document = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'W' },
  states: [
    { id: 'a', title: { en: 'A' } },
    { id: 'b', title: { en: 'B' } },
    { id: 'c', title: { en: 'C' } },
    { id: 'box', type: 'compound', title: { en: 'Box' } },
    { id: 'in', type: 'compound', parent: 'box', title: { en: 'In' } },
  ],
  transitions: [
    { id: 'ab', source: 'a', target: 'b', trigger: { kind: 'always' } },
    { id: 'ca', source: 'c', target: 'a', trigger: { kind: 'always' } },
  ],
  layout: {
    states: {
      a: { x: 0, y: 0 },
      b: { x: 400, y: 0 },
      c: { x: 0, y: 300 },
      box: { x: 0, y: 600, width: 800, height: 400 },
      in: { x: 100, y: 100 },
    },
  },
});
const boxes = stateBoxes(document, 'en');
const from = (id: string) => ({ document, boxes: boxes.absolute, from: { kind: 'state' as const, id } });

it('walks along transitions, out and back, and to the nearest state where none leads', () => {
  expect(walk(from('a'), 'right')).toEqual({ kind: 'transition', id: 'ab' });
  expect(walk(from('a'), 'down')).toEqual({ kind: 'transition', id: 'ca' });
  expect(walk({ ...from('a'), from: { kind: 'transition', id: 'ca' } }, 'down')).toEqual({ kind: 'state', id: 'c' });
  expect(walk({ ...from('a'), from: { kind: 'transition', id: 'ca' } }, 'up')).toEqual({ kind: 'state', id: 'a' });
  expect(walk(from('c'), 'up')).toEqual({ kind: 'transition', id: 'ca' });
  expect(walk(from('c'), 'left')).toBeUndefined();
});

it('finds the innermost container under a point, never what is dragged', () => {
  const point = { x: 150, y: 750 };
  expect(containerAt(document, { boxes, point, dragged: [] })).toBe('in');
  expect(containerAt(document, { boxes, point, dragged: ['in'] })).toBe('box');
  expect(containerAt(document, { boxes, point, dragged: ['box'] })).toBeUndefined();
});

it('turns a point of the plane into a position below a container’s title bar', () => {
  expect(positionIn(boxes, 'box', { x: 300, y: 800 })).toEqual({ x: 300, y: 200 });
  expect(positionIn(boxes, 'box', { x: -50, y: 601 })).toEqual({ x: 22, y: 48 });
  expect(positionIn(boxes, undefined, { x: 3.4, y: -7.6 })).toEqual({ x: 3, y: -8 });
});
