/** What differs between two values, each side with the differing parts only; `undefined` where there is nothing to show. */
export interface ChangedParts {
  readonly before: unknown;
  readonly after: unknown;
}

type Parts = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A list whose elements have ids, by id; `undefined` where one has none or two have the same. */
function byId(list: readonly unknown[]): Map<string, unknown> | undefined {
  const parts = new Map<string, unknown>();
  for (const part of list) {
    if (!isObject(part) || typeof part['id'] !== 'string' || parts.has(part['id'])) return undefined;
    parts.set(part['id'], part);
  }
  return parts;
}

function sameOrder(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): boolean {
  const kept = [...after.keys()].filter((id) => before.has(id));
  return [...before.keys()].filter((id) => after.has(id)).join() === kept.join();
}

function inLists(before: readonly unknown[], after: readonly unknown[]): ChangedParts | undefined {
  const [old, fresh] = [byId(before), byId(after)];
  if (!old || !fresh || !sameOrder(old, fresh))
    return JSON.stringify(before) === JSON.stringify(after) ? undefined : { before, after };
  const changed = (id: string) => changedParts(old.get(id), fresh.get(id)) !== undefined;
  const sides = { before: [...old.keys()].filter(changed), after: [...fresh.keys()].filter(changed) };
  if (sides.before.length + sides.after.length === 0) return undefined;
  return { before: sides.before.map((id) => old.get(id)), after: sides.after.map((id) => fresh.get(id)) };
}

/**
 * Compares two plain values and keeps what changed, so that an audit entry for one moved state does not carry two whole workflows.
 * Elements of lists are matched by `id`, and kept whole; lists without ids, or in another order, are kept whole. `undefined` = no change.
 */
export function changedParts(before: unknown, after: unknown): ChangedParts | undefined {
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after);
  if (!isObject(before) || !isObject(after))
    return JSON.stringify(before) === JSON.stringify(after) ? undefined : { before, after };
  const sides: { before: Record<string, unknown>; after: Record<string, unknown> } = { before: {}, after: {} };
  let found = false;
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const part = changedParts(before[key], after[key]);
    if (!part) continue;
    found = true;
    if (part.before !== undefined) sides.before[key] = part.before;
    if (part.after !== undefined) sides.after[key] = part.after;
  }
  return found ? sides : undefined;
}
