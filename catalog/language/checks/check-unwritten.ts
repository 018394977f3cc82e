import { diagnose } from '../diagnostic-code.ts';
import { SET_FIELD_ACTION } from '../vocabulary.ts';
import type { Workflow } from '../workflow.ts';
import { nameOf, transitionName, type Check, type CheckContext } from './check-context.ts';
import { everyAction } from './every-action.ts';
import { namesRead } from './names-read.ts';

/** A place where a field decides what happens. */
interface Reading {
  readonly field: string;
  readonly part: string;
  readonly place: ReturnType<CheckContext['at']>;
}

/** Guards, team tables, routing rules, tasks made from fields and instants that are waited for: each reads fields. */
function readings(context: CheckContext): readonly Reading[] {
  const { workflow } = context;
  const { states, transitions, routing } = workflow;
  return [
    ...transitions.flatMap((transition) => {
      const { guard, trigger } = transition;
      const part = transitionName(transition);
      const read = guard === undefined ? [] : [...namesRead(guard, ['fields'])];
      const guards = read.map((field) => ({ field, part, place: context.at(transition, 'guard') }));
      const instant = { part, place: context.at(transition, 'trigger', 'field') };
      return trigger.kind === 'at' ? [...guards, { ...instant, field: trigger.field }] : guards;
    }),
    ...states.flatMap((state) => {
      const part = nameOf(state);
      const { team, tasks } = state;
      const inputs = team?.kind === 'table' ? team.inputs : [];
      return [
        ...inputs.map((field) => ({ field, part, place: context.at(state, 'team', 'inputs') })),
        ...(tasks?.list ?? []).flatMap(({ each, team: own, title }) => [
          ...(each === undefined ? [] : [each]).map((field) => ({
            field,
            part: title.en,
            place: context.at(state, 'tasks'),
          })),
          ...(own?.kind === 'table' ? own.inputs : []).map((field) => ({
            ...{ field, part: title.en, place: context.at(state, 'tasks') },
          })),
        ]),
      ];
    }),
    ...routing.flatMap((rule) =>
      [...namesRead(rule.when, ['fields'])].map((field) => ({ field, part: rule.id, place: context.at(rule, 'when') })),
    ),
  ];
}

/** The fields that a workflow itself fills: asked for when a ticket is created or in a form, or set by an action. */
function written({ id: workflow, fields, events, states, transitions }: Workflow): ReadonlySet<string> {
  const found = new Set(fields.flatMap(({ id, required }) => (required ? [id] : [])));
  for (const { form } of events) for (const { field } of form) found.add(field);
  for (const { type, params } of everyAction({ states, transitions })) {
    const { field, workflow: created, fields: given } = params;
    if (type === SET_FIELD_ACTION && typeof field === 'string') found.add(field);
    const own = type === 'ticket.create' && created === workflow && typeof given === 'object' && given !== null;
    if (own) for (const name of Object.keys(given)) found.add(name);
  }
  return found;
}

/** Fields that decide something, though no form asks for them and no action sets them. Each is told once, where it is read first. */
export const checkUnwritten: Check = (context) => {
  const { workflow } = context;
  const filled = written(workflow);
  const fields = new Map(workflow.fields.map((field) => [field.id, field] as const));
  const told = new Set<string>();
  return readings(context).flatMap(({ field: id, part, place }) => {
    const field = fields.get(id);
    if (!field || filled.has(id) || told.has(id)) return [];
    told.add(id);
    return [diagnose('unwritten-field', { ...place, params: { field: field.title.en, part } })];
  });
};
