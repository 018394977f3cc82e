import { z } from 'zod';

/** A stable id of a part of a workflow: lower-case words joined by hyphens, no dots (dots separate paths in XState and MongoDB). */
export const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9-]*$/, 'an id is lower-case letters, digits and hyphens, and begins with a letter');

/** The name of a field or an option, usable in an expression: `amount`, `productTeam`. */
export const nameSchema = z
  .string()
  .max(60)
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'a name is letters and digits in camelCase');

/** An event's type: `ticket.take`, `mail.received`; people's events are imperative, facts are past tense. */
export const eventTypeSchema = z
  .string()
  .max(120)
  .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/, 'an event type is words joined by dots, for example ticket.take');

/** ISO 3166-1 alpha-2. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'a country is its two-letter code');
