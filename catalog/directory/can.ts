import type { Reason } from '#catalog/language';
import { ACT_RULES, type Act, DIMENSIONS, type Dimension, ROLE_ACTS, rolesThatMay } from './acts.ts';
import type { Grant } from './grant.ts';
import type { Person } from './person.ts';

/** What an act is done to. A part that is unknown is left out; a grant that is limited in that part then does not reach it. */
export interface Subject {
  /** The teams that hold the ticket, or the team of the queue. */
  readonly teams?: readonly string[] | undefined;
  readonly country?: string | undefined;
  readonly customer?: string | undefined;
  readonly workflow?: string | undefined;
  /** The id of the person who asked for the ticket. */
  readonly requester?: string | undefined;
}

/** Whoever acts: the part of a person that rights depend on. */
export type Actor = Pick<Person, 'id' | 'active' | 'grants'>;

function inScope(grant: Grant, dimension: Dimension, subject: Subject): boolean {
  const limit = grant[dimension];
  if (limit === undefined) return true;
  return dimension === 'team' ? (subject.teams?.includes(limit) ?? false) : subject[dimension] === limit;
}

/** Whether the grant's role may do the act, be it to his own tickets alone. */
function allows({ role }: Grant, act: Act): boolean {
  return ROLE_ACTS[role].all.includes(act) || ROLE_ACTS[role].own.includes(act);
}

/** Whether the grant is limited in a part that the act does not know, and the act needs one that is not. */
function isTooNarrow(grant: Grant, act: Act): boolean {
  const { scopes, narrower } = ACT_RULES[act];
  return narrower === 'is-refused' && DIMENSIONS.some((part) => grant[part] !== undefined && !scopes.includes(part));
}

/** The code of what keeps a grant from allowing the act; `'no-role'` where its role never could, `undefined` where it allows it. */
function obstacle(actor: Actor, grant: Grant, { act, subject }: { act: Act; subject: Subject }): string | undefined {
  if (!allows(grant, act)) return 'no-role';
  if (isTooNarrow(grant, act)) return 'too-narrow';
  if (!ROLE_ACTS[grant.role].all.includes(act) && subject.requester !== actor.id) return 'not-own';
  const outside = ACT_RULES[act].scopes.find((part) => !inScope(grant, part, subject));
  return outside && `other-${outside}`;
}

/**
 * Why the person may not do the act, as a reason of `directoryTexts`, or `undefined` where he may. The reason is that of
 * the first of his grants whose role could do it. Codes: `directory.inactive`, `directory.no-role`, `directory.not-own`,
 * `directory.too-narrow`, `directory.other-workflow`, `-country`, `-customer`, `-team`; all with the param `act`.
 */
export function explainCan(actor: Actor, act: Act, subject: Subject = {}): Reason | undefined {
  if (!actor.active) return { code: 'directory.inactive', params: { act } };
  const obstacles: string[] = [];
  for (const grant of actor.grants) {
    const found = obstacle(actor, grant, { act, subject });
    if (found === undefined) return undefined;
    obstacles.push(found);
  }
  const nearest = obstacles.find((found) => found !== 'no-role');
  return nearest === undefined
    ? { code: 'directory.no-role', params: { act, roles: rolesThatMay(act) } }
    : { code: `directory.${nearest}`, params: { act } };
}

/** Whether the person may do the act: one of his grants has a role that may, in a scope that reaches the subject. */
export function can(actor: Actor, act: Act, subject: Subject = {}): boolean {
  return explainCan(actor, act, subject) === undefined;
}

/**
 * Whether the person may do the act to any subject at all: what to offer in a menu, and what to let through to a
 * procedure that then asks `can` or `ticketFilter` about the subject itself. Never enough by itself.
 */
export function canSomewhere(actor: Actor, act: Act): boolean {
  return actor.active && actor.grants.some((grant) => !isTooNarrow(grant, act) && allows(grant, act));
}
