/** A JSON object, whatever its keys mean. */
export type Parts = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object: no list, no `null`. */
export function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two JSON values say the same: the order of keys says nothing, and a key without a value is no key. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => sameValue(item, other[index]));
  if (!isParts(one) || !isParts(other)) return false;
  return keysOf(one, other).every((key) => sameValue(valueAt(one, key), valueAt(other, key)));
}

/** The keys of both, the first's in their order, then what only the second has. */
export function keysOf(one: Parts, other: Parts): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])];
}

/** The object's own value: `undefined` also for names that every object inherits. */
export function valueAt(parts: Parts, key: string): unknown {
  return Object.hasOwn(parts, key) ? parts[key] : undefined;
}
