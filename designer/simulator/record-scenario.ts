import type { Expectation, Scenario, ScenarioStep, Text } from '#catalog/language';
import { effectsOf, teamOf, type Played } from '#runtime/core';
import type { Moment, Session } from './session.ts';

/** Everything that can be expected of what a step came to; `due` only of clocks that run. */
export function expectable({ play, ...played }: Played): Expectation {
  const { ticket } = play;
  const team = teamOf(ticket);
  const { tasks = [], approvals = [] } = ticket;
  const clocks = [
    ...tasks.map(({ name, clock }) => [name, clock?.dueAt] as const),
    ...ticket.clocks.map(({ policy, dueAt }) => [policy, dueAt] as const),
  ];
  const due = clocks.flatMap(([name, at]) => (at === undefined ? [] : [[name, new Date(at).toISOString()] as const]));
  const approval = approvals.at(-1);
  return {
    states: [...ticket.states],
    ...(ticket.category && { category: ticket.category }),
    ...(team !== undefined && { team }),
    ...(played.reason && { refused: played.reason.code }),
    ...(Object.keys(ticket.fields).length > 0 && { fields: { ...ticket.fields } }),
    effects: [...effectsOf(played)],
    ...(tasks.length > 0 && { tasks: Object.fromEntries(tasks.map(({ name, status }) => [name, status])) }),
    ...(approval && { approval: approval.status }),
    ...(due.length > 0 && { due: Object.fromEntries(due) }),
  };
}

/** What a recorded step expects: where the ticket is; category and team where they changed; actions where there are any. */
function expected(before: Played, after: Played): Expectation {
  const [was, now] = [expectable(before), expectable(after)];
  const { states, category, team, refused, effects = [] } = now;
  return {
    ...(states && { states }),
    ...(category !== undefined && category !== was.category && { category }),
    ...(team !== undefined && team !== was.team && { team }),
    ...(refused !== undefined && { refused }),
    ...(effects.length > 0 && { effects }),
  };
}

/** A step that expects something; nothing at all is left out. */
export function expecting(step: ScenarioStep, expect: Expectation): ScenarioStep {
  const { expect: _, ...bare } = step;
  return Object.keys(expect).length === 0 ? bare : { ...bare, expect };
}

/** The run up to the moment that is looked at, as a scenario that expects what happened. A scenario needs a step. */
export function recordScenario(
  { given, steps, at }: Session,
  moments: readonly Moment[],
  title: Text,
): Omit<Scenario, 'id'> {
  const recorded = steps.slice(0, at).map((step, index) => {
    const [before, after] = [moments[index], moments[index + 1]];
    return before && after ? expecting(step, expected(before.played, after.played)) : step;
  });
  return { title, given: { ...given }, steps: recorded };
}
