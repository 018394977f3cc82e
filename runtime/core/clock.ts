import { addBusinessTime, measureBusinessTime, type CompiledCalendar } from '#catalog/directory';
import type { ClockDecision } from '#catalog/language';
import type { Clock, ClockSegment, Instant } from './ticket.ts';

/** The hours that a clock counts: a service calendar's, or, without one, all of them. */
export type CountedHours = CompiledCalendar | undefined;

/** The instant at which so many counted milliseconds have passed; `undefined` where the calendar never has so many. */
function addCounted(hours: CountedHours, from: Instant, ms: number): Instant | undefined {
  return hours ? addBusinessTime(hours, from, ms) : from + ms;
}

function measureCounted(hours: CountedHours, from: Instant, to: Instant): number {
  return hours ? measureBusinessTime(hours, from, to) : Math.max(0, to - from);
}

/** Milliseconds counted up to `now`. */
export function elapsedMs(clock: Pick<Clock, 'segments'>, hours: CountedHours, now: Instant): number {
  return clock.segments.reduce((sum, segment) => {
    if (segment.decision !== 'run') return sum;
    return sum + (segment.countedMs ?? measureCounted(hours, segment.from, now));
  }, 0);
}

function closed(segment: ClockSegment, hours: CountedHours, now: Instant): ClockSegment {
  const countedMs = segment.decision === 'run' ? measureCounted(hours, segment.from, now) : 0;
  return { ...segment, to: now, countedMs };
}

/** What a clock is to do from now on. */
export interface ClockOrder {
  readonly decision: ClockDecision;
  /** The states that say so. */
  readonly states: readonly string[];
  readonly targetMs: number;
  readonly hours: CountedHours;
  readonly now: Instant;
}

/** The clock's segments carried on to `now` under a decision; the same array where nothing changes. */
function segmentsAt(before: readonly ClockSegment[], order: ClockOrder): readonly ClockSegment[] {
  const { decision, states, hours, now } = order;
  const last = before.at(-1);
  if (last?.decision === decision && last.states.join() === states.join()) return before;
  const earlier = last ? [...before.slice(0, -1), closed(last, hours, now)] : [];
  return [...earlier, { decision, states, from: now }];
}

const STATUS = { run: 'running', pause: 'paused', stop: 'stopped' } as const;

/** A clock carried on to `now`, or begun; the same object where nothing changes. Due instant and breach derive from its segments. */
export function carryClock<Known extends Clock>(before: Known | undefined, order: ClockOrder): Clock | Known {
  const { decision, targetMs, hours, now } = order;
  const segments = segmentsAt(before?.segments ?? [], order);
  if (before && segments === before.segments && before.targetMs === targetMs) return before;
  const remaining = targetMs - elapsedMs({ segments }, hours, now);
  const breachedAt = before?.breachedAt ?? (remaining < 0 ? now : undefined);
  const dueAt =
    decision !== 'run' ? undefined : remaining < 0 ? before?.dueAt : addCounted(hours, now, Math.max(0, remaining));
  return {
    targetMs,
    status: STATUS[decision],
    segments,
    ...(dueAt !== undefined && { dueAt }),
    ...(breachedAt !== undefined && { breachedAt }),
  };
}

/** When a running clock that is not breached yet will be: at the first counted second beyond the target. */
export function breachAt({ status, dueAt, breachedAt }: Clock, hours: CountedHours): Instant | undefined {
  if (status !== 'running' || dueAt === undefined || breachedAt !== undefined) return undefined;
  return addCounted(hours, dueAt, 1000);
}
