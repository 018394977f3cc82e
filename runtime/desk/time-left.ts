/** A clock as screens are told of it; instants in ms UTC, lengths in business ms. */
export interface ClockReading {
  readonly policy: string;
  readonly status: 'running' | 'paused' | 'stopped';
  readonly targetMs: number;
  readonly dueAt?: number | undefined;
  readonly breachedAt?: number | undefined;
  /** Business time left when it was read; negative once the target is used up. */
  readonly remainingMs?: number | undefined;
}

/** How much time is left, as a bar and a text show it. */
export interface TimeLeft {
  /** `soon`: less than a quarter of the target is left. */
  readonly tone: 'calm' | 'soon' | 'over' | 'paused';
  /** Milliseconds left; negative where the target is used up. */
  readonly ms: number;
  /** The used part of the target, 0 to 1. */
  readonly used: number;
  readonly policy: string;
  readonly dueAt: number | undefined;
}

const SOON = 0.25;

/**
 * Business time left at `now`. Between two readings it cannot be counted without the calendar, but it is never more than the
 * time up to the due instant, which is right whenever the desk is open until then.
 */
export function remainingAt(clock: ClockReading, now: number): number | undefined {
  const { remainingMs, dueAt, status } = clock;
  if (status !== 'running' || dueAt === undefined) return remainingMs;
  return remainingMs === undefined ? dueAt - now : Math.min(remainingMs, dueAt - now);
}

function leftOf(clock: ClockReading, now: number): TimeLeft | undefined {
  const ms = remainingAt(clock, now);
  if (ms === undefined) return undefined;
  const used = clock.targetMs > 0 ? Math.min(1, Math.max(0, 1 - ms / clock.targetMs)) : 1;
  const tone = ms < 0 ? 'over' : clock.status === 'paused' ? 'paused' : 1 - used < SOON ? 'soon' : 'calm';
  return { tone, ms, used, policy: clock.policy, dueAt: clock.dueAt };
}

/** The time left on the clock that counts first: the running one that is due first, else a paused one; none where none counts. */
export function timeLeft(clocks: readonly ClockReading[], now: number): TimeLeft | undefined {
  const running = clocks
    .filter(({ status, dueAt }) => status === 'running' && dueAt !== undefined)
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  const first = running[0] ?? clocks.find(({ status }) => status === 'paused');
  return first && leftOf(first, now);
}

/** The time left on one clock, also on a paused one; none on a stopped one. */
export function clockLeft(clock: ClockReading, now: number): TimeLeft | undefined {
  return clock.status === 'stopped' ? undefined : leftOf(clock, now);
}
