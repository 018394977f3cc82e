import type { Field } from '../field.ts';
import { LINK_COUNTS } from '../link.ts';
import type { Workflow } from '../workflow.ts';
import type { SubjectType, SubjectTypes } from './condition.ts';
import { eventFields } from './expression-environment.ts';

const FIELD_TYPES: Readonly<Record<Field['type'], SubjectType>> = {
  text: 'text',
  choice: 'choice',
  number: 'number',
  amount: 'number',
  switch: 'switch',
  instant: 'instant',
};

const OWN: readonly (readonly [string, SubjectType])[] = [
  ['ticket.key', 'text'],
  ['ticket.subject', 'text'],
  ['ticket.priority', 'number'],
  ['ticket.country', 'text'],
  ['ticket.category', 'text'],
  ['requester.id', 'text'],
  ['requester.vip', 'switch'],
  ['requester.language', 'text'],
  ['requester.country', 'text'],
  ['customer.id', 'text'],
  ['customer.vip', 'switch'],
  ['customer.contract', 'switch'],
  ['tasks.open', 'number'],
  ['tasks.done', 'number'],
  ['tasks.failed', 'number'],
  ['tasks.overdue', 'number'],
];

/** What the subjects of conditions hold at a place of a workflow; `event` as in `expressionEnvironment`. */
export function subjectTypes(
  workflow: Pick<Workflow, 'fields' | 'options' | 'events'>,
  event?: string | null,
): SubjectTypes {
  return new Map([
    ...OWN,
    ...LINK_COUNTS.map((name) => [`links.${name}`, 'number'] as const),
    ...workflow.fields.map((field) => [`fields.${field.id}`, FIELD_TYPES[field.type]] as const),
    ...eventFields(workflow, event).map((field) => [`event.${field.id}`, FIELD_TYPES[field.type]] as const),
    ...workflow.options.map((option) => [`options.${option.id}`, 'switch'] as const),
  ]);
}
