import { describe, expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { containerAt, innerContainer, mayStandOn } from './drop-target.ts';
import type { Point } from './rectangle.ts';
import { stateBoxes } from './state-boxes.ts';

const document = workflowSchema.parse({
  schemaVersion: 1,
  id: 'w',
  title: { en: 'W' },
  states: [
    { id: 'a', title: { en: 'A' } },
    { id: 'b', title: { en: 'B' } },
    { id: 'also', title: { en: 'Also' } },
    { id: 'free', title: { en: 'Free' } },
    { id: 'end', type: 'final', title: { en: 'End' } },
  ],
  transitions: [{ id: 'go', source: 'a', target: 'b', also: ['also'], trigger: { kind: 'always' } }],
});

describe('a state let go on a transition', () => {
  it('comes to stand on it where no transition touches it yet', () => {
    expect(mayStandOn(document, 'free', 'go')).toBe(true);
  });

  it('is only moved where one does, where it cannot be left, and where there is none', () => {
    for (const state of ['a', 'b', 'also', 'end', 'none']) expect(mayStandOn(document, state, 'go')).toBe(false);
    expect(mayStandOn(document, 'free', 'none')).toBe(false);
  });
});

describe('a state let go in a parallel state', () => {
  const regions = workflowSchema.parse({
    schemaVersion: 1,
    id: 'w',
    title: { en: 'W' },
    states: [
      { id: 'both', type: 'parallel', title: { en: 'Both' } },
      { id: 'left', parent: 'both', type: 'compound', title: { en: 'Left' } },
      { id: 'right', parent: 'both', type: 'compound', title: { en: 'Right' } },
      { id: 'bare', type: 'parallel', title: { en: 'Bare' } },
    ],
    layout: {
      states: {
        ...{ both: { x: 0, y: 0, width: 700, height: 500 }, left: { x: 44, y: 60 }, right: { x: 400, y: 60 } },
        bare: { x: 1000, y: 0 },
      },
    },
  });
  const boxes = stateBoxes(regions, 'en');
  const into = (type: 'atomic' | 'final' | 'compound', point: Point, dragged: string[] = []) => {
    const drop = { boxes, point, dragged };
    return innerContainer(regions, type, { ...drop, at: containerAt(regions, drop) });
  };

  it('goes into the nearest region, lest it becomes one', () => {
    expect(into('final', { x: 150, y: 400 })).toBe('left');
    expect(into('atomic', { x: 520, y: 400 })).toBe('right');
    expect(into('atomic', { x: 150, y: 100 })).toBe('left');
  });

  it('becomes a region where it is a group, or where there is none yet', () => {
    expect(into('compound', { x: 150, y: 400 })).toBe('both');
    expect(into('atomic', { x: 1100, y: 100 })).toBe('bare');
    expect(into('atomic', { x: 150, y: 400 }, ['left', 'right'])).toBe('both');
    expect(into('atomic', { x: 5000, y: 5000 })).toBeUndefined();
  });
});
