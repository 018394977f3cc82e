import type { CompiledCalendar } from '#catalog/directory';
import type { ClockDecision, SlaPolicy, WorkflowIndex } from '#catalog/language';
import { breachAt, carryClock } from './clock.ts';
import { calendarId, type CompiledWorkflow } from './compile-workflow.ts';
import { activeStates } from './configuration.ts';
import type { Scope } from './scope.ts';
import type { SlaClock, Timer } from './ticket.ts';

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
  const { decision, states, now, calendar } = at;
  const clock = carryClock(before, { decision, states, targetMs, hours: calendar, now });
  return clock === before ? before : { policy: policy.id, calendar: calendar.calendar.id, ...clock };
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

/** The timers that send each running clock's breach. */
export function breachTimers(clocks: readonly SlaClock[], scope: Scope): readonly Timer[] {
  return clocks.flatMap((clock) => {
    const calendar = scope.calendars.get(clock.calendar);
    const dueAt = calendar && breachAt(clock, calendar);
    if (dueAt === undefined) return [];
    return [{ id: `sla:${clock.policy}`, event: { type: BREACH_EVENT, payload: { policy: clock.policy } }, dueAt }];
  });
}
