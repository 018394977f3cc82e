import { dueAtOf, wakeAtOf, weightOf, workPlaces, type JournalEntry, type Ticket } from '#runtime/core';

/** A journal entry as it is stored; `recordedAt` is when, `at` is the ticket's own time. */
export type RecordedEntry = JournalEntry & { readonly recordedAt: Date };

/** A worker's hold on a ticket. It lies outside the revision: taking it disturbs nobody who writes the ticket. */
export interface Lease {
  readonly token: string;
  readonly until: Date;
  /** How many times in a row the work on the ticket failed; kept while it waits for the next try. */
  readonly failures?: number;
}

/** The ticket's own parts as they are stored: instants that are searched or shown in lists are dates. */
type StoredParts = Omit<Ticket, 'id' | 'createdAt' | 'changedAt'> & {
  readonly createdAt: Date;
  readonly changedAt: Date;
};

/** What is worked out from the ticket for its indexes; a ticket of a replay has none of the parts that put it into queues. */
export interface DerivedParts {
  /** The teams that hold it, or, where none does any more, those that held it last: rights are asked with them. */
  readonly teams: readonly string[];
  /** Teams that held it before, the latest last: their screens are told that it is gone. */
  readonly formerTeams?: readonly string[];
  readonly queueKeys?: readonly string[];
  readonly assignees?: readonly string[];
  /** Who is asked to approve something here, as `role:approver`, `team:finance`, `person:anna`. */
  readonly approvers?: readonly string[];
  /** Who has an open task, or whose team may take one, as `person:anna`, `team:supply`. */
  readonly doers?: readonly string[];
  readonly dueAt?: Date;
  /** The due instant, or the far future: what queues are sorted by. */
  readonly orderAt?: Date;
  readonly weight?: number;
  readonly wakeAt?: Date;
  /** How many of its effects are dead. */
  readonly incidents?: number;
}

/** A document of the collection `tickets`. */
export interface TicketDocument extends StoredParts, DerivedParts {
  readonly _id: string;
  /** Counts the writes; every write is conditional on it. */
  readonly revision: number;
  /** The recent entries; older ones lie in the collection `journal`. */
  readonly journal: readonly RecordedEntry[];
  /** The size of `journal` as JSON: asked at every write, so it is kept. */
  readonly journalBytes: number;
  readonly lease?: Lease;
}

/** Sorts after every real due instant. */
export const FAR_FUTURE = new Date('9999-12-31T00:00:00.000Z');
const FORMER_TEAMS = 12;

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}

/** The parts for the indexes of a ticket whose last document, if any, is `before`. */
export function derivedParts(ticket: Ticket, before?: Pick<DerivedParts, 'teams' | 'formerTeams'>): DerivedParts {
  const work = workPlaces(ticket);
  const holding = distinct([...ticket.assignments.map(({ team }) => team), ...work.teams]);
  const teams = holding.length > 0 ? holding : (before?.teams ?? []);
  const former = distinct([...(before?.formerTeams ?? []), ...(before?.teams ?? [])]).filter(
    (team) => !teams.includes(team),
  );
  if (ticket.run !== undefined) return { teams };
  const queueKeys = distinct([...ticket.assignments.map(({ queueKey }) => queueKey), ...work.queueKeys]);
  const assignees = distinct([...ticket.assignments.map(({ assignee }) => assignee), ...work.assignees]);
  const [approvers, doers] = [distinct(work.approvers), distinct(work.doers)];
  const [dueAt, wakeAt] = [dueAtOf(ticket), wakeAtOf(ticket)];
  const incidents = ticket.outbox.filter(({ status }) => status === 'dead').length;
  return {
    teams,
    orderAt: dueAt === undefined ? FAR_FUTURE : new Date(dueAt),
    weight: weightOf(ticket),
    ...(former.length > 0 && { formerTeams: former.slice(-FORMER_TEAMS) }),
    ...(queueKeys.length > 0 && { queueKeys }),
    ...(assignees.length > 0 && { assignees }),
    ...(approvers.length > 0 && { approvers }),
    ...(doers.length > 0 && { doers }),
    ...(dueAt !== undefined && { dueAt: new Date(dueAt) }),
    ...(wakeAt !== undefined && { wakeAt: new Date(wakeAt) }),
    ...(incidents > 0 && { incidents }),
  };
}

/** The ticket's own parts as they are stored. */
export function storedParts({ id: _id, createdAt, changedAt, ...rest }: Ticket): StoredParts {
  return { ...rest, createdAt: new Date(createdAt), changedAt: new Date(changedAt) };
}

/** The first document of a ticket. */
export function firstDocument(
  ticket: Ticket,
  first: { readonly entry: JournalEntry; readonly recordedAt: Date },
): TicketDocument {
  const entry = { ...first.entry, recordedAt: first.recordedAt };
  return {
    _id: ticket.id,
    ...storedParts(ticket),
    ...derivedParts(ticket),
    revision: 1,
    journal: [entry],
    journalBytes: JSON.stringify(entry).length,
  };
}

/** The ticket of a document, as the kernel sees it. */
export function ticketOf(document: TicketDocument): Ticket {
  const { _id, createdAt, changedAt, revision, journal, journalBytes, lease, ...rest } = document;
  const {
    teams,
    formerTeams,
    queueKeys,
    assignees,
    approvers,
    doers,
    dueAt,
    orderAt,
    weight,
    wakeAt,
    incidents,
    ...own
  } = rest;
  return { ...own, id: _id, createdAt: createdAt.getTime(), changedAt: changedAt.getTime() };
}
