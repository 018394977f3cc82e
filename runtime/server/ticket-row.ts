import type { TicketDocument } from './ticket-document.ts';

/** A ticket in a list. */
export interface TicketRow {
  readonly id: string;
  readonly key: string;
  readonly subject: string;
  readonly workflow: string;
  readonly states: readonly string[];
  readonly category?: string;
  readonly priority: number;
  readonly weight: number;
  readonly teams: readonly string[];
  readonly assignees: readonly string[];
  readonly requester?: string;
  readonly customer?: string;
  readonly country?: string;
  readonly dueAt?: Date;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly revision: number;
}

/** The fields of a document that a row is made of. */
export const ROW_PROJECTION = {
  ...{ key: 1, subject: 1, workflow: 1, states: 1, category: 1, priority: 1, weight: 1, teams: 1, assignees: 1 },
  ...{ requester: 1, customer: 1, country: 1, dueAt: 1, orderAt: 1, createdAt: 1, changedAt: 1, revision: 1 },
} as const;

/** The row of a document that was read with `ROW_PROJECTION`. */
export function ticketRow(document: TicketDocument): TicketRow {
  const { _id: id, key, subject, workflow, states, priority, weight = 0, teams, assignees = [] } = document;
  const { category, requester, customer, country, dueAt, createdAt, changedAt, revision } = document;
  return {
    ...{ id, key, subject, workflow, states, priority, weight, teams, assignees, createdAt, changedAt, revision },
    ...(category !== undefined && { category }),
    ...(requester !== undefined && { requester }),
    ...(customer !== undefined && { customer }),
    ...(country !== undefined && { country }),
    ...(dueAt && { dueAt }),
  };
}
