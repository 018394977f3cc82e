import { expect, test } from 'vitest';
import { checkTexts } from '#ui/texts';
import { simulatorTexts } from './simulator-texts.ts';

test('the simulator speaks every language', () => {
  expect(checkTexts(simulatorTexts)).toEqual([]);
});
