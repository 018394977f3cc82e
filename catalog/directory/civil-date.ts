import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const DAY_MS = 86_400_000;

function isCivilDate(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text);
}

/** A day of the calendar without a zone, `YYYY-MM-DD`, 1900 to 2299. Such dates compare as texts. */
export const civilDateSchema = z
  .string()
  .regex(/^(19|20|21|22)\d\d-\d\d-\d\d$/, 'a date looks like 2026-12-24')
  .refine(isCivilDate, { error: (issue) => `${String(issue.input)} does not exist` });

/** The days since 1970-01-01; negative before. The date must be valid by `civilDateSchema`. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date of a day number: the inverse of `dayNumber`. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the week of a day number, 0 = Monday to 6 = Sunday. */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The date that the wall calendar shows in an IANA zone at an instant (integer ms UTC). */
export function dateAt(timeZone: string, ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
