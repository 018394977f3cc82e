import { diagnose } from '../diagnostic-code.ts';
import { matchesEvent } from '../event-descriptor.ts';
import type { Role } from '../roles.ts';
import type { Check, CheckContext } from './check-context.ts';
import { reachedStates } from './reached-states.ts';

/** The roles that the workflow names as senders, each with the place where it does so first. */
function named(context: CheckContext): ReadonlyMap<Role, ReturnType<CheckContext['at']>> {
  const { workflow } = context;
  const found = new Map<Role, ReturnType<CheckContext['at']>>();
  for (const part of [...workflow.transitions, ...workflow.events])
    for (const role of part.roles ?? []) if (!found.has(role)) found.set(role, context.at(part, 'roles'));
  return found;
}

/** The roles that have something to do in some state that tickets reach: an event to send, or an approval to give. */
function busy({ workflow, index }: CheckContext): ReadonlySet<Role> {
  const reached = reachedStates(index);
  const found = new Set<Role>();
  for (const { source, trigger, roles } of workflow.transitions) {
    if (trigger.kind !== 'event' || !reached.has(source)) continue;
    if (roles) for (const role of roles) found.add(role);
    else
      for (const event of workflow.events)
        if (matchesEvent(trigger.event, event.type)) for (const role of event.roles) found.add(role);
  }
  for (const { id, approval } of workflow.states) {
    if (!approval || !reached.has(id)) continue;
    for (const approver of approval.approvers) if (approver.kind === 'role') found.add(approver.role);
  }
  return found;
}

/**
 * Roles without a way in: the workflow lets them send events, but no state that tickets reach waits for one of these events from them,
 * nor asks them for an approval. Guards are left aside, so a role that is told really has nothing to do.
 */
export const checkRoles: Check = (context) => {
  const working = busy(context);
  return [...named(context)].flatMap(([role, place]) =>
    // A message's selector has no hyphens.
    working.has(role) ? [] : [diagnose('role-without-way', { ...place, params: { role: role.replace('-', '_') } })],
  );
};
