import type { Filter } from 'mongodb';
import { can, personRoles, teamsOf, ticketFilter, type Person } from '#catalog/directory';
import { RefusedError, type Approval, type LinkKind, type Reason, type Text } from '#catalog/language';
import { voteReason, type Task, type TicketApproval } from '#runtime/core';
import type { Desk } from './desk.ts';
import { personActor, subjectOf } from './event-rights.ts';
import type { TicketDocument } from './ticket-document.ts';
import { ROW_PROJECTION, ticketRows, type TicketRow } from './ticket-row.ts';
import { subjectOfEvent } from './work-rights.ts';

/** A task with what this person may do to it. */
export interface TaskView extends Omit<Task, 'since' | 'queueKey'> {
  readonly title: Text;
  readonly since: Date;
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
  /** The tickets that wait for this person's decision, those whose time ends first first; at most 200. */
  waitingFor(person: Person): Promise<readonly TicketRow[]>;
}

const MOST_WAITING = 200;
/** What whoever may not read notes sees of the work inside: only what he must decide himself. */
const NOTHING = { tasks: [], addable: [], links: [], mayLink: false, names: {} } as const;

function keysOf(person: Person): readonly string[] {
  const roles = personRoles(person).map((role) => `role:${role}`);
  return [`person:${person.id}`, ...roles, ...teamsOf(person).map((team) => `team:${team}`)];
}

/** The work of a desk's tickets. */
export function createWorkReader(desk: Desk): WorkReader {
  async function runOf(ticket: TicketDocument) {
    const [compiled, scope] = await Promise.all([
      desk.machines.compiled(ticket.release, ticket.country),
      desk.scopes.scopeOf(ticket, desk.clock.now().getTime()),
    ]);
    return { compiled, scope };
  }
  type Run = Awaited<ReturnType<typeof runOf>>;

  function taskViews(person: Person, ticket: TicketDocument, { compiled }: Run): readonly TaskView[] {
    return (ticket.tasks ?? []).map(({ since, queueKey: _queueKey, ...task }) => {
      const declared = compiled.index.states.get(task.state)?.tasks?.list.find(({ id }) => id === task.declaration);
      const subject = subjectOfEvent({ type: 'task.take', payload: { task: task.id } }, ticket);
      const over = task.former === true || task.status === 'cancelled';
      return {
        ...task,
        title: declared?.title ?? { en: task.name },
        since: new Date(since),
        mayWork: !over && can(person, 'ticket.take', subject),
        mayAssign: !over && task.status === 'open' && can(person, 'ticket.assign', subject),
      };
    });
  }

  function voteProblem(
    person: Person,
    ticket: TicketDocument,
    at: { approval: TicketApproval; declared: Approval; run: Run },
  ) {
    const actor = { ...personActor(person, 'ticket.send-event', subjectOf(ticket)), teams: teamsOf(person) };
    const { approval, declared, run } = at;
    return voteReason(declared, approval, { person: actor, requester: ticket.requester, scope: run.scope });
  }

  function approvalViews(person: Person, ticket: TicketDocument, run: Run): readonly ApprovalView[] {
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
      const { tasks = [], approvals = [] } = ticket;
      const active = new Set(
        ticket.states.flatMap((state) => [state, ...run.compiled.index.ancestorsOf(state).map((each) => each.id)]),
      );
      const addable = run.compiled.workflow.states
        .filter((state) => active.has(state.id))
        .flatMap((state) => (state.tasks?.list ?? []).map(({ id: of, title }) => ({ of, title, state: state.id })));
      const people = [
        ...tasks.flatMap(({ assignee }) => assignee ?? []),
        ...approvals.flatMap(({ votes, delegations, askedBy }) => [
          ...votes.map((vote) => vote.person),
          ...delegations.flatMap(({ from, to }) => [from, to]),
          ...(askedBy === undefined ? [] : [askedBy]),
        ]),
      ];
      const inside = can(person, 'ticket.read-notes', subjectOf(ticket));
      const views = approvalViews(person, ticket, run);
      if (!inside) return { ...NOTHING, revision: ticket.revision, approvals: views.filter((each) => each.mayDecide) };
      const [links, names] = await Promise.all([linkViews(person, ticket), namesOf(people)]);
      return {
        ...{ revision: ticket.revision, tasks: taskViews(person, ticket, run), approvals: views, links, names },
        addable: can(person, 'ticket.take', subjectOf(ticket)) ? addable : [],
        mayLink: can(person, 'ticket.set-field', subjectOf(ticket)),
      };
    },
    async waitingFor(person) {
      const readable = ticketFilter(person, 'ticket.read') as Filter<TicketDocument>;
      const found = await desk.collections.tickets
        .find({ $and: [{ approvers: { $in: [...keysOf(person)] } }, readable] })
        .limit(MOST_WAITING)
        .toArray();
      const waiting = await Promise.all(
        found.map(async (ticket) => {
          const views = approvalViews(person, ticket, await runOf(ticket));
          const due = views.flatMap(({ mayDecide, dueAt }) => (mayDecide ? [dueAt?.getTime() ?? Infinity] : []));
          return { ticket, due: Math.min(...due), asked: due.length > 0 };
        }),
      );
      const asked = waiting.filter((each) => each.asked).sort((a, b) => a.due - b.due);
      return ticketRows(
        asked.map(({ ticket }) => ticket),
        desk,
      );
    },
  };
}
