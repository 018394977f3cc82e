import type { Reason } from '#catalog/language';
import type { CompiledWorkflow } from './compile-workflow.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

/** The payload without personal values, which the journal names and never copies. */
function kept(compiled: CompiledWorkflow, payload: TicketEvent['payload']): Pick<JournalEntry, 'payload' | 'withheld'> {
  const entries = Object.entries(payload ?? {});
  const personal = new Set(compiled.workflow.fields.filter((field) => field.personal).map(({ id }) => id));
  const withheld = entries.map(([name]) => name).filter((name) => personal.has(name));
  const open = entries.filter(([name]) => !personal.has(name));
  return { ...(open.length > 0 && { payload: Object.fromEntries(open) }), ...(withheld.length > 0 && { withheld }) };
}

/** What was opened, and what has another status than before. */
function changedWork(before: Ticket, after: Ticket): NonNullable<JournalEntry['work']> {
  const known = new Map([...(before.tasks ?? []), ...(before.approvals ?? [])].map(({ id, status }) => [id, status]));
  return [...(after.tasks ?? []), ...(after.approvals ?? [])]
    .filter(({ id, status }) => known.get(id) !== status)
    .map(({ id, status }) => ({ id, status }));
}

/** The journal entry of an event that took the ticket from `before` to `after`. */
export function journalEntry(
  compiled: CompiledWorkflow,
  event: TicketEvent,
  what: {
    readonly before: Ticket;
    readonly after: Ticket;
    readonly reason?: Reason;
    readonly transitions?: readonly string[];
    readonly changes?: JournalEntry['changes'];
  },
): JournalEntry {
  const { before, after, reason, changes } = what;
  const known = new Set(before.outbox.map(({ id }) => id));
  const requested = after.outbox.filter(({ id }) => !known.has(id)).map(({ id, action }) => ({ id, action }));
  const factsChanged = before.entries === 0 || JSON.stringify(before.facts) !== JSON.stringify(after.facts);
  const work = changedWork(before, after);
  return {
    id: event.id,
    number: before.entries + 1,
    type: event.type,
    actor: event.actor,
    at: after.changedAt,
    release: before.release,
    outcome: reason ? 'refused' : 'accepted',
    transitions: what.transitions ?? [],
    from: before.entries === 0 ? [] : before.states,
    to: after.states,
    ...kept(compiled, event.payload),
    ...(reason && { reason }),
    ...(factsChanged && { facts: after.facts }),
    ...(requested.length > 0 && { effects: requested }),
    ...(work.length > 0 && { work }),
    ...(changes && Object.keys(changes).length > 0 && { changes }),
    ...(event.timer !== undefined && { timer: event.timer }),
    ...(event.effect !== undefined && { effect: event.effect }),
    ...(event.team !== undefined && { team: event.team }),
  };
}
