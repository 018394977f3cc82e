import { can, teamsOf, type Person } from '#catalog/directory';
import type { Approval, Reason, Text } from '#catalog/language';
import { voteReason, type CompiledWorkflow, type Scope, type Task, type TicketApproval } from '#runtime/core';
import { clockReading, type ClockReading } from './clock-reading.ts';
import { personActor, subjectOf } from './event-rights.ts';
import type { TicketDocument } from './ticket-document.ts';
import { subjectOfEvent } from './work-rights.ts';

/** A task with what this person may do to it. */
export interface TaskView extends Omit<Task, 'since' | 'queueKey' | 'clock'> {
  readonly title: Text;
  readonly since: Date;
  /** Where it has a target. */
  readonly clock?: ClockReading;
  /** Take, release, complete, fail, open again, cancel. */
  readonly mayWork: boolean;
  readonly mayAssign: boolean;
}

/** An approval with what this person may do to it. */
export interface ApprovalView extends Pick<TicketApproval, 'id' | 'state' | 'status' | 'askedBy' | 'delegations'> {
  readonly title: Text;
  readonly approvers: Approval['approvers'];
  readonly quorum: number;
  readonly rejections: number;
  readonly votes: readonly {
    readonly person: string;
    readonly vote: 'approve' | 'reject';
    readonly at: Date;
    readonly why?: string;
  }[];
  readonly since: Date;
  readonly dueAt?: Date;
  readonly mayDecide: boolean;
  /** Why he may not, while it is open. */
  readonly reason?: Reason;
  readonly mayDelegate: boolean;
}

/** What a ticket runs on, and what a step of it could read now. */
export interface TicketRun {
  readonly compiled: CompiledWorkflow;
  readonly scope: Scope;
}

/** The tasks of a ticket as a person sees them. */
export function taskViews(person: Person, ticket: TicketDocument, { compiled, scope }: TicketRun): readonly TaskView[] {
  return (ticket.tasks ?? []).map(({ since, queueKey: _queueKey, clock, ...task }) => {
    const declared = compiled.index.states.get(task.state)?.tasks?.list.find(({ id }) => id === task.declaration);
    const subject = subjectOfEvent({ type: 'task.take', payload: { task: task.id } }, ticket);
    const over = task.former === true || task.status === 'cancelled';
    return {
      ...task,
      title: declared?.title ?? { en: task.name },
      since: new Date(since),
      ...(clock && { clock: clockReading(clock, scope) }),
      mayWork: !over && can(person, 'ticket.take', subject),
      mayAssign: !over && task.status === 'open' && can(person, 'ticket.assign', subject),
    };
  });
}

function voteProblem(
  person: Person,
  ticket: TicketDocument,
  at: { approval: TicketApproval; declared: Approval; run: TicketRun },
) {
  const actor = { ...personActor(person, 'ticket.send-event', subjectOf(ticket)), teams: teamsOf(person) };
  const { approval, declared, run } = at;
  return voteReason(declared, approval, { person: actor, requester: ticket.requester, scope: run.scope });
}

/** The approvals of a ticket as a person sees them. */
export function approvalViews(person: Person, ticket: TicketDocument, run: TicketRun): readonly ApprovalView[] {
  const reaches = can(person, 'ticket.send-event', subjectOf(ticket));
  return (ticket.approvals ?? []).flatMap((approval) => {
    const declared = run.compiled.index.states.get(approval.state)?.approval;
    if (!declared) return [];
    const { id, state, status, askedBy, delegations, votes, since, dueAt } = approval;
    const open = status === 'open';
    const reason = open ? voteProblem(person, ticket, { approval, declared, run }) : undefined;
    const may = open && reaches && reason === undefined;
    return [
      {
        ...{ id, state, status, delegations, since: new Date(since), title: declared.title },
        ...{ approvers: declared.approvers, quorum: declared.quorum, rejections: declared.rejections },
        votes: votes.map(({ at, ...vote }) => ({ ...vote, at: new Date(at) })),
        mayDecide: may,
        mayDelegate: may && declared.delegation,
        ...(askedBy !== undefined && { askedBy }),
        ...(dueAt !== undefined && { dueAt: new Date(dueAt) }),
        ...(reason && { reason }),
      },
    ];
  });
}
