import type { Ticket } from './ticket.ts';

/** Where a ticket stands, and with whom, for the sake of its open tasks and approvals. */
export interface WorkPlaces {
  readonly teams: readonly string[];
  readonly queueKeys: readonly string[];
  readonly assignees: readonly string[];
  /** Who is asked to approve, as `role:approver`, `team:finance`, `person:anna`. */
  readonly approvers: readonly string[];
  /** Who has an open task, or whose team may take one, as `person:anna`, `team:supply`. */
  readonly doers: readonly string[];
}

const NOWHERE: WorkPlaces = { teams: [], queueKeys: [], assignees: [], approvers: [], doers: [] };

/** The places of a ticket's open work; each may come several times. */
export function workPlaces({ tasks, approvals }: Pick<Ticket, 'tasks' | 'approvals'>): WorkPlaces {
  if (!tasks && !approvals) return NOWHERE;
  const open = (tasks ?? []).filter(({ status }) => status === 'open');
  const asked = (approvals ?? []).filter(({ status }) => status === 'open');
  const keys = asked.flatMap(({ queueKeys = [] }) => queueKeys);
  return {
    teams: [
      ...open.flatMap(({ team }) => (team === undefined ? [] : [team])),
      ...keys.map((key) => key.split(':').slice(2).join(':')),
    ],
    queueKeys: [...open.flatMap(({ queueKey }) => (queueKey === undefined ? [] : [queueKey])), ...keys],
    approvers: asked.flatMap(({ approvers = [], delegations }) => [
      ...approvers,
      ...delegations.map(({ to }) => `person:${to}`),
    ]),
    doers: open.flatMap(({ assignee, team }) =>
      assignee !== undefined ? [`person:${assignee}`] : team !== undefined ? [`team:${team}`] : [],
    ),
    assignees: open.flatMap(({ assignee }) => (assignee === undefined ? [] : [assignee])),
  };
}
