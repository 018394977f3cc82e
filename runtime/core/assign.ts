import { fieldVariables, type TeamRule } from '#catalog/language';
import { holds, type CompiledWorkflow } from './compile-workflow.ts';
import { regionOf } from './configuration.ts';
import { isQueued, queueKey, teamRuleOf } from './queue-key.ts';
import type { Assignment } from './ticket.ts';
import type { StepContext } from './variables.ts';

/**
 * The team that a rule names; `undefined` where a table has no row or the event names none. The fields are those that
 * expressions see (`fieldVariables`): a switch nobody has set is false, a choice nobody has made is "".
 */
export function teamOf(
  rule: TeamRule,
  fields: Readonly<Record<string, unknown>>,
  eventTeam: string | undefined,
): string | undefined {
  if (rule.kind === 'fixed') return rule.team;
  if (rule.kind === 'event') return eventTeam;
  const matches = (values: readonly string[], input: string) => {
    const value = fields[input];
    return values.includes(typeof value === 'string' || typeof value === 'boolean' ? String(value) : '');
  };
  return rule.rows.find(({ when }) => Object.entries(when).every(([input, values]) => matches(values, input)))?.team;
}

/** The person whom the routing table names for a team: the first rule that holds, its fallback while the person is absent. */
function routedTo(compiled: CompiledWorkflow, team: string, context: StepContext): string | undefined {
  const { workflow } = compiled;
  const rule = workflow.routing.find(
    (each) => (each.team === undefined || each.team === team) && holds(workflow, each.when, context),
  );
  if (!rule) return undefined;
  const present = [rule.assignee, rule.fallback].find(
    (person) => person !== undefined && !context.scope.absentees.has(person),
  );
  return present;
}

/**
 * Who holds the ticket in each active region. An assignee stays while the team stays; a team that newly gets the
 * ticket is routed. An assignment that nothing has changed is the same object.
 */
export function assignmentsOf(
  compiled: CompiledWorkflow,
  states: readonly string[],
  options: { readonly before: readonly Assignment[]; readonly context: StepContext; readonly eventTeam?: string },
): readonly Assignment[] {
  const { index, workflow } = compiled;
  const { before, context } = options;
  const fields = fieldVariables(workflow, context.fields);
  return states.map((id) => {
    const state = index.states.get(id);
    const region = regionOf(id, index);
    const previous = before.find((assignment) => assignment.region === region);
    const rule = state && teamRuleOf(state, index);
    const team = rule && teamOf(rule, fields, options.eventTeam ?? previous?.team);
    const queued = state !== undefined && team !== undefined && isQueued(state, index);
    const stays = previous !== undefined && previous.team === team;
    const assignee = stays ? previous.assignee : queued ? routedTo(compiled, team, context) : undefined;
    if (stays && previous.state === id) return previous;
    return {
      region,
      state: id,
      ...(team !== undefined && { team }),
      ...(assignee !== undefined && { assignee }),
      ...(queued && { queueKey: queueKey(workflow.id, id, team) }),
      since: context.scope.now,
    };
  });
}
