import type { Text, Workflow } from '#catalog/language';
import type { Scope } from '#runtime/core';
import { clockReading, type ClockReading } from './clock-reading.ts';
import type { Desk } from './desk.ts';
import type { TicketDocument } from './ticket-document.ts';

/** What clocks are read with. */
type RowScope = Pick<Scope, 'now' | 'calendars'>;

/** A clock in a list: of an SLA policy, of an open task, or the time in which something must be decided. */
export interface RowClock extends ClockReading {
  /** The policy's id; `task:` or `approval:` and its id. */
  readonly policy: string;
  readonly title: Text;
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

/** Those of a row that also tells how much time its open tasks and approvals have. */
export const WORK_ROW_PROJECTION = {
  ...ROW_PROJECTION,
  ...{ 'tasks.id': 1, 'tasks.status': 1, 'tasks.state': 1, 'tasks.declaration': 1, 'tasks.clock': 1 },
  ...{ 'approvals.id': 1, 'approvals.state': 1, 'approvals.since': 1, 'approvals.dueAt': 1 },
} as const;

function policyClocks({ clocks }: TicketDocument, { sla }: Workflow, scope: RowScope): readonly RowClock[] {
  return clocks.map((clock) => {
    const { policy } = clock;
    const title = sla.find(({ id }) => id === policy)?.title ?? { en: policy };
    return { policy, title, ...clockReading(clock, scope) };
  });
}

/** The time that open tasks and approvals have. */
function workClocks({ tasks = [], approvals = [] }: TicketDocument, { states }: Workflow, scope: RowScope) {
  const stateOf = (id: string) => states.find((state) => state.id === id);
  const timed = tasks.flatMap(({ id, status, state, declaration, clock }): readonly RowClock[] => {
    if (status !== 'open' || !clock) return [];
    const declared = stateOf(state)?.tasks?.list.find((task) => task.id === declaration);
    return [{ policy: `task:${id}`, title: declared?.title ?? { en: declaration }, ...clockReading(clock, scope) }];
  });
  const ending = approvals.flatMap(({ id, state, since, dueAt }): readonly RowClock[] => {
    if (dueAt === undefined) return [];
    const title = stateOf(state)?.approval?.title ?? { en: state };
    const clock = { status: 'running' as const, targetMs: dueAt - since, dueAt: new Date(dueAt) };
    return [{ policy: `approval:${id}`, title, ...clock }];
  });
  return [...timed, ...ending];
}

/** The row of a document that was read with `ROW_PROJECTION` or `WORK_ROW_PROJECTION`, and of the workflow it runs on. */
export function ticketRow(document: TicketDocument, running: Workflow, scope: RowScope): TicketRow {
  const { _id: id, key, subject, workflow, states, priority, weight = 0, teams, assignees = [] } = document;
  const { category, requester, customer, country, dueAt, createdAt, changedAt, revision } = document;
  const titleOf = (state: string) => running.states.find((each) => each.id === state)?.title ?? { en: state };
  return {
    ...{ id, key, subject, workflow, states, priority, weight, teams, assignees, createdAt, changedAt, revision },
    ...{ stateTitles: states.map(titleOf) },
    clocks: [...policyClocks(document, running, scope), ...workClocks(document, running, scope)],
    ...(category !== undefined && { category }),
    ...(requester !== undefined && { requester }),
    ...(customer !== undefined && { customer }),
    ...(country !== undefined && { country }),
    ...(dueAt && { dueAt }),
  };
}

/** The rows of documents that were read with `ROW_PROJECTION` or `WORK_ROW_PROJECTION`, in their order. */
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
