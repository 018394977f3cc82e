import { durationSchema } from '../duration.ts';
import { parseExpression } from '../expressions/expression.ts';

/** What an arrow's label says: `name [guard] / actions`, as statecharts are written. */
export interface MermaidLabel {
  readonly name: string;
  readonly guard: string | undefined;
  readonly actions: string | undefined;
  /** A delay that the name is, as our own drawings write it. */
  readonly after: string | undefined;
}

/** Takes a label apart. */
export function readLabel(label: string): MermaidLabel {
  const [, before = '', guard, behind] = /^([^[\]]*?)\s*(?:\[(.*)\])?\s*(?:\/\s*(.+))?$/.exec(label) ?? [
    undefined,
    label,
  ];
  const [name = '', ...rest] = guard === undefined && behind === undefined ? before.split(/\s+\/\s+/) : [before];
  const delay = /^after\s+(P\S+)$/i.exec(name.trim())?.[1];
  const after = delay !== undefined && durationSchema.safeParse(delay).success ? delay : undefined;
  const actions = behind ?? (rest.length > 0 ? rest.join(' / ') : undefined);
  return { name: name.trim(), guard: guard?.trim(), actions, after };
}

/** Whether a guard is an expression of ours. */
export function isExpression(guard: string): boolean {
  return parseExpression(guard).ok;
}
