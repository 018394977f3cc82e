import type { Json } from './schema-node.ts';

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies under a path; `undefined` where nothing does. */
export function jsonAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((at, key) => {
    if (Array.isArray(at)) return (at as readonly Json[])[Number(key)];
    return isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}

/** The value with another one under a path (`undefined` removes it); all else is shared, nothing is changed in place. */
export function changeJson(value: Json | undefined, path: readonly string[], next: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    const list = value as readonly Json[];
    const at = Number(key);
    const changed = changeJson(list[at], rest, next);
    return changed === undefined
      ? list.filter((_, index) => index !== at)
      : [...list.slice(0, at), changed, ...list.slice(at + 1)];
  }
  const object = isObject(value) ? value : {};
  const changed = changeJson(Object.hasOwn(object, key) ? object[key] : undefined, rest, next);
  const { [key]: _, ...others } = object;
  return changed === undefined ? others : { ...object, [key]: changed };
}

/** Whether a value is `{ expression }`: computed when it is needed. */
export function expressionOf(value: Json | undefined): string | undefined {
  return isObject(value) && Object.keys(value).length === 1 && typeof value['expression'] === 'string'
    ? value['expression']
    : undefined;
}
