import type { z } from 'zod';
import type { Text } from '#catalog/language';

/** What a form shows beside a parameter. */
export interface Label {
  readonly title: Text;
  readonly description?: Text;
}

/**
 * A parameter with its name, and where needed an explanation, in every language. They travel into the JSON Schema, as
 * `title` and `description` in English and as `titles` and `descriptions` by language, from where the form takes them.
 */
export function labelled<S extends z.ZodType>(schema: S, { title, description }: Label): S {
  const explained = description && { description: description.en, descriptions: description };
  return schema.meta({ title: title.en, titles: title, ...explained });
}
