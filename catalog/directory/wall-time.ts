import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone's distance from UTC stays the same. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

/** The stretches between two instants, in order; summer time makes three of a year. */
function stretchesOf(timeZone: string, fromMs: number, toMs: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timeZone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    const from = stretches.at(-1)?.untilMs ?? -Infinity;
    const untilMs = next && next.epochMilliseconds <= toMs ? next.epochMilliseconds : Infinity;
    stretches.push({ fromMs: from, untilMs, offsetMs: at.offsetNanoseconds / 1e6 });
    if (!next || untilMs === Infinity) return stretches;
    at = next;
  }
}

/** The instant (integer ms UTC) at which a zone's clocks show a wall time, given as ms since 1970-01-01T00:00 on those clocks. */
export type WallClock = (wallMs: number) => number;

/**
 * The clocks of an IANA zone for instants between `fromMs` and `toMs`, ms UTC; beyond them summer time is not followed.
 * A wall time that summer time skips is moved later by the length of the gap; of one that comes twice the first counts.
 */
export function wallClock(timeZone: string, fromMs: number, toMs: number): WallClock {
  const stretches = stretchesOf(timeZone, fromMs, toMs);
  return (wallMs) => {
    let skipped = NaN;
    for (const { fromMs: from, untilMs, offsetMs } of stretches) {
      const ms = wallMs - offsetMs;
      // Too late for the stretch before and too early for this one: in the gap, counted by the clocks before it.
      if (ms < from) return skipped;
      if (ms < untilMs) return ms;
      skipped = ms;
    }
    return skipped;
  };
}
