import { countrySchema, slugSchema } from '#catalog/language';
import { z } from 'zod';

/** An organisation that is served. */
export const customerSchema = z.strictObject({
  id: slugSchema,
  title: z.string().trim().min(1).max(200),
  country: countrySchema,
  vip: z.boolean().default(false),
  /** Has a valid contract: work beyond it is quoted. */
  contract: z.boolean().default(false),
  /** The contract's tier, for example `premium`. */
  tier: slugSchema.optional(),
});
export type Customer = z.output<typeof customerSchema>;
