import { addBusinessTime, measureBusinessTime, type CompiledCalendar } from '#catalog/directory';
import type { ClockDecision, SlaPolicy, WorkflowIndex } from '#catalog/language';
import { calendarId, type CompiledWorkflow } from './compile-workflow.ts';
import { activeStates } from './configuration.ts';
import type { Scope } from './scope.ts';
import type { ClockSegment, SlaClock, Timer } from './ticket.ts';

/** The event of a clock that has counted its first second beyond the target. */
export const BREACH_EVENT = 'sla.breached';

const BY_CATEGORY = {
  reaction: { new: 'run', open: 'stop', waiting: 'stop', resolved: 'stop', closed: 'stop', cancelled: 'stop' },
  resolution: { new: 'run', open: 'run', waiting: 'pause', resolved: 'stop', closed: 'stop', cancelled: 'stop' },
} as const;

/** What one active state does to a policy's clock: its own decision or that of a state around it, else its category's way. */
export function stateClock(index: WorkflowIndex, policy: SlaPolicy, id: string): ClockDecision {
  const path = [...activeStates([id], index)].map((state) => index.states.get(state));
  const own = path.find((state) => state?.clocks[policy.id] !== undefined)?.clocks[policy.id];
  const category = path.find((state) => state?.category !== undefined)?.category;
  return own ?? (category ? BY_CATEGORY[policy.metric][category] : 'run');
}

/** What the active states do to a policy's clock: run beats pause, pause beats stop; a state without a word on it lets it run. */
function clockDecision(compiled: CompiledWorkflow, policy: SlaPolicy, states: readonly string[]): ClockDecision {
  const decisions = states.map((id) => stateClock(compiled.index, policy, id));
  return decisions.includes('run') ? 'run' : decisions.includes('pause') ? 'pause' : 'stop';
}

/** Business milliseconds counted up to `now`. */
export function elapsedMs(clock: SlaClock, calendar: CompiledCalendar, now: number): number {
  return clock.segments.reduce((sum, segment) => {
    if (segment.decision !== 'run') return sum;
    return sum + (segment.countedMs ?? measureBusinessTime(calendar, segment.from, now));
  }, 0);
}

function closed(segment: ClockSegment, calendar: CompiledCalendar, now: number): ClockSegment {
  const countedMs = segment.decision === 'run' ? measureBusinessTime(calendar, segment.from, now) : 0;
  return { ...segment, to: now, countedMs };
}

/** The clock's segments carried on to `now` under a decision; the same array where nothing changes. */
function segmentsAt(
  before: readonly ClockSegment[],
  next: Pick<ClockSegment, 'decision' | 'states'>,
  at: { readonly calendar: CompiledCalendar; readonly now: number },
) {
  const last = before.at(-1);
  if (last?.decision === next.decision && last.states.join() === next.states.join()) return before;
  const earlier = last ? [...before.slice(0, -1), closed(last, at.calendar, at.now)] : [];
  return [...earlier, { ...next, from: at.now }];
}

const STATUS = { run: 'running', pause: 'paused', stop: 'stopped' } as const;

function clockAt(
  policy: SlaPolicy,
  before: SlaClock | undefined,
  at: {
    readonly decision: ClockDecision;
    readonly states: readonly string[];
    readonly priority: number;
    readonly calendar: CompiledCalendar;
    readonly now: number;
  },
): SlaClock | undefined {
  const minutes = policy.targets.find(({ priority }) => priority === at.priority)?.minutes;
  const targetMs = minutes === undefined ? before?.targetMs : minutes * 60_000;
  if (targetMs === undefined) return undefined;
  if (!before && at.decision === 'stop') return undefined;
  if (before?.status === 'stopped' && policy.metric === 'reaction') return before;
  const segments = segmentsAt(before?.segments ?? [], { decision: at.decision, states: at.states }, at);
  if (before && segments === before.segments && before.targetMs === targetMs) return before;
  const clock: SlaClock = {
    policy: policy.id,
    calendar: at.calendar.calendar.id,
    targetMs,
    status: STATUS[at.decision],
    segments,
  };
  const remaining = targetMs - elapsedMs(clock, at.calendar, at.now);
  const breachedAt = before?.breachedAt ?? (remaining < 0 ? at.now : undefined);
  const dueAt =
    at.decision !== 'run' ? undefined : remaining < 0 ? before?.dueAt : addBusinessTime(at.calendar, at.now, remaining);
  return { ...clock, ...(dueAt !== undefined && { dueAt }), ...(breachedAt !== undefined && { breachedAt }) };
}

/** Every clock of the ticket after a step; a clock that nothing has changed is the same object. */
export function clocksOf(
  compiled: CompiledWorkflow,
  before: readonly SlaClock[],
  at: { readonly states: readonly string[]; readonly priority: number; readonly scope: Scope },
): readonly SlaClock[] {
  return compiled.workflow.sla.flatMap((policy) => {
    const clock = before.find((each) => each.policy === policy.id);
    const calendar = at.scope.calendars.get(clock?.calendar ?? calendarId(policy.calendar, at.scope) ?? '');
    if (!calendar) return clock ? [clock] : [];
    const decision = clockDecision(compiled, policy, at.states);
    const next = clockAt(policy, clock, {
      decision,
      states: at.states,
      priority: at.priority,
      calendar,
      now: at.scope.now,
    });
    return next ? [next] : [];
  });
}

/** The timers that send each running clock's breach: at the first counted second beyond the target. */
export function breachTimers(clocks: readonly SlaClock[], scope: Scope): readonly Timer[] {
  return clocks.flatMap((clock) => {
    const calendar = scope.calendars.get(clock.calendar);
    if (clock.status !== 'running' || clock.dueAt === undefined || clock.breachedAt !== undefined || !calendar)
      return [];
    const dueAt = addBusinessTime(calendar, clock.dueAt, 1000);
    if (dueAt === undefined) return [];
    return [{ id: `sla:${clock.policy}`, event: { type: BREACH_EVENT, payload: { policy: clock.policy } }, dueAt }];
  });
}
