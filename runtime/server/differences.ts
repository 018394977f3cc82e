/** A document as the database sees it. */
export type Parts = Readonly<Record<string, unknown>>;

/** What makes one document into another: values by path, and paths that go. */
export interface Differences {
  readonly $set: Record<string, unknown>;
  readonly $unset: Record<string, ''>;
}

const isParts = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Whether two stored values are the same; what the kernel left alone is the same object, which is seen at once. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (!isParts(a) || !isParts(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && same(a[name], b[name]));
}

/** Whether an update can go inside: not where a list shrank, which an update cannot do item by item. */
function goesInside(old: unknown, fresh: unknown): boolean {
  if (Array.isArray(old) && Array.isArray(fresh)) return old.length <= fresh.length;
  return isParts(old) && isParts(fresh);
}

/**
 * What differs between two documents, field by field; within the parts that `isDeep` names, value by value. The keys in those must hold
 * neither dots nor a leading dollar.
 */
export function differences(before: Parts, next: Parts, isDeep: (part: string) => boolean): Differences {
  const found: Differences = { $set: {}, $unset: {} };
  for (const key of new Set([...Object.keys(before), ...Object.keys(next)])) {
    const [old, fresh] = [before[key], next[key]];
    if (fresh === undefined) {
      if (old !== undefined) found.$unset[key] = '';
    } else if (isDeep(key) && !Object.is(old, fresh) && goesInside(old, fresh)) {
      const inner = differences(old as Parts, fresh as Parts, () => true);
      for (const path of Object.keys(inner.$set)) found.$set[`${key}.${path}`] = inner.$set[path];
      for (const path of Object.keys(inner.$unset)) found.$unset[`${key}.${path}`] = '';
    } else if (!same(old, fresh)) found.$set[key] = fresh;
  }
  return found;
}
