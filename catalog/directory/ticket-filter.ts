import { ROLE_ACTS, type TicketAct } from './acts.ts';
import type { Actor } from './can.ts';
import type { Grant } from './grant.ts';

/** Conditions on a ticket document's fields that must all hold. */
export interface TicketClause {
  teams?: { $in: string[] };
  country?: string;
  customer?: string;
  workflow?: string;
  requester?: string | { $in: string[] };
}

/** A filter in MongoDB's query language, plain JSON: one clause, or any of several. `{}` matches every ticket. */
export type TicketFilter = TicketClause | { $or: TicketClause[] };

/** Matches no ticket; MongoDB sees it without looking at any document. */
const NOTHING: TicketFilter = { requester: { $in: [] } };

/** The clause of a scope; a part left out gives no condition, not even one of `undefined`, which the driver sends as null. */
function clauseOf({ country, customer, workflow }: Omit<Grant, 'role' | 'team'>, requester?: string): TicketClause {
  return {
    ...(workflow === undefined ? {} : { workflow }),
    ...(country === undefined ? {} : { country }),
    ...(customer === undefined ? {} : { customer }),
    ...(requester === undefined ? {} : { requester }),
  };
}

/**
 * The tickets to which the person may do the act, as a filter over the document's fields `teams` (array of ids),
 * `country`, `customer`, `workflow` and `requester`. It lets through exactly the tickets for which `can` says yes.
 */
export function ticketFilter(actor: Actor, act: TicketAct): TicketFilter {
  if (!actor.active) return NOTHING;
  const clauses = new Map<string, { readonly clause: TicketClause; readonly teams: Set<string>; anyTeam: boolean }>();
  for (const { role, team, ...scope } of actor.grants) {
    const { all, own } = ROLE_ACTS[role];
    if (!all.includes(act) && !own.includes(act)) continue;
    const clause = clauseOf(scope, all.includes(act) ? undefined : actor.id);
    // Grants that differ in the team alone become one clause, which one index answers.
    const key = JSON.stringify([clause.workflow, clause.country, clause.customer, clause.requester]);
    const group = clauses.get(key) ?? { clause, teams: new Set<string>(), anyTeam: false };
    if (team === undefined) group.anyTeam = true;
    else group.teams.add(team);
    clauses.set(key, group);
  }
  const any = [...clauses.values()].map(({ clause, teams, anyTeam }) =>
    anyTeam ? clause : { ...clause, teams: { $in: [...teams].sort() } },
  );
  const [first] = any;
  if (!first) return NOTHING;
  const everything = any.find((clause) => Object.keys(clause).length === 0);
  return everything ?? (any.length === 1 ? first : { $or: any });
}
