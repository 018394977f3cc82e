import { can, teamsOf, type Act, type Person, type Subject } from '#catalog/directory';
import { RefusedError } from '#catalog/language';
import { requireCan } from '#catalog/server';
import { isApprovalEvent, isTaskEvent, taskOf, type Actor, type TicketEvent } from '#runtime/core';
import { actOf, personActor, subjectOf } from './event-rights.ts';
import type { TicketDocument } from './ticket-document.ts';

type Sent = Pick<TicketEvent, 'type' | 'payload'>;

/** What an event is done to: an event about a task to that task, so only its own team counts; any other to the ticket. */
export function subjectOfEvent(event: Sent, ticket: TicketDocument): Subject {
  const subject = subjectOf(ticket);
  if (!isTaskEvent(event.type) || event.type === 'task.add') return subject;
  const team = taskOf(ticket, event)?.team;
  return team === undefined ? subject : { ...subject, teams: [team] };
}

/**
 * The person as the sender of an event, with the right he sends it by. Throws RefusedError `not-found` where he may not even see the
 * ticket, `forbidden` where he may not do this, `event-reserved`.
 */
export function senderOf(
  person: Person,
  event: Sent,
  ticket: TicketDocument,
): { readonly act: Act; readonly actor: Extract<Actor, { readonly kind: 'person' }> } {
  const act = actOf(event.type);
  if (!can(person, 'ticket.read', subjectOf(ticket)))
    throw new RefusedError('not-found', { kind: 'ticket', id: ticket._id });
  const subject = subjectOfEvent(event, ticket);
  requireCan(person, act, act === 'operations.retry' ? {} : subject);
  const actor = personActor(person, act, subject);
  return { act, actor: isApprovalEvent(event.type) ? { ...actor, teams: teamsOf(person) } : actor };
}
