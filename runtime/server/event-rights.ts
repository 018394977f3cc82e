import { can, type Act, type Person, type Subject } from '#catalog/directory';
import { RefusedError, type Role } from '#catalog/language';
import { requireCan } from '#catalog/server';
import type { Actor, ApprovalEventType, CORRECT_EVENT, DeskEventType, TaskEventType } from '#runtime/core';
import type { TicketDocument } from './ticket-document.ts';

/** The right that each desk event needs. */
type ReducedType =
  DeskEventType | TaskEventType | ApprovalEventType | 'ticket.link' | 'ticket.unlink' | typeof CORRECT_EVENT;

const DESK_ACTS: Readonly<Record<ReducedType, Act>> = {
  'ticket.comment': 'ticket.comment',
  'ticket.reply': 'ticket.reply',
  'ticket.take': 'ticket.take',
  'ticket.release': 'ticket.release',
  'ticket.assign': 'ticket.assign',
  'ticket.set-fields': 'ticket.set-field',
  'ticket.set-priority': 'ticket.set-field',
  'ticket.correct': 'ticket.correct',
  'effect.retry': 'operations.retry',
  'task.take': 'ticket.take',
  'task.release': 'ticket.take',
  'task.assign': 'ticket.assign',
  'task.complete': 'ticket.take',
  'task.fail': 'ticket.take',
  'task.reopen': 'ticket.take',
  'task.cancel': 'ticket.take',
  'task.add': 'ticket.take',
  'approval.approve': 'ticket.send-event',
  'approval.reject': 'ticket.send-event',
  'approval.delegate': 'ticket.send-event',
  'ticket.link': 'ticket.set-field',
  'ticket.unlink': 'ticket.set-field',
};

/** Facts that only the system may report. */
const RESERVED =
  /^(xstate|sla|effect|link|tasks)\.|^ticket\.created$|^task\.overdue$|^approval\.(approved|rejected|expired|timeout)$/;

/** The right that an event needs when a person sends it. Throws RefusedError `event-reserved` where no person may ever send it. */
export function actOf(type: string): Act {
  if (Object.hasOwn(DESK_ACTS, type)) return DESK_ACTS[type as ReducedType];
  if (RESERVED.test(type)) throw new RefusedError('event-reserved', { event: type });
  return 'ticket.send-event';
}

/** A ticket as rights see it. */
export function subjectOf(
  ticket: Pick<TicketDocument, 'teams' | 'country' | 'customer' | 'workflow' | 'requester'>,
): Subject {
  const { teams, country, customer, workflow, requester } = ticket;
  return { teams, country, customer, workflow, requester };
}

/** Throws RefusedError `not-found` where the person may not even see the ticket, `forbidden` where he may not do this. */
export function requireRight(
  person: Person,
  act: Act,
  ticket: Parameters<typeof subjectOf>[0] & { readonly _id: string },
): void {
  const subject = subjectOf(ticket);
  if (!can(person, 'ticket.read', subject)) throw new RefusedError('not-found', { kind: 'ticket', id: ticket._id });
  requireCan(person, act, act === 'operations.retry' ? {} : subject);
}

/** The person as the kernel sees him: only the roles whose scope reaches the ticket count. */
export function personActor(person: Person, act: Act, subject: Subject): Extract<Actor, { kind: 'person' }> {
  const { id, active } = person;
  const reaching = person.grants.filter((grant) => can({ id, active, grants: [grant] }, act, subject));
  return { kind: 'person', id, roles: [...new Set<Role>(reaching.map(({ role }) => role))] };
}
