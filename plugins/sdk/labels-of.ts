import type { Language, Text } from '#catalog/language';
import { textIn } from '#catalog/language';
import { paramsJsonSchema } from './describe-actions.ts';
import type { ActionDeclaration } from './plugin-manifest.ts';

interface LabelledSchema {
  readonly titles?: Text;
  readonly properties?: Readonly<Record<string, LabelledSchema>>;
  readonly items?: LabelledSchema;
}

function collect(schema: LabelledSchema, path: string, into: Map<string, Text>): void {
  if (schema.titles && path !== '' && !into.has(path)) into.set(path, schema.titles);
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    collect(property, path === '' ? name : `${path}.${name}`, into);
  if (schema.items) collect(schema.items, path, into);
}

/**
 * The parameters' names in a language, by their dotted path without the indices of lists: `items.quantity`. What
 * `labelled` gave; `undefined` where it gave nothing.
 */
export function labelsOf(action: ActionDeclaration, language: Language): (path: string) => string | undefined {
  const titles = new Map<string, Text>();
  collect(paramsJsonSchema(action) as LabelledSchema, '', titles);
  return (path) => {
    const title = titles.get(path);
    return title && textIn(title, language);
  };
}
