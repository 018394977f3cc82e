import { elapsedMs, type Clock, type Scope } from '#runtime/core';

/** A clock as screens are told of it. */
export interface ClockReading {
  readonly status: Clock['status'];
  readonly targetMs: number;
  readonly dueAt?: Date;
  readonly breachedAt?: Date;
  /** Counted time left, negative beyond the target; absent where the calendar is no longer known. */
  readonly remainingMs?: number;
}

/** What a clock shows now; one without a calendar counts all hours. */
export function clockReading(
  clock: Clock & { readonly calendar?: string },
  scope: Pick<Scope, 'now' | 'calendars'>,
): ClockReading {
  const { status, targetMs, dueAt, breachedAt, calendar } = clock;
  const hours = calendar === undefined ? undefined : scope.calendars.get(calendar);
  const known = calendar === undefined || hours !== undefined;
  return {
    ...{ status, targetMs },
    ...(dueAt !== undefined && { dueAt: new Date(dueAt) }),
    ...(breachedAt !== undefined && { breachedAt: new Date(breachedAt) }),
    ...(known && { remainingMs: targetMs - elapsedMs(clock, hours, scope.now) }),
  };
}
