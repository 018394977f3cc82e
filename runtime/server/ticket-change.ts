import { can, type Person } from '#catalog/directory';
import { subjectOf } from './event-rights.ts';
import type { TicketDocument } from './ticket-document.ts';

/** A ticket that somebody's screen may show has changed. It carries no content: the screen asks for what it needs. */
export interface TicketChange {
  readonly kind: 'changed';
  readonly ticket: string;
  readonly revision: number;
  readonly changedAt: Date;
  /** The queues it stands in now. */
  readonly queues: readonly string[];
  /** It has left what this person may see. */
  readonly gone: boolean;
}

/** Too much has happened meanwhile: whatever is shown is to be asked for again. */
export interface ChangesMissed {
  readonly kind: 'missed';
  readonly changedAt: Date;
}

/** The part of a document that says who is told of it. */
export type ChangedTicket = Pick<
  TicketDocument,
  | '_id'
  | 'revision'
  | 'changedAt'
  | 'teams'
  | 'formerTeams'
  | 'country'
  | 'customer'
  | 'workflow'
  | 'requester'
  | 'queueKeys'
>;
/** The fields of a `ChangedTicket`. */
export const CHANGED_PROJECTION = {
  ...{ revision: 1, changedAt: 1, teams: 1, formerTeams: 1 },
  ...{ country: 1, customer: 1, workflow: 1, requester: 1, queueKeys: 1 },
} as const;
/** What a change is for a person; `undefined` where it is none of his business. */
export function changeFor(person: Person, changed: ChangedTicket): TicketChange | undefined {
  const subject = subjectOf(changed);
  const sees = can(person, 'ticket.read', subject);
  const saw = sees || can(person, 'ticket.read', { ...subject, teams: changed.formerTeams ?? [] });
  if (!saw) return undefined;
  const { _id: ticket, revision, changedAt, queueKeys = [] } = changed;
  return { kind: 'changed', ticket, revision, changedAt, queues: sees ? queueKeys : [], gone: !sees };
}
