import { describe, expect, test } from 'vitest';
import { median, quantile } from './statistics.ts';

describe('median', () => {
  test.each([
    [[], 0],
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 2, 100, 4], 7],
  ])('of %j is %d', (sample, expected) => {
    expect(median(sample)).toBe(expected);
  });
});

describe('quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  test.each([
    [0, 1],
    [0.5, 51],
    [0.99, 100],
    [1, 100],
  ])('%d of 1 to 100 is %d', (share, expected) => {
    expect(quantile(hundred, share)).toBe(expected);
  });
  test('of nothing is 0', () => expect(quantile([], 0.5)).toBe(0));
});
