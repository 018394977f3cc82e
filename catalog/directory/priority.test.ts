import { expect, test } from 'vitest';
import { DEFAULT_PRIORITY_MATRIX, priorityMatrixSchema, priorityOf } from './priority.ts';

test('the default is the 3 x 3 matrix of impact and urgency', () => {
  const levels = [1, 2, 3];
  expect(levels.map((impact) => levels.map((urgency) => priorityOf(DEFAULT_PRIORITY_MATRIX, impact, urgency)))).toEqual(
    [
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 5],
    ],
  );
  expect(priorityMatrixSchema.parse(DEFAULT_PRIORITY_MATRIX)).toEqual(DEFAULT_PRIORITY_MATRIX);
});

test('a matrix may have other levels; what it does not know has no priority', () => {
  const matrix = priorityMatrixSchema.parse([
    [1, 1, 2, 4],
    [1, 2, 3, 4],
  ]);
  expect(priorityOf(matrix, 1, 4)).toBe(4);
  for (const [impact, urgency] of [
    [0, 1],
    [3, 1],
    [1, 5],
    [1.5, 1],
    [NaN, 1],
  ] as const) {
    expect(priorityOf(matrix, impact, urgency)).toBeUndefined();
  }
});

test.each([[[]], [[[]]], [[[1, 2], [1]]], [[[0]]], [[[6]]]])('refuses %j', (matrix) => {
  expect(priorityMatrixSchema.safeParse(matrix).success).toBe(false);
});
