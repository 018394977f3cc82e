import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { nearest } from '../nearest.ts';
import type { CalendarRef } from '../calendar-ref.ts';
import { idsOf, nameOf, type Check, type CheckContext } from './check-context.ts';

function unknownOption(option: string, context: CheckContext, place: ReturnType<CheckContext['at']>): Diagnostic[] {
  const options = idsOf(context.workflow.options);
  if (options.has(option)) return [];
  return [diagnose('unknown-option', { ...place, params: { option }, suggestion: nearest(option, options) })];
}

function checkOptions(context: CheckContext): readonly Diagnostic[] {
  const { states, transitions, countries } = context.workflow;
  return [
    ...[...states, ...transitions].flatMap((part) =>
      part.onlyIf === undefined ? [] : unknownOption(part.onlyIf, context, context.at(part, 'onlyIf')),
    ),
    ...countries.flatMap((part) =>
      Object.keys(part.options).flatMap((option) =>
        unknownOption(option, context, context.at(part, 'options', option)),
      ),
    ),
  ];
}

/** A calendar that the installation does not know. */
export function checkCalendar(
  reference: CalendarRef | undefined,
  context: CheckContext,
  place: ReturnType<CheckContext['at']>,
): readonly Diagnostic[] {
  const calendars = context.vocabulary?.calendars;
  if (reference?.kind !== 'fixed' || !calendars || calendars.has(reference.calendar)) return [];
  const { calendar } = reference;
  return [diagnose('unknown-calendar', { ...place, params: { calendar }, suggestion: nearest(calendar, calendars) })];
}

function checkForms(context: CheckContext): readonly Diagnostic[] {
  const fields = idsOf(context.workflow.fields);
  return context.workflow.events.flatMap((event) =>
    event.form.flatMap(({ field }, position) => {
      if (fields.has(field)) return [];
      const place = context.at(event, 'form', position, 'field');
      const params = { event: nameOf(event), field };
      return [diagnose('unknown-form-field', { ...place, params, suggestion: nearest(field, fields) })];
    }),
  );
}

function checkStates(context: CheckContext): readonly Diagnostic[] {
  const policies = idsOf(context.workflow.sla);
  return context.workflow.states.flatMap((state) => {
    const waitsForNothing = state.waitingFor !== undefined && state.category !== 'waiting';
    return [
      ...Object.keys(state.clocks)
        .filter((policy) => !policies.has(policy))
        .map((policy) => {
          const params = { state: nameOf(state), policy };
          const suggestion = nearest(policy, policies);
          return diagnose('unknown-policy', { ...context.at(state, 'clocks', policy), params, suggestion });
        }),
      ...(waitsForNothing
        ? [diagnose('waiting-for-nothing', { ...context.at(state, 'waitingFor'), params: { state: nameOf(state) } })]
        : []),
    ];
  });
}

/** What parts name besides states: options, policies, calendars, the fields of forms. */
export const checkReferences: Check = (context) => [
  ...checkOptions(context),
  ...checkForms(context),
  ...checkStates(context),
  ...context.workflow.sla.flatMap((policy) => checkCalendar(policy.calendar, context, context.at(policy, 'calendar'))),
  ...context.workflow.transitions.flatMap((part) =>
    part.trigger.kind === 'after'
      ? checkCalendar(part.trigger.calendar, context, context.at(part, 'trigger', 'calendar'))
      : [],
  ),
  ...context.workflow.fields.flatMap((field) => {
    if (field.type !== 'number' || field.minimum === undefined || field.maximum === undefined) return [];
    if (field.minimum <= field.maximum) return [];
    const params = { field: field.title.en, minimum: field.minimum, maximum: field.maximum };
    return [diagnose('empty-range', { ...context.at(field, 'maximum'), params })];
  }),
];
