import type { Workflow } from '#catalog/language';
import type { ScenarioGiven, ScenarioWorld } from '#runtime/core';
import { literalsOf } from './suggest/literals.ts';
import { representativeValues } from './suggest/representative-values.ts';
import { nextMonday } from './waits.ts';

/** A ticket that the workflow can open: on the next Monday morning, in a country whose calendar is known, with what is required filled. */
export function defaultGiven(workflow: Workflow, world: ScenarioWorld, now: number): ScenarioGiven {
  const literals = literalsOf(workflow);
  const set = new Set(workflow.countries.map(({ country }) => country));
  const codes = [...world.countryCalendars.keys()].sort();
  // A country without settings of its own shows the workflow as it is drawn.
  const country = codes.find((code) => !set.has(code)) ?? codes[0];
  const calendar = world.calendars.get(world.countryCalendars.get(country ?? '') ?? '');
  const at = nextMonday(now, calendar?.calendar.timeZone ?? 'UTC');
  const fields = workflow.fields.flatMap((field) => {
    const [first] = field.required ? representativeValues(field, literals, at) : [];
    return first === undefined ? [] : [[field.id, first] as const];
  });
  return {
    at: new Date(at).toISOString(),
    priority: 3,
    ...(country !== undefined && { country }),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
  };
}
