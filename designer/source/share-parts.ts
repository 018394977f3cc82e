/** The value `after`, made of the parts of `before` wherever the two are equal: a history of documents stays small that way. */
export function shareParts<T>(before: T, after: T): T {
  if (Object.is(before, after)) return before;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return after;
  if (Array.isArray(before) && Array.isArray(after)) return shareList(before, after) as T;
  if (Array.isArray(before) || Array.isArray(after)) return after;
  const old = before as Readonly<Record<string, unknown>>;
  const names = Object.keys(after);
  const shared = Object.fromEntries(
    Object.entries(after).map(([name, value]) => [
      name,
      Object.hasOwn(old, name) ? shareParts(old[name], value) : value,
    ]),
  );
  // The order of names is part of the text that people see.
  const same =
    Object.keys(old).every((name, index) => names[index] === name) && names.length === Object.keys(old).length;
  return same && names.every((name) => Object.is(shared[name], old[name])) ? before : (shared as T);
}

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, 'id') as unknown) : undefined;

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const byId = new Map(before.map((item) => [idOf(item), item]));
  const shared = after.map((item, index) => {
    const id = idOf(item);
    const old = id !== undefined && byId.has(id) ? byId.get(id) : before[index];
    return shareParts(old, item);
  });
  return shared.length === before.length && shared.every((item, index) => Object.is(item, before[index]))
    ? before
    : shared;
}
