import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type WorkflowCode } from '../diagnostic-code.ts';
import type { Check, CheckContext } from './check-context.ts';

/** Names that every JavaScript object already answers to: a part that bears one could never be told from nothing. */
const RESERVED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

interface Named {
  readonly part: object;
  readonly name: string;
  readonly keys: readonly (string | number)[];
}

function repeated(context: CheckContext, code: WorkflowCode, names: readonly Named[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const { part, name, keys } of names) {
    if (seen.has(name)) found.push(diagnose(code, { ...context.at(part, ...keys), params: { name } }));
    seen.add(name);
  }
  return found;
}

function ids(parts: readonly { readonly id: string }[]): readonly Named[] {
  return parts.map((part) => ({ part, name: part.id, keys: ['id'] }));
}

/** Ids that stand twice in a list, or that cannot be used. */
export const checkNames: Check = (context) => {
  const { workflow } = context;
  const events = workflow.events.map((part) => ({ part, name: part.type, keys: ['type'] }));
  const countries = workflow.countries.map((part) => ({ part, name: part.country, keys: ['country'] }));
  const reserved = [workflow.states, workflow.fields, workflow.options]
    .flat()
    .filter(({ id }) => RESERVED.has(id))
    .map((part) => diagnose('reserved-name', { ...context.at(part, 'id'), params: { name: part.id } }));
  return [
    ...reserved,
    ...repeated(context, 'duplicate-state', ids(workflow.states)),
    ...repeated(context, 'duplicate-transition', ids(workflow.transitions)),
    ...repeated(context, 'duplicate-field', ids(workflow.fields)),
    ...repeated(context, 'duplicate-option', ids(workflow.options)),
    ...repeated(context, 'duplicate-policy', ids(workflow.sla)),
    ...repeated(context, 'duplicate-rule', ids(workflow.routing)),
    ...repeated(context, 'duplicate-scenario', ids(workflow.scenarios)),
    ...repeated(context, 'duplicate-event', events),
    ...repeated(context, 'duplicate-country', countries),
    ...workflow.fields.flatMap((part) => {
      if (part.type !== 'choice') return [];
      const choices = part.choices.map(({ id }, position) => ({ part, name: id, keys: ['choices', position, 'id'] }));
      return repeated(context, 'duplicate-choice', choices);
    }),
    ...workflow.events.flatMap((part) => {
      const inputs = part.form.map(({ field }, position) => ({ part, name: field, keys: ['form', position, 'field'] }));
      return repeated(context, 'duplicate-input', inputs);
    }),
    ...workflow.sla.flatMap((part) => {
      const targets = part.targets.map(({ priority }, position) => ({
        part,
        name: String(priority),
        keys: ['targets', position, 'priority'],
      }));
      return repeated(context, 'duplicate-priority', targets);
    }),
  ];
};
