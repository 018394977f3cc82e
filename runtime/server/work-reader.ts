import type { Filter } from 'mongodb';
import { can, ticketFilter, type Person } from '#catalog/directory';
import { RefusedError, type LinkKind, type Text } from '#catalog/language';
import type { Desk } from './desk.ts';
import { subjectOf } from './event-rights.ts';
import type { TicketDocument } from './ticket-document.ts';
import { ROW_PROJECTION, ticketRows, type TicketRow } from './ticket-row.ts';
import { approvalViews, taskViews, type ApprovalView, type TaskView, type TicketRun } from './work-views.ts';

/** A link, with the other ticket's subject where this person may read it. */
export interface LinkView {
  readonly kind: LinkKind;
  readonly ticket: string;
  readonly key: string;
  readonly category?: string;
  readonly subject?: string;
  readonly stateTitles?: readonly Text[];
  readonly since: Date;
}

/** The work of one ticket. */
export interface TicketWork {
  readonly revision: number;
  readonly tasks: readonly TaskView[];
  /** The declared tasks of the active states, of which one more can be added. */
  readonly addable: readonly { readonly of: string; readonly title: Text; readonly state: string }[];
  readonly approvals: readonly ApprovalView[];
  readonly links: readonly LinkView[];
  readonly mayLink: boolean;
  /** The names of the people it speaks of. */
  readonly names: Readonly<Record<string, string>>;
}

/** Reads tasks, approvals and links for people; what a person may not see is not found. */
export interface WorkReader {
  /** Throws RefusedError `not-found`. */
  of(person: Person, ticket: string): Promise<TicketWork>;
}

/** What whoever may not read notes sees of the work inside: only what he must decide himself. */
const NOTHING = { tasks: [], addable: [], links: [], mayLink: false, names: {} } as const;

/** The declared tasks of the active states. */
function addableTasks(ticket: TicketDocument, { compiled: { index, workflow } }: TicketRun): TicketWork['addable'] {
  const active = new Set(ticket.states.flatMap((id) => [id, ...index.ancestorsOf(id).map((state) => state.id)]));
  return workflow.states
    .filter(({ id }) => active.has(id))
    .flatMap(({ id: state, tasks }) => (tasks?.list ?? []).map(({ id: of, title }) => ({ of, title, state })));
}

/** Everybody whom a ticket's work names. */
function peopleOf({ tasks = [], approvals = [] }: TicketDocument): readonly string[] {
  return [
    ...tasks.flatMap(({ assignee }) => assignee ?? []),
    ...approvals.flatMap(({ votes, delegations, askedBy }) => [
      ...votes.map(({ person }) => person),
      ...delegations.flatMap(({ from, to }) => [from, to]),
      ...(askedBy === undefined ? [] : [askedBy]),
    ]),
  ];
}

/** The work of a desk's tickets. */
export function createWorkReader(desk: Desk): WorkReader {
  async function runOf(ticket: TicketDocument): Promise<TicketRun> {
    const [compiled, scope] = await Promise.all([
      desk.machines.compiled(ticket.release, ticket.country),
      desk.scopes.scopeOf(ticket, desk.clock.now().getTime()),
    ]);
    return { compiled, scope };
  }
  async function rowsOf(person: Person, filter: Filter<TicketDocument>, most: number): Promise<readonly TicketRow[]> {
    const readable = ticketFilter(person, 'ticket.read') as Filter<TicketDocument>;
    const found = desk.collections.tickets.find({ $and: [filter, readable] }, { projection: ROW_PROJECTION });
    return ticketRows(await found.limit(most).toArray(), desk);
  }

  async function linkViews(person: Person, { links = [] }: TicketDocument): Promise<readonly LinkView[]> {
    if (links.length === 0) return [];
    const rows = await rowsOf(person, { _id: { $in: links.map(({ ticket }) => ticket) } }, links.length);
    const known = new Map(rows.map((row) => [row.id, row]));
    return links.map(({ since, ...link }) => {
      const row = known.get(link.ticket);
      return {
        ...link,
        since: new Date(since),
        ...(row && { subject: row.subject, stateTitles: row.stateTitles }),
      };
    });
  }

  async function namesOf(ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const people = await Promise.all([...new Set(ids)].map((id) => desk.scopes.person(id)));
    return Object.fromEntries(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
  }

  return {
    async of(person, id) {
      const ticket = await desk.store.load(id);
      if (!ticket || !can(person, 'ticket.read', subjectOf(ticket)))
        throw new RefusedError('not-found', { kind: 'ticket', id });
      const run = await runOf(ticket);
      const inside = can(person, 'ticket.read-notes', subjectOf(ticket));
      const views = approvalViews(person, ticket, run);
      if (!inside) return { ...NOTHING, revision: ticket.revision, approvals: views.filter((each) => each.mayDecide) };
      const [links, names] = await Promise.all([linkViews(person, ticket), namesOf(peopleOf(ticket))]);
      return {
        ...{ revision: ticket.revision, tasks: taskViews(person, ticket, run), approvals: views, links, names },
        addable: can(person, 'ticket.take', subjectOf(ticket)) ? addableTasks(ticket, run) : [],
        mayLink: can(person, 'ticket.set-field', subjectOf(ticket)),
      };
    },
  };
}
