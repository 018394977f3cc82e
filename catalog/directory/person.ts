import { LANGUAGES, ROLES, type Role, countrySchema } from '#catalog/language';
import { z } from 'zod';
import { civilDateSchema, dateAt } from './civil-date.ts';
import { grantSchema } from './grant.ts';
import { timeZoneSchema } from './time-zone.ts';

/** Days on which a person does not work, `from` and `to` inclusive, in the person's own zone. */
const absenceSchema = z
  .strictObject({ from: civilDateSchema, to: civilDateSchema })
  .refine(({ from, to }) => from <= to, { error: 'the absence ends before it begins', path: ['to'] });

/** Someone who signs in or asks for service; what he may do is in his grants. */
export const personSchema = z.strictObject({
  id: z.string().min(1).max(80),
  name: z.string().trim().min(1).max(200),
  /** Kept in lower case: two spellings are one person. */
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  language: z.enum(LANGUAGES).default('en'),
  country: countrySchema.optional(),
  timeZone: timeZoneSchema.default('UTC'),
  grants: z.array(grantSchema).max(200).default([]),
  absences: z.array(absenceSchema).max(200).default([]),
  vip: z.boolean().default(false),
  /** Hints of the interface that he does not want to see again, by id. They go with him to any browser. */
  dismissed: z
    .array(
      z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/)
        .max(40),
    )
    .max(50)
    .optional(),
  /** A person who has left may do nothing but stays named in the tickets. */
  active: z.boolean().default(true),
});
export type Person = z.output<typeof personSchema>;
/** A person as he may be written: parts with a default may be left out. */
export type PersonInput = z.input<typeof personSchema>;

/** Whether the person is away on the day that his zone shows at `nowMs` (integer ms UTC). */
export function isAbsent(person: Pick<Person, 'absences' | 'timeZone'>, nowMs: number): boolean {
  if (person.absences.length === 0) return false;
  const today = dateAt(person.timeZone, nowMs);
  return person.absences.some(({ from, to }) => from <= today && today <= to);
}

/** The person's roles in any scope, each once, in the order of `ROLES`. */
export function personRoles(person: Pick<Person, 'grants'>): readonly Role[] {
  return ROLES.filter((role) => person.grants.some((grant) => grant.role === role));
}

/** The teams that the person's grants name, each once, ordered. A grant without a team reaches all teams and names none. */
export function teamsOf(person: Pick<Person, 'grants'>): readonly string[] {
  return [...new Set(person.grants.flatMap(({ team }) => (team === undefined ? [] : [team])))].sort();
}
