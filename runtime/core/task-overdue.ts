import { workFactEvent } from '#catalog/language';
import type { DeskChange } from './desk-change.ts';
import type { Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

/** Marks the task whose timer has fired as overdue, and tells the statechart, once, in the name of the task's state. */
export function applyOverdue(
  ticket: Ticket,
  { event, now }: { readonly event: TicketEvent; readonly now: number },
): DeskChange {
  const wanted = event.payload?.['task'];
  const task = event.timer === undefined ? undefined : ticket.tasks?.find(({ id }) => id === wanted);
  if (!task?.clock)
    return { ok: false, reason: { code: 'kernel.task-unknown', params: { task: String(wanted ?? '') } } };
  const late = { ...task, clock: { ...task.clock, breachedAt: task.clock.breachedAt ?? now } };
  return {
    ok: true,
    ticket: { ...ticket, tasks: (ticket.tasks ?? []).map((each) => (each === task ? late : each)) },
    changes: { task: task.id },
    facts: [workFactEvent('task.overdue', task.state)],
  };
}
