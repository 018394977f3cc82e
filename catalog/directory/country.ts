import { LANGUAGES, countrySchema, slugSchema, textSchema } from '#catalog/language';
import { z } from 'zod';

/** A country that is served: the calendar and the language its tickets have unless something says otherwise. */
export const countryEntrySchema = z.strictObject({
  code: countrySchema,
  title: textSchema,
  /** The id of the default service calendar. */
  calendar: slugSchema,
  language: z.enum(LANGUAGES).default('en'),
});
export type Country = z.output<typeof countryEntrySchema>;
