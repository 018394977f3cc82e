import { expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { overlap } from '../rectangle.ts';
import { stateBoxes } from '../state-boxes.ts';
import { keepPinned } from './keep-pinned.ts';

const places = { a: { x: 0, y: 0 }, b: { x: 0, y: 120 }, c: { x: 240, y: 120 } };
const workflow = (states: Record<string, { x: number; y: number; pinned?: true }>) =>
  workflowSchema.parse({
    schemaVersion: 1,
    id: 'w',
    title: { en: 'W' },
    states: ['a', 'b', 'c'].map((id) => ({ id, title: { en: id } })),
    layout: { states },
  });

it('takes the layout as it is where nothing is pinned', () => {
  expect(keepPinned(workflow({ a: { x: 900, y: 900 } }), places, 'en')).toEqual(places);
});

it('leaves a pinned state where it was and brings the others to it', () => {
  const kept = keepPinned(workflow({ a: { x: 500, y: 300, pinned: true } }), places, 'en');
  expect(kept).toEqual({ a: { x: 500, y: 300, pinned: true }, b: { x: 500, y: 420 }, c: { x: 740, y: 420 } });
});

it('lets nothing cover a pinned state', () => {
  const document = workflow({ a: { x: 0, y: 0, pinned: true }, c: { x: 20, y: 130, pinned: true } });
  const kept = keepPinned(document, places, 'en');
  expect(kept['a']).toEqual({ x: 0, y: 0, pinned: true });
  expect(kept['c']).toEqual({ x: 20, y: 130, pinned: true });
  const { relative } = stateBoxes({ ...document, layout: { states: kept } }, 'en');
  const boxes = [...relative.values()];
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false);
});
