import type { FieldValues, Reason } from '#catalog/language';
import { checkRequired, checkValues } from './check-payload.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';
import type { JournalEntry } from './journal-entry.ts';
import { journalEntry } from './journal.ts';
import { raiseFacts } from './raise-facts.ts';
import type { Scope } from './scope.ts';
import { settle } from './settle.ts';
import { start } from './step.ts';
import type { Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';
import { stepContext } from './variables.ts';

/** What a new ticket is opened with. */
export interface TicketRequest {
  readonly id: string;
  readonly key: string;
  readonly subject: string;
  readonly country?: string;
  readonly requester?: string;
  readonly customer?: string;
  /** 1 (most urgent) to 5. */
  readonly priority: number;
  readonly fields: FieldValues;
  /** The replay it belongs to. */
  readonly run?: string;
}

/** The type of a ticket's first journal entry. */
export const CREATED_EVENT = 'ticket.created';

/**
 * Opens a ticket: enters the initial configuration and settles everything that follows.
 * Refused where the request does not fill the workflow's required fields, or a value does not fit its field.
 */
export function openTicket(
  compiled: CompiledWorkflow,
  request: TicketRequest,
  options: { readonly event: TicketEvent; readonly scope: Scope },
):
  | { readonly ok: true; readonly ticket: Ticket; readonly entry: JournalEntry }
  | { readonly ok: false; readonly reason: Reason } {
  const { event, scope } = options;
  const { workflow } = compiled;
  const required = workflow.fields.filter((field) => field.required).map(({ id }) => id);
  const reason =
    checkValues(workflow, request.fields) ??
    (request.run === undefined ? checkRequired(required, request.fields) : undefined);
  if (reason) return { ok: false, reason };
  const empty: Ticket = {
    ...request,
    workflow: workflow.id,
    release: compiled.release,
    facts: scope.facts,
    snapshot: { status: 'active', value: {}, historyValue: {} },
    states: [],
    assignments: [],
    clocks: [],
    timers: [],
    outbox: [],
    entries: 0,
    createdAt: scope.now,
    changedAt: scope.now,
  };
  const move = start(compiled, stepContext({ ticket: empty, event, scope, options: compiled.options }));
  const settled = settle(compiled, empty, { event, scope, move });
  const { ticket, transitions } = raiseFacts(compiled, settled, { event, scope });
  const taken = [...move.transitions, ...transitions];
  const entry = journalEntry(compiled, event, { before: empty, after: ticket, transitions: taken });
  return { ok: true, ticket: { ...ticket, entries: 1 }, entry };
}
