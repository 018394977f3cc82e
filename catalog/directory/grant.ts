import { countrySchema, roleSchema, slugSchema } from '#catalog/language';
import { z } from 'zod';

/** A role in a scope. Every part of the scope that is named must fit; a part left out reaches everywhere. */
export const grantSchema = z.strictObject({
  role: roleSchema,
  team: slugSchema.optional(),
  country: countrySchema.optional(),
  customer: slugSchema.optional(),
  workflow: slugSchema.optional(),
});
export type Grant = z.output<typeof grantSchema>;
