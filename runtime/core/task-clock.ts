import { durationMs, type TaskDeclaration } from '#catalog/language';
import { breachAt, carryClock, type CountedHours } from './clock.ts';
import { calendarId } from './compile-workflow.ts';
import type { Scope } from './scope.ts';
import type { Task, TaskClock, Ticket, Timer } from './ticket.ts';

/** The event of a task that has stayed open beyond its target, with the task's id. */
export const OVERDUE_EVENT = 'task.overdue';

/** The ids of the timers of tasks begin so. */
const TASK_TIMER = 'task:';

/** The clock of a task that is opened now; none where it has no target, or the calendar that would count is not known. */
export function taskClock(
  { target }: Pick<TaskDeclaration, 'target'>,
  at: { readonly state: string; readonly scope: Scope },
): TaskClock | undefined {
  const targetMs = target && durationMs(target.duration);
  if (!target || targetMs === undefined) return undefined;
  const { now, calendars } = at.scope;
  const id = target.time === 'business' ? calendarId(target.calendar, at.scope) : undefined;
  const hours = id === undefined ? undefined : calendars.get(id);
  if (target.time === 'business' && !hours) return undefined;
  const begun = carryClock(undefined, { decision: 'run', states: [at.state], targetMs, hours, now });
  return hours ? { ...begun, calendar: hours.calendar.id } : begun;
}

/** The hours that a task's clock counts; `known: false` where its calendar is gone. */
function hoursOf({ calendar }: TaskClock, scope: Pick<Scope, 'calendars'>): { known: boolean; hours: CountedHours } {
  const hours = calendar === undefined ? undefined : scope.calendars.get(calendar);
  return { known: calendar === undefined || hours !== undefined, hours };
}

/** The tasks with their clocks carried on: a clock runs while its task is open. The same array where no clock changes. */
function withTaskClocks(tasks: readonly Task[], scope: Pick<Scope, 'now' | 'calendars'>): readonly Task[] {
  const carried = tasks.map((task) => {
    const { clock, status, state } = task;
    if (!clock) return task;
    const { known, hours } = hoursOf(clock, scope);
    if (!known) return task;
    const decision = status === 'open' ? 'run' : 'stop';
    const { targetMs } = clock;
    const next = carryClock(clock, { decision, states: [state], targetMs, hours, now: scope.now });
    if (next === clock) return task;
    return { ...task, clock: clock.calendar === undefined ? next : { ...next, calendar: clock.calendar } };
  });
  return carried.some((task, position) => task !== tasks[position]) ? carried : tasks;
}

/** The timers that say which open task is overdue: at the first counted second beyond its target. */
function overdueTimers(tasks: readonly Task[], scope: Pick<Scope, 'calendars'>): readonly Timer[] {
  return tasks.flatMap(({ id, clock }) => {
    const { known, hours } = clock ? hoursOf(clock, scope) : { known: false, hours: undefined };
    const dueAt = clock && known ? breachAt(clock, hours) : undefined;
    if (dueAt === undefined) return [];
    return [{ id: `${TASK_TIMER}${id}`, event: { type: OVERDUE_EVENT, payload: { task: id } }, dueAt }];
  });
}

/** The ticket with the clocks of its tasks carried on, and a timer for each that runs. */
export function withTaskTimes(ticket: Ticket, scope: Pick<Scope, 'now' | 'calendars'>): Ticket {
  const own = ticket.timers.filter(({ id }) => !id.startsWith(TASK_TIMER));
  if (!ticket.tasks) return own.length === ticket.timers.length ? ticket : { ...ticket, timers: own };
  const tasks = withTaskClocks(ticket.tasks, scope);
  return { ...ticket, tasks, timers: [...own, ...overdueTimers(tasks, scope)] };
}
