import { Temporal } from 'temporal-polyfill';

/** For how long a list holds: days count whole in the zone, instants to the millisecond. */
export interface Validity {
  readonly timeZone: string;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

function instantOf(bound: string, timeZone: string, addDays: number): number {
  if (bound.includes('T')) return Temporal.Instant.from(bound).epochMilliseconds;
  return Temporal.PlainDate.from(bound).add({ days: addDays }).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The first instant, in ms UTC, at which the list holds. */
export function startOf({ validFrom, timeZone }: Validity): number {
  return instantOf(validFrom, timeZone, 0);
}

/** The instant, in ms UTC, from which the list no longer holds; Infinity where it has no end. */
export function endOf({ validTo, timeZone }: Validity): number {
  return validTo === undefined ? Infinity : instantOf(validTo, timeZone, 1);
}

/** Whether the list holds at the instant (ms UTC). */
export function isValidAt(list: Validity, atMs: number): boolean {
  return startOf(list) <= atMs && atMs < endOf(list);
}
