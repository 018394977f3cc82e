import { z } from 'zod';

const levelSchema = z.int().min(1).max(5);

/** Priority by impact (rows) and urgency (columns), both from 1, the greatest, down; priority 1 is the most urgent. */
export const priorityMatrixSchema = z
  .array(z.array(levelSchema).min(1).max(5))
  .min(1)
  .max(5)
  .refine(
    (rows) => rows.every((row) => row.length === rows[0]?.length),
    'every row has as many urgencies as the first',
  );
export type PriorityMatrix = z.output<typeof priorityMatrixSchema>;

/** The 3 x 3 matrix that ServiceNow documents; an installation may have another. */
export const DEFAULT_PRIORITY_MATRIX: PriorityMatrix = [
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
];

/** The priority of an impact and an urgency (both from 1), or `undefined` where the matrix does not know them. */
export function priorityOf(matrix: PriorityMatrix, impact: number, urgency: number): number | undefined {
  return matrix[impact - 1]?.[urgency - 1];
}
