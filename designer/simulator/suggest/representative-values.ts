import type { Field, FieldValue, FieldValues, Workflow } from '#catalog/language';
import type { Literals } from './literals.ts';

/** Values tried for one field, and forms tried for one event: enough to stand on both sides of every comparison. */
const MOST_VALUES = 8;
const MOST_FORMS = 24;

/** Values on both sides of each number that a condition names, within the field's limits. */
function around(numbers: readonly number[], field: Extract<Field, { type: 'number' }>): readonly number[] {
  const { minimum = 1, maximum = Infinity } = field;
  const near = numbers.flatMap((number) => [number, number + 1, number - 1]);
  return [Math.min(Math.max(minimum, 1), maximum), ...near].filter(
    (value) => value >= (field.minimum ?? -Infinity) && value <= maximum,
  );
}

/** Values that stand for all that the field can hold, the plainest first: conditions tell no others apart. `now`: ms UTC. */
export function representativeValues(field: Field, literals: Literals, now: number): readonly FieldValue[] {
  const names = [`fields.${field.id}`, `event.${field.id}`];
  const texts = literals.texts(...names);
  const values = (): readonly FieldValue[] => {
    switch (field.type) {
      case 'text':
        return ['text', ...texts];
      case 'choice': {
        const named = field.choices.filter(({ id }) => texts.includes(id));
        const other = field.choices.find(({ id }) => !texts.includes(id));
        return [...(other ? [other] : []), ...named].map(({ id }) => id);
      }
      case 'switch':
        return names.some((name) => literals.reads(name)) ? [true, false] : [true];
      case 'number':
        return around(literals.numbers(...names), field);
      case 'amount':
        return [
          '100',
          ...literals.numbers(...names).flatMap((n) => [String(n), String(n + 1), String(Math.max(0, n - 1))]),
        ];
      case 'instant':
        return [new Date(now + 86_400_000).toISOString()];
    }
  };
  return [...new Set(values())].slice(0, MOST_VALUES);
}

/** All combinations of the values, at most so many; the first holds the first value of each. */
export function combinations<T>(
  choices: Readonly<Record<string, readonly T[]>>,
  most: number,
): readonly Readonly<Record<string, T>>[] {
  let made: Readonly<Record<string, T>>[] = [{}];
  for (const [name, values] of Object.entries(choices)) {
    made = values.flatMap((value) => made.map((each) => ({ ...each, [name]: value }))).slice(0, most);
  }
  return made;
}

/** Forms that stand for every way to fill the form of an event. Optional fields that no condition reads stay empty. */
export function representativeForms(
  workflow: Workflow,
  event: Workflow['events'][number],
  by: { readonly literals: Literals; readonly now: number },
): readonly FieldValues[] {
  const { literals, now } = by;
  const choices = event.form.flatMap(({ field: id, required }) => {
    const field = workflow.fields.find((each) => each.id === id);
    const read = literals.reads(`fields.${id}`) || literals.reads(`event.${id}`);
    // A timer waits for the instant that a form fills in.
    const timed = workflow.transitions.some(({ trigger }) => trigger.kind === 'at' && trigger.field === id);
    return field && (required || read || timed) ? [[id, representativeValues(field, literals, now)] as const] : [];
  });
  return combinations(Object.fromEntries(choices), MOST_FORMS);
}
