import { describe, expect, it } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { mayStandOn } from './drop-target.ts';

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
