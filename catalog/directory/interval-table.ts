import type { CalendarHours } from './calendar-hours.ts';
import { instantOfWallTime } from './wall-time.ts';

const DAY_MS = 86_400_000;

/** The open intervals of one UTC year, ordered, apart from each other and cut at the year's ends; all in ms UTC. */
export interface IntervalTable {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  /** The open time before each interval since the year began. */
  readonly before: readonly number[];
  readonly totalMs: number;
}

/** The instant at which a UTC year begins. */
export function yearStart(year: number): number {
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

/** Every opening that may touch the year, in wall minutes since 1970; touching ones are joined, which saves looking up the zone. */
function openingsNear(hours: CalendarHours, year: number): [opens: number, closes: number][] {
  const openings: [number, number][] = [];
  // Zones reach a day beyond UTC, and an opening runs up to a day over midnight.
  const lastDay = yearStart(year + 1) / DAY_MS + 1;
  for (let day = yearStart(year) / DAY_MS - 3; day <= lastDay; day++) {
    for (const { opens, closes } of hours(day)) openings.push([day * 1440 + opens, day * 1440 + closes]);
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
  const opens: number[] = [];
  const closes: number[] = [];
  for (const [from, to] of openingsNear(hours, year)) {
    const opensAt = Math.max(instantOfWallTime(timeZone, from), start);
    const closesAt = Math.min(instantOfWallTime(timeZone, to), end);
    // Outside the year, or swallowed by summer time: 02:30 becomes 03:30 while 03:15 stays.
    if (closesAt <= opensAt) continue;
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
