import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { nearest } from '../nearest.ts';
import type { TeamRule } from '../team-rule.ts';
import type { State } from '../workflow.ts';
import { checkTeamTable } from './check-team-table.ts';
import { nameOf, type Check, type CheckContext } from './check-context.ts';

/** A team that the installation does not know. */
export function unknownTeam(
  team: string,
  context: CheckContext,
  place: ReturnType<CheckContext['at']>,
): readonly Diagnostic[] {
  const teams = context.vocabulary?.teams;
  if (!teams || teams.has(team)) return [];
  return [diagnose('unknown-team', { ...place, params: { team }, suggestion: nearest(team, teams) })];
}

/** A team rule: the teams it names exist, its table is total. `keys` lead to it inside the state. */
export function checkTeamRule(
  team: TeamRule | undefined,
  place: { readonly state: State; readonly keys: readonly (string | number)[] },
  context: CheckContext,
): readonly Diagnostic[] {
  const { state, keys } = place;
  if (!team || team.kind === 'event') return [];
  if (team.kind === 'fixed') return unknownTeam(team.team, context, context.at(state, ...keys, 'team'));
  return [
    ...checkTeamTable(place, team, context),
    ...team.rows.flatMap((row, position) =>
      unknownTeam(row.team, context, context.at(state, ...keys, 'rows', position, 'team')),
    ),
  ];
}

function checkQueue(state: State, context: CheckContext): readonly Diagnostic[] {
  if (state.queue !== true) return [];
  const owned = [state, ...context.index.ancestorsOf(state.id)].some(({ team }) => team !== undefined);
  return owned
    ? []
    : [diagnose('queue-without-team', { ...context.at(state, 'team'), params: { state: nameOf(state) } })];
}

/** Who owns states: queues have a team, tables are total, and the teams and persons named exist. */
export const checkTeams: Check = (context) => {
  const people = context.vocabulary?.people;
  return [
    ...context.workflow.states.flatMap((state) => [
      ...checkQueue(state, context),
      ...checkTeamRule(state.team, { state, keys: ['team'] }, context),
    ]),
    ...context.workflow.routing.flatMap((rule) => [
      ...(rule.team === undefined ? [] : unknownTeam(rule.team, context, context.at(rule, 'team'))),
      ...(['assignee', 'fallback'] as const).flatMap((key) => {
        const person = rule[key];
        if (person === undefined || !people || people.has(person)) return [];
        return [diagnose('unknown-person', { ...context.at(rule, key), params: { person, rule: rule.id } })];
      }),
    ]),
  ];
};
