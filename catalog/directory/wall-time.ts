import { Temporal } from 'temporal-polyfill';
import { dateOfDay } from './civil-date.ts';

const DAY_MINUTES = 1440;

/**
 * The instant (integer ms UTC) at which clocks in an IANA zone show a wall time, given as whole minutes since
 * 1970-01-01T00:00 on those clocks. A wall time that summer time skips is moved later by the length of the gap; of one
 * that comes twice the first counts.
 */
export function instantOfWallTime(timeZone: string, wallMinutes: number): number {
  const day = Math.floor(wallMinutes / DAY_MINUTES);
  const minutes = wallMinutes - day * DAY_MINUTES;
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  return Temporal.PlainDate.from(dateOfDay(day))
    .toPlainDateTime(time)
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
}
