import { expect, test } from 'vitest';
import { checkTexts } from '#ui/texts';
import { partTexts } from './part-texts.ts';

test('the shared parts speak every language', () => {
  expect(checkTexts(partTexts)).toEqual([]);
});
