import { expect, test } from 'vitest';
import { draftFields, draftPriority, EMPTY_DRAFT, parseDraft, withLevel } from './ticket-draft.ts';

test('the priority comes from impact and urgency until one is chosen', () => {
  expect(draftPriority(EMPTY_DRAFT)).toBe(3);
  expect(draftPriority({ ...EMPTY_DRAFT, impact: 1 })).toBe(3);
  expect(draftPriority({ ...EMPTY_DRAFT, impact: 1, urgency: 1 })).toBe(1);
  expect(draftPriority({ ...EMPTY_DRAFT, impact: 3, urgency: 3 })).toBe(5);
  expect(draftPriority({ ...EMPTY_DRAFT, impact: 1, urgency: 1, priority: 4 })).toBe(4);
});
test('another impact decides it again', () => {
  const draft = withLevel({ ...EMPTY_DRAFT, impact: 1, urgency: 1, priority: 5 }, { urgency: 2 });
  expect(draftPriority(draft)).toBe(2);
});
test('what was written for another workflow, or emptied, is not sent', () => {
  expect(draftFields({ ...EMPTY_DRAFT, fields: { a: 'x', b: 'y', c: '', d: false } }, ['a', 'c', 'd'])).toEqual({
    a: 'x',
    d: false,
  });
});
test('a stored draft is read, anything else is not', () => {
  const draft = { ...EMPTY_DRAFT, subject: 'Printer', workflow: 'repair', fields: { a: 1 } };
  expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  expect(parseDraft({ subject: 5 })).toBeUndefined();
  expect(parseDraft(null)).toBeUndefined();
});
