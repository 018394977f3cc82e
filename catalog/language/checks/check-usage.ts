import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { matchesEvent } from '../event-descriptor.ts';
import { SYSTEM_EVENTS } from '../vocabulary.ts';
import type { State, Workflow } from '../workflow.ts';
import { nameOf, type Check, type CheckContext } from './check-context.ts';
import { raisesOf } from './check-raise.ts';
import { actionTypes } from './check-transitions.ts';
import { isEnd } from './check-reachability.ts';
import { namesRead } from './names-read.ts';

/** Every string inside the parameters of actions: field names as well as expressions. */
function stringsIn(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) stringsIn(inner, found);
}

function usedFields({ states, transitions, events, routing }: Workflow): ReadonlySet<string> {
  const found = new Set<string>();
  const texts = [...transitions.flatMap(({ guard }) => guard ?? []), ...routing.map(({ when }) => when)];
  for (const { entry, exit } of states) stringsIn([entry, exit], texts);
  for (const { actions, trigger } of transitions) {
    stringsIn(actions, texts);
    if (trigger.kind === 'at') found.add(trigger.field);
  }
  for (const { team } of states) if (team?.kind === 'table') for (const input of team.inputs) found.add(input);
  for (const { form } of events) for (const { field } of form) found.add(field);
  for (const text of texts) {
    found.add(text);
    for (const name of namesRead(text, ['fields', 'event'])) found.add(name);
  }
  return found;
}

function checkEvents(context: CheckContext): readonly Diagnostic[] {
  const { workflow, vocabulary } = context;
  const used = [...actionTypes(workflow)];
  if (!vocabulary && used.length > 0) return [];
  const sent = new Set<string>([
    ...SYSTEM_EVENTS,
    ...used.flatMap((type) => vocabulary?.actions.get(type)?.emits ?? []),
    ...raisesOf(workflow).map(({ event }) => event),
  ]);
  const waiting = workflow.transitions.flatMap(({ roles, trigger }) =>
    trigger.kind === 'event' ? [{ roles, descriptor: trigger.event }] : [],
  );
  return workflow.events
    .filter(({ type, roles }) => {
      if (sent.has(type)) return false;
      const heard = waiting.filter(({ descriptor }) => matchesEvent(descriptor, type));
      // A transition may name the roles anew, also none at all.
      return [...heard, ...(heard.length === 0 ? [{ roles }] : [])].every((each) => (each.roles ?? roles).length === 0);
    })
    .map((event) => diagnose('unsent-event', { ...context.at(event, 'roles'), params: { event: nameOf(event) } }));
}

function undecided(state: State, { index, workflow }: CheckContext): boolean {
  if (state.type !== 'atomic' || isEnd(state, index)) return false;
  const around = [state, ...index.ancestorsOf(state.id)];
  return (
    around.every(({ category }) => category === undefined) &&
    workflow.sla.some(({ id }) => state.clocks[id] === undefined)
  );
}

/** What is declared but has no effect: fields, events, and states that say nothing about the clocks. */
export const checkUsage: Check = (context) => {
  const { workflow } = context;
  const used = usedFields(workflow);
  return [
    ...checkEvents(context),
    ...workflow.fields
      .filter(({ id, required }) => !required && !used.has(id))
      .map((field) => diagnose('unused-field', { ...context.at(field), params: { field: field.title.en } })),
    ...workflow.states
      .filter((state) => undecided(state, context))
      .map((state) =>
        diagnose('no-clock-decision', { ...context.at(state, 'category'), params: { state: nameOf(state) } }),
      ),
  ];
};
