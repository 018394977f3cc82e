import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { overlap } from '../rectangle.ts';
import { stateBoxes } from '../state-boxes.ts';
import { elkGraph, placesOf } from './elk-graph.ts';
import { lacksPlaces } from './lacks-places.ts';

const document = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'W' },
  initial: 'new',
  states: [
    { id: 'new', title: { en: 'New' } },
    { id: 'work', type: 'compound', title: { en: 'Work' } },
    { id: 'second', parent: 'work', title: { en: 'Second line' } },
    { id: 'third', parent: 'work', title: { en: 'Third line' } },
    { id: 'last', parent: 'work', type: 'history', title: { en: 'Last' } },
    { id: 'closed', type: 'final', title: { en: 'Closed' } },
  ],
  transitions: [
    { id: 'take', source: 'new', target: 'work', trigger: { kind: 'always' } },
    { id: 'up', source: 'second', target: 'third', trigger: { kind: 'always' } },
    { id: 'out', source: 'third', target: 'closed', trigger: { kind: 'always' } },
    { id: 'again', source: 'closed', target: 'last', trigger: { kind: 'always' } },
    { id: 'self', source: 'new', target: 'new', trigger: { kind: 'always' } },
    { id: 'lost', source: 'new', target: 'nowhere', trigger: { kind: 'always' } },
  ],
});

it('lays out nested states from top to bottom, none over another', async () => {
  const places = placesOf(await new ELK().layout(elkGraph(document, 'en')));
  expect(Object.keys(places).sort()).toEqual(document.states.map(({ id }) => id).sort());
  const { relative } = stateBoxes({ ...document, layout: { states: places } }, 'en');
  for (const one of document.states)
    for (const other of document.states) {
      const [box, otherBox] = [relative.get(one.id), relative.get(other.id)];
      if (one.id < other.id && one.parent === other.parent && box && otherBox)
        expect(overlap(box, otherBox)).toBe(false);
    }
  expect(places['new']?.y).toBeLessThan(places['work']?.y ?? 0);
  expect(places['work']?.y).toBeLessThan(places['closed']?.y ?? 0);
  expect(places['work']?.width).toBeGreaterThan(200);
  expect(places['second']).not.toHaveProperty('width');
});

it('is asked for where most states have no place', () => {
  expect(lacksPlaces(document)).toBe(true);
  expect(lacksPlaces({ ...document, states: [] })).toBe(false);
  const states = Object.fromEntries(document.states.slice(0, 4).map(({ id }) => [id, { x: 0, y: 0 }]));
  expect(lacksPlaces({ ...document, layout: { states } })).toBe(false);
});
