import type { Field, FieldValue, FieldValues } from '../field.ts';
import type { Workflow } from '../workflow.ts';

function valueOf(field: Field, value: FieldValue | undefined): unknown {
  if (value === undefined) {
    if (field.type === 'switch') return false;
    return field.type === 'text' || field.type === 'choice' ? '' : undefined;
  }
  if (field.type === 'amount') {
    const amount = Number(value);
    return value === '' || !Number.isFinite(amount) ? undefined : amount;
  }
  if (field.type !== 'instant') return value;
  const instant = new Date(String(value));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/**
 * The `fields` of an expression: every field of the workflow with its value. A text or choice nobody filled is `""`, a switch `false`;
 * an empty number, amount or instant is absent (`has(fields.amount)` asks). Amounts become doubles, instants `Date`s; values of fields
 * the workflow does not know are left out.
 */
export function fieldVariables(workflow: Pick<Workflow, 'fields'>, values: FieldValues): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  for (const field of workflow.fields) {
    const value = valueOf(field, Object.hasOwn(values, field.id) ? values[field.id] : undefined);
    if (value !== undefined) variables[field.id] = value;
  }
  return variables;
}
