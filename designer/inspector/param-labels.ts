import type { Language } from '#catalog/language';
import { paramsJsonSchema, type ActionDeclaration } from '#plugins/sdk';

type Schema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One step down a JSON Schema: into a property, or into the items of a list. */
function inside(schema: unknown, name: string): unknown {
  if (!isSchema(schema)) return undefined;
  if (isSchema(schema['properties']) && Object.hasOwn(schema['properties'], name)) return schema['properties'][name];
  return /^\d+$/.test(name) ? schema['items'] : undefined;
}

/** The labels of an action's parameters in a language, by their dotted path; `undefined` where the plugin gave none. */
export function labelsOf(
  declaration: Pick<ActionDeclaration, 'params'>,
  language: Language,
): (path: string) => string | undefined {
  const schema = paramsJsonSchema(declaration);
  return (path) => {
    const part = path.split('.').reduce<unknown>(inside, schema);
    if (!isSchema(part)) return undefined;
    const own = isSchema(part['titles']) ? part['titles'][language] : undefined;
    const label = own ?? part['title'];
    return typeof label === 'string' ? label : undefined;
  };
}
