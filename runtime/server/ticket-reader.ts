import { can, type Act, type Person } from '#catalog/directory';
import { RefusedError, type Reason, type Text, type Workflow } from '#catalog/language';
import {
  elapsedMs,
  offeredEvents,
  type Assignment,
  type CompiledWorkflow,
  type OfferedEvent,
  type Scope,
} from '#runtime/core';
import type { Desk } from './desk.ts';
import { personActor, subjectOf } from './event-rights.ts';
import { ticketRow, type TicketRow } from './ticket-row.ts';
import { createTicketSearch, type TicketSearch } from './ticket-search.ts';
import { ticketOf, type RecordedEntry, type TicketDocument } from './ticket-document.ts';

/** An SLA clock as it stands now; times in milliseconds of business time. */
export interface ClockView {
  readonly policy: string;
  readonly title: Text;
  readonly status: 'running' | 'paused' | 'stopped';
  readonly targetMs: number;
  readonly elapsedMs: number;
  /** Negative beyond the target. */
  readonly remainingMs: number;
  readonly dueAt?: Date;
  readonly breachedAt?: Date;
  /** The states that make it run, wait or stop, and since when they do. */
  readonly because?: { readonly states: readonly string[]; readonly since: Date };
}

/** An effect that failed for good. */
export interface FailedEffect {
  readonly effect: string;
  readonly action: string;
  readonly attempts: number;
  /** The code of the last error. */
  readonly error: string;
}

/** What the desk's own buttons need to know: what this person may do to this ticket. */
const DESK_ACTS = [
  ...(['ticket.take', 'ticket.release', 'ticket.assign', 'ticket.comment', 'ticket.reply'] as const),
  ...(['ticket.set-field', 'ticket.correct', 'ticket.send-event', 'ticket.read-notes'] as const),
] satisfies readonly Act[];

/** A ticket's page. */
export interface TicketPage extends Omit<TicketRow, 'clocks'> {
  readonly release: string;
  readonly fields: TicketDocument['fields'];
  readonly assignments: readonly Assignment[];
  /** The workflow as it runs in the ticket's country, for the small chart and the forms. */
  readonly document: Workflow;
  readonly offered: readonly OfferedEvent[];
  readonly clocks: readonly ClockView[];
  readonly failed: readonly FailedEffect[];
  readonly may: readonly Act[];
  /** The names of the people the page speaks of. */
  readonly names: Readonly<Record<string, string>>;
}

/** One line of a ticket's history. */
export interface TimelineEntry {
  /** The id of the event. */
  readonly id: string;
  /** The timer that fired it, the effect whose result it is. */
  readonly timer?: string;
  readonly effect?: string;
  readonly number: number;
  readonly type: string;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly actor: { readonly kind: string; readonly id?: string };
  readonly outcome: 'accepted' | 'refused';
  readonly reason?: Reason;
  readonly transitions: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly payload?: NonNullable<RecordedEntry['payload']>;
  readonly withheld?: readonly string[];
  readonly changes?: NonNullable<RecordedEntry['changes']>;
  readonly effects?: NonNullable<RecordedEntry['effects']>;
  readonly message?: {
    readonly id: string;
    readonly kind: 'note' | 'reply';
    readonly author: string;
    readonly text: string;
  };
}

/** Reads tickets for people; what a person may not see is not found. */
export interface TicketReader {
  /** By id or readable key. Throws RefusedError `not-found`. */
  page(person: Person, idOrKey: string): Promise<TicketPage>;
  /** Oldest first; internal notes only for those who may read them. Throws RefusedError `not-found`. */
  timeline(
    person: Person,
    id: string,
  ): Promise<{ readonly entries: readonly TimelineEntry[]; readonly names: Readonly<Record<string, string>> }>;
  readonly search: TicketSearch;
}

function clockViews(compiled: CompiledWorkflow, ticket: TicketDocument, scope: Scope): readonly ClockView[] {
  return ticket.clocks.flatMap((clock) => {
    const calendar = scope.calendars.get(clock.calendar);
    const title = compiled.workflow.sla.find(({ id }) => id === clock.policy)?.title;
    if (!calendar || !title) return [];
    const elapsed = elapsedMs(clock, calendar, scope.now);
    const { policy, status, targetMs, dueAt, breachedAt } = clock;
    const segment = clock.segments.at(-1);
    return [
      {
        ...{ policy, title, status, targetMs, elapsedMs: elapsed, remainingMs: targetMs - elapsed },
        ...(dueAt !== undefined && { dueAt: new Date(dueAt) }),
        ...(breachedAt !== undefined && { breachedAt: new Date(breachedAt) }),
        ...(segment && { because: { states: segment.states, since: new Date(segment.from) } }),
      },
    ];
  });
}

function failedEffects({ outbox }: TicketDocument): readonly FailedEffect[] {
  return outbox.flatMap(({ id: effect, action, attempts, status, error = 'unexpected' }) =>
    status === 'dead' ? [{ effect, action, attempts, error }] : [],
  );
}

/** The reader of a desk's tickets. */
export function createTicketReader(desk: Desk): TicketReader {
  async function load(person: Person, id: string, asked = id): Promise<TicketDocument> {
    const found = await desk.store.load(id);
    if (!found || !can(person, 'ticket.read', subjectOf(found)))
      throw new RefusedError('not-found', { kind: 'ticket', id: asked });
    return found;
  }

  async function namesOf(ids: readonly (string | undefined)[]): Promise<Readonly<Record<string, string>>> {
    const known = [...new Set(ids.filter((id) => id !== undefined))];
    const people = await Promise.all(known.map((id) => desk.scopes.person(id)));
    return Object.fromEntries(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
  }

  return {
    async page(person, idOrKey) {
      const ticket = await load(person, (await desk.names.idOf(idOrKey)) ?? '', idOrKey);
      const { release, country, fields, assignments } = ticket;
      const [compiled, scope] = await Promise.all([
        desk.machines.compiled(release, country),
        desk.scopes.scopeOf(ticket, desk.clock.now().getTime()),
      ]);
      const subject = subjectOf(ticket);
      const { roles } = personActor(person, 'ticket.send-event', subject);
      return {
        ...ticketRow(ticket, compiled.workflow, scope),
        ...{ release, fields, assignments, document: compiled.workflow },
        offered: offeredEvents(compiled, ticketOf(ticket), { roles, scope }),
        clocks: clockViews(compiled, ticket, scope),
        failed: failedEffects(ticket),
        may: DESK_ACTS.filter((act) => can(person, act, subject)),
        names: await namesOf([ticket.requester, ...(ticket.assignees ?? [])]),
      };
    },
    async timeline(person, id) {
      const ticket = await load(person, id);
      const notes = can(person, 'ticket.read-notes', subjectOf(ticket));
      const [journal, messages] = await Promise.all([desk.store.journalOf(ticket), desk.messages.of(id)]);
      const entries = journal.flatMap((entry): TimelineEntry[] => {
        if (entry.type === 'ticket.comment' && !notes) return [];
        const { number, type, at, recordedAt, actor, outcome, reason, transitions, from, to } = entry;
        const { id: event, payload, withheld, changes, effects, timer, effect } = entry;
        const said = messages.get(String(changes?.['message'] ?? ''));
        return [
          {
            ...{ id: event, number, type, at: new Date(at), recordedAt, outcome, transitions, from, to },
            actor: { kind: actor.kind, ...(actor.id !== undefined && { id: actor.id }) },
            ...(reason && { reason }),
            ...(payload && !said && { payload }),
            ...(withheld && { withheld }),
            ...(changes && !said && { changes }),
            ...(effects && { effects }),
            ...(timer !== undefined && { timer }),
            ...(effect !== undefined && { effect }),
            ...(said && { message: { id: said._id, kind: said.kind, author: said.author, text: said.text } }),
          },
        ];
      });
      const actors = journal.flatMap(({ actor, changes }) => [
        actor.kind === 'person' ? actor.id : undefined,
        typeof changes?.['assignee'] === 'string' ? changes['assignee'] : undefined,
      ]);
      return { entries, names: await namesOf([ticket.requester, ...actors]) };
    },
    search: createTicketSearch(desk),
  };
}
