import { slugSchema, textSchema } from '#catalog/language';
import { z } from 'zod';

/** People who work one set of queues. Who belongs to it is in the people's grants. */
export const teamSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  description: z.string().max(2000).optional(),
});
export type Team = z.output<typeof teamSchema>;
