import type { Condition } from '#catalog/language';

/** How the parts of a group go together. */
export type GroupKind = 'all' | 'any' | 'notAll' | 'none';

/** A group as the builder shows it: a negation belongs to the group that it negates. */
export interface Group {
  readonly kind: GroupKind;
  readonly parts: readonly Condition[];
}

/** A condition as a group; what is none is the only part of one. */
export function groupOf(condition: Condition): Group {
  if (condition.kind === 'all' || condition.kind === 'any') return condition;
  if (condition.kind !== 'not') return { kind: 'all', parts: [condition] };
  const { part } = condition;
  if (part.kind === 'all') return { kind: 'notAll', parts: part.parts };
  return { kind: 'none', parts: part.kind === 'any' ? part.parts : [part] };
}

/** The condition that a group is; undefined where nothing is left in it. */
export function conditionOf({ kind, parts }: Group): Condition | undefined {
  if (parts.length === 0) return undefined;
  if (kind === 'all' || kind === 'any') return { kind, parts };
  return { kind: 'not', part: { kind: kind === 'notAll' ? 'all' : 'any', parts } };
}

/** Whether a part of a group is drawn as a group of its own. */
export function isGroup(condition: Condition): boolean {
  return condition.kind !== 'test' && condition.kind !== 'text';
}
