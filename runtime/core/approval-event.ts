import type { Approval, Reason } from '#catalog/language';
import { APPROVAL_TIMEOUT } from './approvals.ts';
import type { CompiledWorkflow } from './compile-workflow.ts';
import type { DeskChange } from './desk-change.ts';
import type { Scope } from './scope.ts';
import type { Ticket, TicketApproval } from './ticket.ts';
import type { Actor, TicketEvent } from './ticket-event.ts';

/** What people do with an approval. */
export const APPROVAL_EVENTS = ['approval.approve', 'approval.reject', 'approval.delegate'] as const;
export type ApprovalEventType = (typeof APPROVAL_EVENTS)[number];

/** Whether an event is about an approval; its timer's event too. */
export function isApprovalEvent(type: string): type is ApprovalEventType | typeof APPROVAL_TIMEOUT {
  return type === APPROVAL_TIMEOUT || (APPROVAL_EVENTS as readonly string[]).includes(type);
}

type Person = Extract<Actor, { readonly kind: 'person' }>;

const refuse = (code: string, params: Reason['params'] = {}): DeskChange => ({ ok: false, reason: { code, params } });
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The approval an event names by id or state; without a name the one that is open, else the last one. */
function approvalOf(ticket: Ticket, event: Pick<TicketEvent, 'payload'>): TicketApproval | undefined {
  const wanted = event.payload?.['approval'];
  const approvals = ticket.approvals ?? [];
  if (wanted !== undefined) return approvals.find(({ id, state }) => id === wanted || state === wanted);
  return approvals.find(({ status }) => status === 'open') ?? approvals.at(-1);
}

/** Whether the declaration itself names the person: his role, his team, himself, or whose deputy he is while that one is absent. */
function isNamed({ approvers }: Approval, person: Person, scope: Scope): boolean {
  return approvers.some((approver) => {
    if (approver.kind === 'role') return person.roles.includes(approver.role);
    if (approver.kind === 'team') return person.teams?.includes(approver.team) ?? false;
    const inStead = approver.deputy === person.id && scope.absentees.has(approver.person);
    return approver.person === person.id || inStead;
  });
}

/** Why the person may not decide, or `undefined`: named or delegated to, not himself concerned, and he has not decided yet. */
export function voteReason(
  declared: Approval,
  approval: TicketApproval,
  by: { readonly person: Person; readonly requester: string | undefined; readonly scope: Scope },
): Reason | undefined {
  const { person, requester, scope } = by;
  const given = approval.delegations.some(({ to }) => to === person.id);
  const away = approval.delegations.some(({ from }) => from === person.id);
  if (!given && (away || !isNamed(declared, person, scope))) return { code: 'kernel.not-an-approver', params: {} };
  if (declared.fourEyes && (person.id === requester || person.id === approval.askedBy))
    return { code: 'kernel.four-eyes', params: {} };
  if (approval.votes.some((vote) => vote.person === person.id)) return { code: 'kernel.already-voted', params: {} };
  return undefined;
}

interface At {
  readonly declared: Approval;
  readonly approval: TicketApproval;
  readonly event: TicketEvent;
  readonly scope: Scope;
}

function written(ticket: Ticket, before: TicketApproval, next: TicketApproval): Ticket {
  const approvals = (ticket.approvals ?? []).map((each) => (each === before ? next : each));
  return next.status === 'open'
    ? { ...ticket, approvals }
    : { ...ticket, approvals, timers: ticket.timers.filter(({ id }) => id !== `approval:${next.state}`) };
}

function decided(approval: TicketApproval, status: TicketApproval['status'], now: number): TicketApproval {
  if (status === 'open') return approval;
  const { queueKeys: _queueKeys, approvers: _approvers, dueAt: _dueAt, ...rest } = approval;
  return { ...rest, status, since: now };
}

function vote(ticket: Ticket, at: At & { readonly person: Person }): DeskChange {
  const { declared, approval, event, scope, person } = at;
  const reject = event.type === 'approval.reject';
  const why = text(event.payload?.['why']).slice(0, 1000);
  if (reject && why === '') return refuse('kernel.why-missing');
  const cast = { person: person.id, vote: reject ? ('reject' as const) : ('approve' as const), at: scope.now };
  const votes = [...approval.votes, { ...cast, ...(why !== '' && { why }) }];
  const count = (wanted: 'approve' | 'reject') => votes.filter((each) => each.vote === wanted).length;
  const status =
    count('reject') >= declared.rejections ? 'rejected' : count('approve') >= declared.quorum ? 'approved' : 'open';
  const next = decided({ ...approval, votes }, status, scope.now);
  return { ok: true, ticket: written(ticket, approval, next), changes: { approval: next.id, vote: cast.vote, status } };
}

/** Hands the right to decide to somebody else; whoever gave it has none any more, until it comes back to him. */
function delegate(
  ticket: Ticket,
  at: At & { readonly person: Person; readonly requester: string | undefined },
): DeskChange {
  const { declared, approval, event, person, requester } = at;
  const to = text(event.payload?.['to']);
  if (!declared.delegation) return refuse('kernel.delegation-refused');
  if (to === '') return refuse('kernel.assignee-missing');
  const concerned = declared.fourEyes && (to === requester || to === approval.askedBy);
  const voted = approval.votes.some((each) => each.person === to);
  if (to === person.id || concerned || voted) return refuse('kernel.delegate-unfit', { person: to });
  const passed = approval.delegations.map((each) => (each.to === person.id ? { ...each, to } : each));
  const away = approval.delegations.some(({ from }) => from === person.id);
  const own = !away && isNamed(declared, person, at.scope) ? [{ from: person.id, to }] : [];
  const delegations = [...passed, ...own].filter((each) => each.from !== each.to);
  const next = { ...approval, delegations };
  return { ok: true, ticket: written(ticket, approval, next), changes: { approval: next.id, delegate: to } };
}

/** Applies a vote, a delegation, or the end of the time to an approval: a fixed, pure reducer. The first outcome stands. */
export function applyApprovalEvent(
  compiled: CompiledWorkflow,
  ticket: Ticket,
  { event, scope }: { readonly event: TicketEvent; readonly scope: Scope },
): DeskChange {
  const approval = approvalOf(ticket, event);
  const declared = approval && compiled.index.states.get(approval.state)?.approval;
  if (!approval || !declared || approval.status === 'cancelled') return refuse('kernel.approval-not-open');
  if (approval.status !== 'open') return refuse('kernel.approval-decided', { status: approval.status });
  const at = { declared, approval, event, scope };
  if (event.type === APPROVAL_TIMEOUT) {
    if (event.timer === undefined) return refuse('kernel.approval-not-open');
    const status = declared.timeout?.outcome ?? 'expired';
    const next = decided(approval, status, scope.now);
    return { ok: true, ticket: written(ticket, approval, next), changes: { approval: approval.id, status } };
  }
  if (event.actor.kind !== 'person') return refuse('kernel.person-needed');
  const person = event.actor;
  const requester = ticket.requester ?? scope.facts.requester?.id;
  const reason = voteReason(declared, approval, { person, requester, scope });
  if (reason) return { ok: false, reason };
  return event.type === 'approval.delegate'
    ? delegate(ticket, { ...at, person, requester })
    : vote(ticket, { ...at, person });
}
