import type { Environment } from '@marcbachmann/cel-js';
import type { Field } from '../field.ts';
import { createDialect, type ExpressionVariable } from './expression-syntax.ts';
import { LINK_COUNTS } from '../link.ts';
import type { Workflow } from '../workflow.ts';

/** What expressions at one place of a workflow may read: the checker's types and the names for suggestions. */
export interface ExpressionEnvironment {
  readonly types: Environment;
  /** The known names inside each variable; a variable not listed holds anything. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** The values of choice fields, by `fields.name` and `event.name`, and the states, by `ticket.states`. */
  readonly choices: ReadonlyMap<string, ReadonlySet<string>>;
}

type Schema = Record<string, string>;

/** How many links of each kind there are, and how many of them to tickets that are not at their end: `children`, `openChildren`. */
const LINKS: Schema = Object.fromEntries(LINK_COUNTS.map((name) => [name, 'double']));

const TICKET: Schema = {
  key: 'string',
  subject: 'string',
  priority: 'double',
  country: 'string',
  category: 'string',
  states: 'list<string>',
};
const REQUESTER: Schema = { id: 'string', vip: 'bool', language: 'string', country: 'string' };
const CUSTOMER: Schema = { id: 'string', vip: 'bool', contract: 'bool' };

/** How many tasks of the active states there are of each status, and how many of the open ones are overdue. */
const TASKS: Schema = { open: 'double', done: 'double', failed: 'double', overdue: 'double' };

const TYPES: Readonly<Record<Field['type'], string>> = {
  text: 'string',
  choice: 'string',
  number: 'double',
  amount: 'double',
  switch: 'bool',
  instant: 'google.protobuf.Timestamp',
};

function schemaOf(fields: readonly Field[]): Schema {
  return Object.fromEntries(fields.map((field) => [field.id, TYPES[field.type]]));
}

/**
 * The fields that an event may carry: those of its form. An event without a form that plugins or the system send, and one not known yet
 * (entry and exit actions), may carry any field of the workflow.
 */
export function eventFields(
  workflow: Pick<Workflow, 'events' | 'fields'>,
  type: string | null | undefined,
): readonly Field[] {
  if (type === null) return [];
  const event = workflow.events.find((candidate) => candidate.type === type);
  if (!event || (event.roles.length === 0 && event.form.length === 0)) return workflow.fields;
  const form = new Set(event.form.map((input) => input.field));
  return workflow.fields.filter((field) => form.has(field.id));
}

function choicesOf(variable: string, fields: readonly Field[]): [string, ReadonlySet<string>][] {
  return fields.flatMap((field) =>
    field.type === 'choice' ? [[`${variable}.${field.id}`, new Set(field.choices.map((choice) => choice.id))]] : [],
  );
}

/**
 * The typed variables of expressions in a workflow. `event` narrows the variable `event`: an event's type gives its form's fields,
 * `null` says that there is no event (a delay, an eventless transition), undefined leaves open which event it is.
 */
export function expressionEnvironment(workflow: Workflow, event?: string | null): ExpressionEnvironment {
  const form = eventFields(workflow, event);
  const schemas: [ExpressionVariable, Schema | undefined][] = [
    ['ticket', TICKET],
    ['fields', schemaOf(workflow.fields)],
    ['event', schemaOf(form)],
    ['requester', REQUESTER],
    ['customer', CUSTOMER],
    ['options', Object.fromEntries(workflow.options.map((option) => [option.id, 'bool']))],
    ['tasks', TASKS],
    ['links', LINKS],
    ['facts', undefined],
  ];
  const types = createDialect();
  const names = new Map<string, ReadonlySet<string>>();
  for (const [name, schema] of schemas) {
    if (!schema) {
      types.registerVariable(name, 'dyn');
      continue;
    }
    types.registerVariable({ name, schema });
    names.set(name, new Set(Object.keys(schema)));
  }
  return {
    types,
    names,
    choices: new Map([
      ...choicesOf('fields', workflow.fields),
      ...choicesOf('event', form),
      ['ticket.states', new Set(workflow.states.map(({ id }) => id))],
    ]),
  };
}
