import type { Expectation, FieldValue } from '#catalog/language';
import type { Mismatch } from '#runtime/core';

/** One thing that a step expects. */
export interface ExpectationLine {
  readonly what: Mismatch['what'];
  /** The field, the task, or the SLA policy. */
  readonly name?: string;
  readonly value: FieldValue | readonly string[];
}

/** The expectation line by line. */
export function expectationLines(expect: Expectation): readonly ExpectationLine[] {
  const { refused, states, category, team, effects, fields = {}, tasks = {}, approval, due = {} } = expect;
  return [
    ...(refused === undefined ? [] : [{ what: 'refused' as const, value: refused }]),
    ...(states ? [{ what: 'states' as const, value: states }] : []),
    ...(category ? [{ what: 'category' as const, value: category }] : []),
    ...(team === undefined ? [] : [{ what: 'team' as const, value: team }]),
    ...(effects ? [{ what: 'effects' as const, value: effects }] : []),
    ...Object.entries(fields).map(([name, value]) => ({ what: 'field' as const, name, value })),
    ...Object.entries(tasks).map(([name, value]) => ({ what: 'task' as const, name, value })),
    ...(approval ? [{ what: 'approval' as const, value: approval }] : []),
    ...Object.entries(due).map(([name, value]) => ({ what: 'due' as const, name, value })),
  ];
}

/** Whether two lines are about the same thing. */
export function sameSubject(
  one: Pick<ExpectationLine, 'what' | 'name'>,
  other: Pick<ExpectationLine, 'what' | 'name'>,
): boolean {
  return one.what === other.what && one.name === other.name;
}

/** The expectation that these lines say. */
export function expectationOf(lines: readonly ExpectationLine[]): Expectation {
  const record = (what: ExpectationLine['what']) => {
    const found = lines.flatMap((line) => (line.what === what ? [[line.name ?? '', line.value] as const] : []));
    return found.length === 0 ? undefined : Object.fromEntries(found);
  };
  const single = (what: ExpectationLine['what']) => lines.find((line) => line.what === what)?.value;
  const parts = {
    ...{ refused: single('refused'), states: single('states'), category: single('category'), team: single('team') },
    ...{ effects: single('effects'), fields: record('field'), tasks: record('task'), approval: single('approval') },
    due: record('due'),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
