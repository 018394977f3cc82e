import { z } from 'zod';
import { slugSchema } from './identifiers.ts';

/** Which service calendar counts business time: a named one, or the default one of the ticket's country. */
export const calendarRefSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), calendar: slugSchema }),
  z.strictObject({ kind: z.literal('country') }),
]);
export type CalendarRef = z.output<typeof calendarRefSchema>;
