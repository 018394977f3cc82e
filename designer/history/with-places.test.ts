import { expect, test } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { withPlaces } from './with-places.ts';

const document = (states: readonly string[], places: Record<string, { x: number; y: number }>) =>
  workflowSchema.parse({
    schemaVersion: 1,
    id: 'small',
    title: { en: 'Small' },
    states: states.map((id) => ({ id, title: { en: id } })),
    layout: { states: places },
  });

test('a release borrows the places it lacks, and keeps its own', () => {
  const release = document(['a', 'b', 'gone'], { a: { x: 1, y: 1 } });
  const draft = document(['a', 'b', 'new'], { a: { x: 9, y: 9 }, b: { x: 2, y: 2 }, new: { x: 3, y: 3 } });
  expect(withPlaces(release, draft).layout.states).toEqual({ a: { x: 1, y: 1 }, b: { x: 2, y: 2 } });
  expect(withPlaces(draft, release)).toBe(draft);
});
