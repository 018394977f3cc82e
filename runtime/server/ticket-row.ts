import type { Text, Workflow } from '#catalog/language';
import { elapsedMs, type Scope } from '#runtime/core';
import type { Desk } from './desk.ts';
import type { TicketDocument } from './ticket-document.ts';

/** What clocks are read with. */
type RowScope = Pick<Scope, 'now' | 'calendars'>;

/** An SLA clock in a list. */
export interface RowClock {
  readonly policy: string;
  readonly status: 'running' | 'paused' | 'stopped';
  readonly targetMs: number;
  readonly dueAt?: Date;
  readonly breachedAt?: Date;
  /** Business time left, negative beyond the target; absent where the calendar is no longer known. */
  readonly remainingMs?: number;
}

/** A ticket in a list. */
export interface TicketRow {
  readonly id: string;
  readonly key: string;
  readonly subject: string;
  readonly workflow: string;
  readonly states: readonly string[];
  /** The titles of the states in the release that the ticket runs on. */
  readonly stateTitles: readonly Text[];
  readonly category?: string;
  readonly priority: number;
  readonly weight: number;
  readonly teams: readonly string[];
  readonly assignees: readonly string[];
  readonly requester?: string;
  readonly customer?: string;
  readonly country?: string;
  readonly dueAt?: Date;
  readonly clocks: readonly RowClock[];
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly revision: number;
}

/** The fields of a document that a row is made of. */
export const ROW_PROJECTION = {
  ...{ key: 1, subject: 1, workflow: 1, states: 1, category: 1, priority: 1, weight: 1, teams: 1, assignees: 1 },
  ...{ requester: 1, customer: 1, country: 1, dueAt: 1, orderAt: 1, createdAt: 1, changedAt: 1, revision: 1 },
  ...{ release: 1, clocks: 1 },
} as const;

function rowClocks({ clocks }: Pick<TicketDocument, 'clocks'>, scope: RowScope): readonly RowClock[] {
  return clocks.map((clock) => {
    const { policy, status, targetMs, dueAt, breachedAt } = clock;
    const calendar = scope.calendars.get(clock.calendar);
    return {
      ...{ policy, status, targetMs },
      ...(dueAt !== undefined && { dueAt: new Date(dueAt) }),
      ...(breachedAt !== undefined && { breachedAt: new Date(breachedAt) }),
      ...(calendar && { remainingMs: targetMs - elapsedMs(clock, calendar, scope.now) }),
    };
  });
}

/** The row of a document that was read with `ROW_PROJECTION`, and of the workflow it runs on. */
export function ticketRow(document: TicketDocument, running: Workflow, scope: RowScope): TicketRow {
  const { _id: id, key, subject, workflow, states, priority, weight = 0, teams, assignees = [] } = document;
  const { category, requester, customer, country, dueAt, createdAt, changedAt, revision } = document;
  const titleOf = (state: string) => running.states.find((each) => each.id === state)?.title ?? { en: state };
  return {
    ...{ id, key, subject, workflow, states, priority, weight, teams, assignees, createdAt, changedAt, revision },
    ...{ stateTitles: states.map(titleOf), clocks: rowClocks(document, scope) },
    ...(category !== undefined && { category }),
    ...(requester !== undefined && { requester }),
    ...(customer !== undefined && { customer }),
    ...(country !== undefined && { country }),
    ...(dueAt && { dueAt }),
  };
}

/** The rows of documents that were read with `ROW_PROJECTION`, in their order. */
export async function ticketRows(
  documents: readonly TicketDocument[],
  desk: Pick<Desk, 'releases' | 'scopes' | 'clock'>,
): Promise<readonly TicketRow[]> {
  const ids = [...new Set(documents.map(({ release }) => release))];
  const [scope, ...found] = await Promise.all([
    desk.scopes.scopeOf({}, desk.clock.now().getTime()),
    ...ids.map((id) => desk.releases.release(id)),
  ]);
  const workflows = new Map(found.map(({ id, document }) => [id, document]));
  return documents.flatMap((document) => {
    const workflow = workflows.get(document.release);
    return workflow ? [ticketRow(document, workflow, scope)] : [];
  });
}
