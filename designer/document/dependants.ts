import type { Workflow } from '#catalog/language';

/** Whether a value names the field as what it cannot do without: the instant of a trigger, the input of a table, the source of tasks. */
function dependsOn(value: unknown, field: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]: [string, unknown]) => {
    if ((key === 'field' || key === 'each') && inner === field) return true;
    if (key === 'inputs' && Array.isArray(inner) && inner.includes(field)) return true;
    return dependsOn(inner, field);
  });
}

/** The states and transitions of the workflow, and of its fragments as they are written there. */
function everyPart({ states, transitions, fragments = [] }: Workflow) {
  return [...states, ...transitions, ...fragments.flatMap((each) => [...each.states, ...each.transitions])].map(
    (part): Readonly<Record<string, unknown>> => part,
  );
}

/** How many states and transitions, those of fragments too, cannot do without the field. */
export function fieldDependants(document: Workflow, field: string): number {
  return everyPart(document).filter(({ trigger, team, tasks }) => dependsOn([trigger, team, tasks], field)).length;
}

/** How many transitions, those of fragments too, are taken on the event. */
export function eventDependants(document: Workflow, event: string): number {
  return everyPart(document).filter(
    ({ trigger }) => typeof trigger === 'object' && trigger !== null && 'event' in trigger && trigger.event === event,
  ).length;
}
