import type { Reason } from '#catalog/language';
import type { Names } from './names.ts';

type Rename = (value: string) => string;

/**
 * A reason whose parameters are what a person knows: names instead of ids, guards in words. What is not known stays as it is.
 */
export function namedReason(
  reason: Reason,
  known: { readonly names: Names; readonly guard: Rename; readonly role: Rename },
): Reason {
  const { names, guard, role } = known;
  const renames: Readonly<Record<string, Rename>> = {
    assignee: names.person,
    event: names.event,
    field: names.field,
    fields: names.field,
    person: names.person,
    task: names.task,
    state: names.state,
    guard,
    roles: role,
  };
  const params = Object.fromEntries(
    Object.entries(reason.params).map(([name, value]) => {
      const rename = Object.hasOwn(renames, name) ? renames[name] : undefined;
      if (!rename) return [name, value];
      if (typeof value === 'string') return [name, rename(value)];
      return [name, Array.isArray(value) ? value.map((each: string) => rename(each)) : value];
    }),
  );
  return { code: reason.code, params };
}
