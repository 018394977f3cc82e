import { DefectError } from '#catalog/language';
import { type CompiledCalendar, FIRST_YEAR, LAST_YEAR, yearOf } from './compiled-calendar.ts';
import { lastAtMost, openMsBefore } from './interval-table.ts';

/** How far a search goes. A target that a hundred years do not fill is none. */
const HORIZON_YEARS = 100;

/** An open interval, ms UTC; it is open at `opensAt` and no longer at `closesAt`. */
export interface OpenInterval {
  readonly opensAt: number;
  readonly closesAt: number;
}

function assertDuration(ms: number): void {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new DefectError('directory.bad-duration', { ms });
}

/** Whether the instant (integer ms UTC) lies in opening hours; closing time itself does not. */
export function isOpen(compiled: CompiledCalendar, ms: number): boolean {
  const table = compiled.tableOf(yearOf(ms));
  const closesAt = table.closes[lastAtMost(table.opens, ms)];
  return closesAt !== undefined && ms < closesAt;
}

/** The first open instant at or after `fromMs`, or `undefined` within the horizon. */
function firstOpen(compiled: CompiledCalendar, fromMs: number): number | undefined {
  if (isOpen(compiled, fromMs)) return fromMs;
  const first = yearOf(fromMs);
  for (let year = first; year <= Math.min(first + HORIZON_YEARS, LAST_YEAR); year++) {
    const { opens } = compiled.tableOf(year);
    const opensAt = opens[lastAtMost(opens, fromMs) + 1];
    if (opensAt !== undefined) return opensAt;
  }
  return undefined;
}

/**
 * The instant at which `ms` of business time from `fromMs` are used up; all integer ms, UTC. For 0 ms it is the first
 * open instant at or after; a target used up exactly at closing is due at closing. `undefined` where the calendar does
 * not hold so much business time in the next hundred years (or until 2299), as one that never opens.
 */
export function addBusinessTime(compiled: CompiledCalendar, fromMs: number, ms: number): number | undefined {
  assertDuration(ms);
  const first = yearOf(fromMs);
  if (!compiled.mayOpen) return undefined;
  if (ms === 0) return firstOpen(compiled, fromMs);
  let left = ms + openMsBefore(compiled.tableOf(first), fromMs);
  for (let year = first; year <= Math.min(first + HORIZON_YEARS, LAST_YEAR); year++) {
    const { opens, before, totalMs } = compiled.tableOf(year);
    if (left <= totalMs) {
      // The interval in which less than `left` had passed when it opened: its closing is still inside.
      const index = lastAtMost(before, left - 1);
      return (opens[index] ?? 0) + left - (before[index] ?? 0);
    }
    left -= totalMs;
  }
  return undefined;
}

/**
 * The instant from which `ms` of business time lead to `toMs`: the latest such; for 0 ms the last instant at or before
 * that is open or a closing. `undefined` where the hundred years before do not hold so much.
 */
export function subtractBusinessTime(compiled: CompiledCalendar, toMs: number, ms: number): number | undefined {
  assertDuration(ms);
  const last = yearOf(toMs);
  if (!compiled.mayOpen) return undefined;
  if (ms === 0 && isOpen(compiled, toMs)) return toMs;
  let left = ms;
  for (let year = last; year >= Math.max(last - HORIZON_YEARS, FIRST_YEAR); year--) {
    const table = compiled.tableOf(year);
    const { opens, before } = table;
    const open = year === last ? openMsBefore(table, toMs) : table.totalMs;
    const position = open - left;
    if (position > 0 || (position === 0 && ms > 0)) {
      // A position between two intervals: 0 ms go back to the closing of the first, more to the opening of the second.
      const index = lastAtMost(before, ms > 0 ? position : position - 1);
      return (opens[index] ?? 0) + position - (before[index] ?? 0);
    }
    left -= open;
  }
  return undefined;
}

/** The business time between two instants, in ms; 0 where the end is not after the start. */
export function measureBusinessTime(compiled: CompiledCalendar, fromMs: number, toMs: number): number {
  const first = yearOf(fromMs);
  const last = yearOf(toMs);
  if (!compiled.mayOpen || toMs <= fromMs) return 0;
  let measured = openMsBefore(compiled.tableOf(last), toMs) - openMsBefore(compiled.tableOf(first), fromMs);
  for (let year = first; year < last; year++) measured += compiled.tableOf(year).totalMs;
  return measured;
}

/** The first `n` open intervals from `fromMs` on, the running one cut at `fromMs`; fewer where the calendar ends to open. */
export function nextOpenings(compiled: CompiledCalendar, fromMs: number, n: number): readonly OpenInterval[] {
  const found: OpenInterval[] = [];
  const first = yearOf(fromMs);
  if (!compiled.mayOpen) return found;
  for (let year = first; year <= Math.min(first + HORIZON_YEARS, LAST_YEAR); year++) {
    const { opens, closes } = compiled.tableOf(year);
    for (let index = Math.max(0, lastAtMost(opens, fromMs)); index < opens.length; index++) {
      const opensAt = Math.max(opens[index] ?? 0, fromMs);
      const closesAt = closes[index] ?? 0;
      if (closesAt <= opensAt) continue;
      const last = found.at(-1);
      // An interval that runs over the new year lies in two tables.
      if (last?.closesAt === opensAt) found[found.length - 1] = { opensAt: last.opensAt, closesAt };
      else if (found.length === n) return found;
      else found.push({ opensAt, closesAt });
    }
  }
  return found;
}
