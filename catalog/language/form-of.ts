import type { Field } from './field.ts';
import { textIn, type Language } from './text.ts';

/** How long a text may be that a person writes into a field, in characters. */
const LONGEST_TEXT = 20_000;

/** A workflow's field as plain data for a form, in the reader's language; `required` as the form demands. */
export function formOf(field: Field, options: { readonly language: Language; readonly required: boolean }) {
  const { language, required } = options;
  const common = {
    id: field.id,
    label: textIn(field.title, language),
    required,
    ...(field.help && { help: textIn(field.help, language) }),
  };
  switch (field.type) {
    case 'text':
      return { ...common, type: field.type, multiline: field.multiline, maxLength: LONGEST_TEXT };
    case 'number':
      return { ...common, type: field.type, minimum: field.minimum, maximum: field.maximum };
    case 'choice':
      return {
        ...common,
        type: field.type,
        choices: field.choices.map(({ id, title }) => ({ id, label: textIn(title, language) })),
      };
    case 'switch':
    case 'instant':
    case 'amount':
      return { ...common, type: field.type };
  }
}

/** The fields of an event's form, in its order; a field the workflow no longer has is left out. */
export function formsOf(
  fields: readonly Field[],
  form: readonly { readonly field: string; readonly required: boolean }[],
  language: Language,
) {
  return form.flatMap(({ field: id, required }) => {
    const field = fields.find((each) => each.id === id);
    return field ? [formOf(field, { language, required })] : [];
  });
}
