import type { Diagnostic } from '#catalog/language';

/** Losses of one kind: those that are told at once, and those that are told on demand. */
export interface LossGroup {
  readonly shown: readonly Diagnostic[];
  readonly more: readonly Diagnostic[];
}

const SHOWN = 3;

/** Losses by kind, in the order in which the kinds appear; a sentence is said once, and a long list of one kind is cut, the rest of it kept. */
export function groupedLosses(losses: readonly Diagnostic[]): readonly LossGroup[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const loss of losses) {
    // Parts of the language are told once each: they are one list.
    const group = groups.get(loss.code) ?? [];
    const said = JSON.stringify(loss.params);
    if (group.every(({ params }) => JSON.stringify(params) !== said)) group.push(loss);
    groups.set(loss.code, group);
  }
  return [...groups.values()].map((group) => {
    const whole = group.length <= SHOWN + 1 || group.every(({ params }) => 'feature' in params);
    return { shown: whole ? group : group.slice(0, SHOWN), more: whole ? [] : group.slice(SHOWN) };
  });
}
