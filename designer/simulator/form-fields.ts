import { textIn, type Field, type Language } from '#catalog/language';
import type { FormField } from '#ui/forms';

/** A workflow's field as a form draws it; `required` as the form demands. */
export function formField(
  field: Field,
  options: { readonly language: Language; readonly required: boolean },
): FormField {
  const { language, required } = options;
  const common = {
    ...{ id: field.id, label: textIn(field.title, language), required },
    ...(field.help && { help: textIn(field.help, language) }),
  };
  if (field.type === 'text') return { ...common, type: 'text', multiline: field.multiline, maxLength: 20_000 };
  if (field.type === 'number') return { ...common, type: 'number', minimum: field.minimum, maximum: field.maximum };
  if (field.type !== 'choice') return { ...common, type: field.type };
  const choices = field.choices.map(({ id, title }) => ({ id, label: textIn(title, language) }));
  return { ...common, type: 'choice', choices };
}
