import { z } from 'zod';

/** Where the drawing puts a state; positions are relative to the parent state, in pixels. */
export const placeSchema = z.strictObject({
  x: z.number(),
  y: z.number(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  /** The automatic layout leaves it where it is. */
  pinned: z.literal(true).optional(),
});
export type Place = z.output<typeof placeSchema>;
