import { expect, it, test } from 'vitest';
import { workflowSchema } from '#catalog/language';
import { checkTexts } from '#ui/texts';
import { guideTexts } from './guide-texts.ts';
import { HINTS, targetOf } from './hints.ts';

it('has texts that are sound in every language', () => {
  expect(checkTexts(guideTexts)).toEqual([]);
});

const drawn = (initial: string | undefined, ...states: readonly object[]) =>
  workflowSchema.parse({
    ...{ schemaVersion: 1, id: 'small', title: { en: 'Small' }, events: [], transitions: [] },
    ...(initial === undefined ? {} : { initial }),
    states: states.map((state) => ({ title: { en: 'A state' }, ...state })),
  });

test('each hint has a target of its own', () => {
  const document = drawn('work', { id: 'new' }, { id: 'work' });
  expect(HINTS.map((hint) => targetOf(hint, document))).toEqual([
    '[data-guide="palette"]',
    '.react-flow__node[data-id="work"]',
    '[data-guide="simulate"]',
    '[data-guide="publish"]',
  ]);
});

test('a transition is shown at a state that can be left', () => {
  const end = { id: 'end', type: 'final' } as const;
  expect(targetOf('state', drawn(undefined, end, { id: 'new' }))).toBe('.react-flow__node[data-id="new"]');
  expect(targetOf('state', drawn('end', end, { id: 'new' }))).toBe('.react-flow__node[data-id="new"]');
  expect(targetOf('state', drawn(undefined, end))).toBeUndefined();
});

test('a transition is shown where a ticket begins, inside of groups', () => {
  const group = { id: 'intake', type: 'compound', initial: 'received' };
  const inside = drawn('intake', group, { id: 'asked', parent: 'intake' }, { id: 'received', parent: 'intake' });
  expect(targetOf('state', inside)).toBe('.react-flow__node[data-id="received"]');
  const lost = drawn(
    'a',
    { ...group, id: 'a', initial: 'b', parent: 'b' },
    { ...group, id: 'b', initial: 'a', parent: 'a' },
  );
  expect(targetOf('state', lost)).toBeDefined();
});
