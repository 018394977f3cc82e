import { DefectError } from '#catalog/language';
import { calendarHours } from './calendar-hours.ts';
import { type IntervalTable, buildIntervalTable } from './interval-table.ts';
import { type ServiceCalendar, WEEKDAYS } from './service-calendar.ts';

/** The UTC years in which business time can be counted. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2299;

/** How many years' tables one calendar keeps: more than a search passes through. About 8 kB each for a working week. */
const KEPT_YEARS = 128;

/** A calendar ready for counting. Its only state is a bounded cache of tables; results never depend on it. */
export interface CompiledCalendar {
  readonly calendar: ServiceCalendar;
  /** False where no rule of the calendar opens any day. */
  readonly mayOpen: boolean;
  /** The open intervals of a UTC year, built when first asked for. */
  tableOf(year: number): IntervalTable;
}

/** Prepares a valid calendar for counting; cheap, for the tables of the years are built when they are needed. */
export function compileCalendar(calendar: ServiceCalendar): CompiledCalendar {
  const hours = calendarHours(calendar);
  const tables = new Map<number, IntervalTable>();
  const mayOpen =
    calendar.always ||
    WEEKDAYS.some((weekday) => calendar.hours[weekday].length > 0) ||
    calendar.exceptions.some((exception) => exception.hours.length > 0);
  return {
    calendar,
    mayOpen,
    tableOf(year) {
      const kept = tables.get(year);
      if (kept) return kept;
      const table = buildIntervalTable(hours, calendar.timeZone, year);
      const oldest = tables.size >= KEPT_YEARS ? tables.keys().next().value : undefined;
      if (oldest !== undefined) tables.delete(oldest);
      tables.set(year, table);
      return table;
    },
  };
}

/** The UTC year of an instant; a defect where it is no integer or lies outside the years that can be counted. */
export function yearOf(ms: number): number {
  const year = Number.isSafeInteger(ms) ? new Date(ms).getUTCFullYear() : NaN;
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new DefectError('directory.instant-out-of-range', { ms });
  return year;
}
