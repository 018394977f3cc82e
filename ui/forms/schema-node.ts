/** A value as JSON knows it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON Schema, as far as `z.toJSONSchema` writes it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | readonly JsonSchema[] | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly format?: string;
}

interface Common {
  /** From the value's root; a list's entries add their index. */
  readonly path: readonly string[];
  readonly label: string;
  readonly help: string | undefined;
  readonly required: boolean;
}

/** One part of a form that is drawn from a schema. */
export type SchemaNode = Common &
  (
    | { readonly kind: 'text'; readonly multiline: boolean; readonly maxLength: number | undefined }
    | { readonly kind: 'number'; readonly minimum: number | undefined; readonly maximum: number | undefined }
    | { readonly kind: 'switch' }
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
    | { readonly kind: 'group'; readonly children: readonly SchemaNode[] }
    | { readonly kind: 'list'; readonly item: JsonSchema }
    /** What has no simple input: edited as JSON. */
    | { readonly kind: 'json' }
  );

const LONG_TEXT = 200;

/** `sendEmailTo` and `send-email-to` in words: "Send email to". */
export function wordsOf(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A schema that may be null as the schema of what it is otherwise. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) {
    const others = branches.filter((branch) => branch.type !== 'null');
    const [only] = others;
    return others.length === 1 && only !== undefined
      ? ({ ...schema, anyOf: undefined, oneOf: undefined, ...only } as JsonSchema)
      : schema;
  }
  if (Array.isArray(schema.type)) {
    const types: readonly string[] = schema.type.filter((type) => type !== 'null');
    return types.length === 1 && types[0] !== undefined ? { ...schema, type: types[0] } : schema;
  }
  return schema;
}

function choicesOf(schema: JsonSchema): readonly string[] | undefined {
  const consts = (schema.anyOf ?? schema.oneOf)?.map((branch) => branch.const);
  const values = schema.enum ?? consts ?? (schema.const === undefined ? undefined : [schema.const]);
  return values?.every((value) => typeof value === 'string') === true ? values : undefined;
}

/** Where a part stands in the form. */
export interface NodePlace {
  readonly path: readonly string[];
  readonly required: boolean;
}

/** The form of a schema: total, whatever the schema holds; the parts without a simple input become `json`. Pure. */
export function schemaNode(original: JsonSchema, place: NodePlace = { path: [], required: true }): SchemaNode {
  const schema = withoutNull(original);
  const name = place.path.at(-1) ?? '';
  const common = { ...place, label: schema.title ?? wordsOf(name), help: schema.description };
  const choices = choicesOf(schema);
  if (choices !== undefined) return { ...common, kind: 'choice', choices };
  switch (schema.type) {
    case 'string': {
      const { maxLength } = schema;
      return { ...common, kind: 'text', multiline: maxLength !== undefined && maxLength > LONG_TEXT, maxLength };
    }
    case 'number':
    case 'integer':
      return { ...common, kind: 'number', minimum: bound(schema.minimum), maximum: bound(schema.maximum) };
    case 'boolean':
      return { ...common, kind: 'switch' };
    case 'object': {
      if (schema.properties === undefined) return { ...common, kind: 'json' };
      const children = Object.entries(schema.properties).map(([key, child]) =>
        schemaNode(child, { path: [...place.path, key], required: isRequired(schema, key, child) }),
      );
      return { ...common, kind: 'group', children };
    }
    case 'array': {
      const { items } = schema;
      if (typeof items !== 'object' || Array.isArray(items)) return { ...common, kind: 'json' };
      return { ...common, kind: 'list', item: items as JsonSchema };
    }
    default:
      return { ...common, kind: 'json' };
  }
}

/** zod writes the safe integers' own limits as bounds; a person need not read those. */
const bound = (limit: number | undefined) =>
  limit === undefined || Math.abs(limit) >= Number.MAX_SAFE_INTEGER ? undefined : limit;

const isRequired = (schema: JsonSchema, key: string, child: JsonSchema) =>
  (schema.required ?? []).includes(key) && child.default === undefined;

/** A value to begin a new entry of a list with. */
export function emptyValue(schema: JsonSchema): Json {
  const node = schemaNode(schema);
  if (schema.default !== undefined) return schema.default as Json;
  switch (node.kind) {
    case 'text':
      return '';
    case 'number':
      return node.minimum ?? 0;
    case 'switch':
      return false;
    case 'choice':
      return node.choices[0] ?? '';
    case 'list':
      return [];
    case 'group':
    case 'json':
      return {};
  }
}
