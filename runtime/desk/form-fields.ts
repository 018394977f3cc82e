import { textIn, type Field, type Language } from '#catalog/language';
import type { FormField } from '#ui/forms';

/** A workflow's field as a form draws it; `required` as the form demands. */
export function formField(
  field: Field,
  options: { readonly language: Language; readonly required: boolean },
): FormField {
  const { language, required } = options;
  const common = {
    id: field.id,
    label: textIn(field.title, language),
    required,
    ...(field.help && { help: textIn(field.help, language) }),
  };
  switch (field.type) {
    case 'text':
      return { ...common, type: 'text', multiline: field.multiline, maxLength: 20_000 };
    case 'number':
      return { ...common, type: 'number', minimum: field.minimum, maximum: field.maximum };
    case 'choice':
      return {
        ...common,
        type: 'choice',
        choices: field.choices.map(({ id, title }) => ({ id, label: textIn(title, language) })),
      };
    case 'switch':
    case 'instant':
    case 'amount':
      return { ...common, type: field.type };
  }
}

/** The fields of an event's form, in its order; a field the workflow no longer has is left out. */
export function eventFields(
  fields: readonly Field[],
  form: readonly { readonly field: string; readonly required: boolean }[],
  language: Language,
): readonly FormField[] {
  return form.flatMap(({ field: id, required }) => {
    const field = fields.find((each) => each.id === id);
    return field ? [formField(field, { language, required })] : [];
  });
}
