import { durationMs, type Approval, type Approver, type State } from '#catalog/language';
import { addBusinessTime } from '#catalog/directory';
import { calendarId, type CompiledWorkflow } from './compile-workflow.ts';
import { queueKey } from './queue-key.ts';
import type { Scope } from './scope.ts';
import type { TicketApproval, Timer } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';
import type { StepContext } from './variables.ts';

/** The event of the timer that ends an approval. */
export const APPROVAL_TIMEOUT = 'approval.timeout';

function approverKeys(approver: Approver): readonly string[] {
  if (approver.kind === 'role') return [`role:${approver.role}`];
  if (approver.kind === 'team') return [`team:${approver.team}`];
  const deputy = approver.deputy === undefined ? [] : [`person:${approver.deputy}`];
  return [`person:${approver.person}`, ...deputy];
}

function dueAt(timeout: NonNullable<Approval['timeout']>, scope: Scope): number | undefined {
  const ms = durationMs(timeout.duration);
  if (ms === undefined) return undefined;
  if (timeout.time === 'elapsed') return scope.now + ms;
  const calendar = scope.calendars.get(calendarId(timeout.calendar, scope) ?? '');
  return calendar && addBusinessTime(calendar, scope.now, ms);
}

/** The approval that entering a state asks for, and the timer that ends it. */
export function openApproval(
  compiled: CompiledWorkflow,
  state: State & { readonly approval?: Approval | undefined },
  at: { readonly event: TicketEvent; readonly context: StepContext; readonly entry: number },
): { readonly approval: TicketApproval; readonly timer?: Timer } | undefined {
  const { approval: declared } = state;
  if (!declared) return undefined;
  const { event, context, entry } = at;
  const { now } = context.scope;
  const id = `${state.id}:${entry}`;
  const teams = declared.approvers.flatMap((approver) => (approver.kind === 'team' ? [approver.team] : []));
  const due = declared.timeout && dueAt(declared.timeout, context.scope);
  const asked = declared.approvers.flatMap(approverKeys);
  const approval: TicketApproval = {
    approvers: [...new Set(asked)],
    ...{ id, state: state.id, status: 'open', votes: [], delegations: [], since: now },
    ...(event.actor.kind === 'person' && { askedBy: event.actor.id }),
    ...(teams.length > 0 && { queueKeys: teams.map((team) => queueKey(compiled.workflow.id, state.id, team)) }),
    ...(due !== undefined && { dueAt: due }),
  };
  if (due === undefined) return { approval };
  const timer = {
    id: `approval:${state.id}`,
    event: { type: APPROVAL_TIMEOUT, payload: { approval: id } },
    dueAt: due,
  };
  return { approval, timer };
}

/** An approval whose state is left: nobody can decide it any more. */
export function closeApproval(approval: TicketApproval, now: number): TicketApproval {
  if (approval.status !== 'open') return approval;
  const { queueKeys: _queueKeys, approvers: _approvers, dueAt: _dueAt, ...rest } = approval;
  return { ...rest, status: 'cancelled', since: now };
}
