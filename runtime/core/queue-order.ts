import { outboxHeads } from './outbox-heads.ts';
import type { Ticket } from './ticket.ts';

/** What is due first: of the running clocks, those of open tasks too, and of the approvals that end by themselves. */
export function dueAtOf({ clocks, tasks = [], approvals = [] }: Pick<Ticket, 'clocks' | 'tasks' | 'approvals'>) {
  const running = [...clocks, ...tasks.flatMap(({ clock }) => clock ?? [])].flatMap(({ status, dueAt }) =>
    status === 'running' && dueAt !== undefined ? [dueAt] : [],
  );
  const due = [...running, ...approvals.flatMap(({ dueAt }) => dueAt ?? [])];
  return due.length === 0 ? undefined : Math.min(...due);
}

/** How heavy a ticket weighs in its queue: more urgent and VIP tickets weigh more. */
export function weightOf(ticket: Pick<Ticket, 'priority' | 'facts'>): number {
  const vip = ticket.facts.requester?.vip === true || ticket.facts.customer?.vip === true;
  return (6 - ticket.priority) * 100 + (vip ? 50 : 0);
}

/** The instant at which a worker must look at the ticket again: its earliest timer or pending effect. */
export function wakeAtOf(ticket: Pick<Ticket, 'timers' | 'outbox' | 'run'>): number | undefined {
  if (ticket.run !== undefined) return undefined;
  const effects = outboxHeads(ticket.outbox).map(({ notBefore }) => notBefore);
  const wake = [...ticket.timers.map(({ dueAt }) => dueAt), ...effects];
  return wake.length === 0 ? undefined : Math.min(...wake);
}
