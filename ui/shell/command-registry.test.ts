import { describe, expect, test } from 'vitest';
import { checkTexts } from '#ui/texts';
import { matchesQuery, type Command } from './command-registry.ts';
import { shellTexts } from './shell-texts.ts';

const command: Command = {
  id: 'publish',
  label: 'Publish release 12',
  description: 'Incident: disk arrays',
  keywords: ['deploy'],
  run: () => undefined,
};

describe('matchesQuery', () => {
  test.each(['', '  ', 'pub', 'PUBLISH', 'release pub', '12', 'disk', 'dep rel'])('"%s" finds it', (query) => {
    expect(matchesQuery(command, query)).toBe(true);
  });
  test.each(['lish', 'publish 13', 'x'])('"%s" does not', (query) => {
    expect(matchesQuery(command, query)).toBe(false);
  });
});

test('the frame speaks every language', () => {
  expect(checkTexts(shellTexts)).toEqual([]);
});
