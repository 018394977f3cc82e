import type { Field, FieldValue, FieldValues, Reason, Workflow } from '#catalog/language';

const AMOUNT = /^-?\d{1,15}(\.\d{1,6})?$/;

/** Whether a value is one that the field can hold. */
function fits(field: Field, value: FieldValue): boolean {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value.length <= 20_000;
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        value >= (field.minimum ?? -Infinity) &&
        value <= (field.maximum ?? Infinity)
      );
    case 'switch':
      return typeof value === 'boolean';
    case 'choice':
      return value === '' || field.choices.some(({ id }) => id === value);
    case 'instant':
      return value === '' || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));
    case 'amount':
      return value === '' || (typeof value === 'string' && AMOUNT.test(value));
  }
}

/** Why a field cannot hold a value, or `undefined`. */
export function checkValues(workflow: Workflow, values: FieldValues): Reason | undefined {
  for (const [id, value] of Object.entries(values)) {
    const field = workflow.fields.find((each) => each.id === id);
    if (!field) return { code: 'kernel.field-unknown', params: { field: id } };
    if (!fits(field, value)) return { code: 'kernel.field-unfit', params: { field: id, type: field.type } };
  }
  return undefined;
}

const isEmpty = (value: FieldValue | undefined) => value === undefined || value === '';

/** The first of the wanted fields that has no value, as a reason. */
export function checkRequired(required: readonly string[], values: FieldValues): Reason | undefined {
  const missing = required.filter((field) => isEmpty(values[field]));
  return missing.length === 0 ? undefined : { code: 'kernel.fields-missing', params: { fields: missing } };
}

/** Why an event's form is not filled as declared: an unknown field, a value that does not fit, a required one left empty. */
export function checkPayload(workflow: Workflow, type: string, payload: FieldValues): Reason | undefined {
  const form = workflow.events.find((event) => event.type === type)?.form ?? [];
  const stranger = Object.keys(payload).find((id) => !form.some(({ field }) => field === id));
  if (stranger !== undefined) return { code: 'kernel.field-not-in-form', params: { field: stranger, event: type } };
  return (
    checkValues(workflow, payload) ??
    checkRequired(
      form.flatMap(({ field, required }) => (required ? [field] : [])),
      payload,
    )
  );
}
