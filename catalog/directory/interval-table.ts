import type { CalendarHours } from './calendar-hours.ts';
import { wallClock } from './wall-time.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** The open intervals of one UTC year, ordered, apart from each other and cut at the year's ends; all in ms UTC. */
export interface IntervalTable {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  /** The open time before each interval since the year began. */
  readonly before: readonly number[];
  readonly totalMs: number;
}

/** The instant at which a UTC year begins. */
function yearStart(year: number): number {
  return Date.UTC(year, 0, 1);
}

/** The index of the last number that is at most `value` in an ascending list; -1 where all are greater. */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Every opening that may touch the year, in wall ms since 1970, touching ones joined. */
function openingsNear(hours: CalendarHours, year: number): [opens: number, closes: number][] {
  const openings: [number, number][] = [];
  // Zones reach a day beyond UTC, and an opening runs up to a day over midnight.
  const lastDay = yearStart(year + 1) / DAY_MS + 1;
  for (let day = yearStart(year) / DAY_MS - 3; day <= lastDay; day++) {
    for (const { opens, closes } of hours(day)) {
      const midnight = day * DAY_MS;
      openings.push([midnight + opens * MINUTE_MS, midnight + closes * MINUTE_MS]);
    }
  }
  const joined: [number, number][] = [];
  for (const [opens, closes] of openings.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && opens <= last[1]) last[1] = Math.max(last[1], closes);
    else joined.push([opens, closes]);
  }
  return joined;
}

/** Builds the table of one UTC year. Openings that overlap or touch become one interval; summer time can make them do so. */
export function buildIntervalTable(hours: CalendarHours, timeZone: string, year: number): IntervalTable {
  const start = yearStart(year);
  const end = yearStart(year + 1);
  const clock = wallClock(timeZone, start - 5 * DAY_MS, end + 5 * DAY_MS);
  const opens: number[] = [];
  const closes: number[] = [];
  const instants = openingsNear(hours, year)
    .map(([from, to]): [number, number] => [Math.max(clock(from), start), Math.min(clock(to), end)])
    // Outside the year, or swallowed by summer time: 02:30 becomes 03:30 while 03:15 stays.
    .filter(([opensAt, closesAt]) => opensAt < closesAt)
    // Summer time can bring openings out of order as well.
    .sort((a, b) => a[0] - b[0]);
  for (const [opensAt, closesAt] of instants) {
    const lastClosesAt = closes.at(-1);
    if (lastClosesAt !== undefined && opensAt <= lastClosesAt) {
      closes[closes.length - 1] = Math.max(lastClosesAt, closesAt);
    } else {
      opens.push(opensAt);
      closes.push(closesAt);
    }
  }
  let totalMs = 0;
  const before = opens.map((opensAt, index) => {
    const sum = totalMs;
    totalMs += (closes[index] ?? opensAt) - opensAt;
    return sum;
  });
  return { opens, closes, before, totalMs };
}

/** The open time of the table's year before an instant of that year, in ms. */
export function openMsBefore(table: IntervalTable, ms: number): number {
  const index = lastAtMost(table.opens, ms);
  const opensAt = table.opens[index];
  if (opensAt === undefined) return 0;
  return (table.before[index] ?? 0) + Math.min(ms, table.closes[index] ?? ms) - opensAt;
}
