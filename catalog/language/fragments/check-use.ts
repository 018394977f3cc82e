import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { durationSchema } from '../duration.ts';
import type { Fragment, FragmentParameter } from '../fragment.ts';
import { eventTypeSchema, slugSchema } from '../identifiers.ts';
import { nearest } from '../nearest.ts';
import { roleSchema } from '../roles.ts';
import type { State, Workflow } from '../workflow.ts';
import { placeholdersIn, type ParameterValues } from './substitute.ts';

/** Where a using state stands. */
interface UsePlace {
  readonly state: State;
  readonly position: number;
}

function fits(type: FragmentParameter['type'], value: string | number, workflow: Workflow): boolean {
  if (type === 'number') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  switch (type) {
    case 'text':
    case 'person':
      return true;
    case 'duration':
      return durationSchema.safeParse(value).success;
    case 'team':
      return slugSchema.safeParse(value).success;
    case 'role':
      return roleSchema.safeParse(value).success;
    case 'event':
      return eventTypeSchema.safeParse(value).success;
    case 'state':
      return workflow.states.some(({ id }) => id === value);
    case 'field':
      return workflow.fields.some(({ id }) => id === value);
    case 'option':
      return workflow.options.some(({ id }) => id === value);
  }
}

/** The values of a use, defaults filled in, and what is wrong with them. */
export function valuesOfUse(
  workflow: Workflow,
  fragment: Fragment,
  { state, position }: UsePlace,
): { readonly values: ParameterValues; readonly diagnostics: readonly Diagnostic[] } {
  const given = state.use?.with ?? {};
  const at = (...keys: string[]) => ({
    path: ['states', position, 'use', ...keys],
    element: { kind: 'state' as const, id: state.id },
  });
  const named = { state: state.title.en, fragment: fragment.title.en };
  const diagnostics: Diagnostic[] = [];
  const values: Record<string, string | number> = {};
  for (const { id, type, title, default: fallback } of fragment.parameters) {
    const value = Object.hasOwn(given, id) ? given[id] : fallback;
    const params = { ...named, parameter: title.en };
    if (value === undefined) diagnostics.push(diagnose('parameter-missing', { ...at('with'), params }));
    else if (!fits(type, value, workflow))
      diagnostics.push(diagnose('parameter-unfit', { ...at('with', id), params: { ...params, type } }));
    else values[id] = value;
  }
  const known = fragment.parameters.map(({ id }) => id);
  for (const id of Object.keys(given).filter((name) => !known.includes(name))) {
    diagnostics.push(
      diagnose('parameter-unknown', {
        ...at('with', id),
        params: { ...named, parameter: id },
        suggestion: nearest(id, known),
      }),
    );
  }
  return { values, diagnostics };
}

/** What is wrong with a using state itself. */
export function checkUse(workflow: Workflow, { state, position }: UsePlace): readonly Diagnostic[] {
  const place = { path: ['states', position, 'use'], element: { kind: 'state' as const, id: state.id } };
  const fragments = workflow.fragments ?? [];
  const wanted = state.use?.fragment ?? '';
  const params = { state: state.title.en, fragment: wanted };
  const unknown = fragments.some(({ id }) => id === wanted)
    ? []
    : [
        diagnose('unknown-fragment', {
          ...place,
          params,
          suggestion: nearest(
            wanted,
            fragments.map(({ id }) => id),
          ),
        }),
      ];
  const full = state.type !== 'compound' || workflow.states.some(({ parent }) => parent === state.id);
  return [...unknown, ...(full ? [diagnose('use-not-empty', { ...place, params: { state: state.title.en } })] : [])];
}

/** What is wrong with a fragment, whoever uses it: a fragment inside it, a placeholder that is no parameter, two of one name, no use. */
export function checkFragments(workflow: Workflow): readonly Diagnostic[] {
  const seen = new Set<string>();
  return (workflow.fragments ?? []).flatMap((fragment, position) => {
    const path = ['fragments', position];
    const params = { fragment: fragment.title.en };
    const known = new Set([...fragment.parameters.map(({ id }) => id), 'self']);
    const repeated = seen.has(fragment.id);
    seen.add(fragment.id);
    const parts = (['states', 'transitions'] as const).flatMap((list) =>
      fragment[list].flatMap((part, place) => [
        ...(part['use'] === undefined
          ? []
          : [diagnose('fragment-nested', { path: [...path, list, place, 'use'], params })]),
        ...[...placeholdersIn(part)]
          .filter((name) => !known.has(name))
          .map((name) =>
            diagnose('unknown-placeholder', {
              ...{ path: [...path, list, place], params: { ...params, name } },
              suggestion: nearest(name, known),
            }),
          ),
      ]),
    );
    const inside = fragment.states.some(({ id }) => id === fragment.initial);
    const used = workflow.states.some(({ use }) => use?.fragment === fragment.id);
    return [
      ...(repeated ? [diagnose('duplicate-fragment', { path: [...path, 'id'], params: { name: fragment.id } })] : []),
      ...(inside
        ? []
        : [
            diagnose('fragment-initial-unknown', {
              path: [...path, 'initial'],
              params: { ...params, initial: fragment.initial },
            }),
          ]),
      ...parts,
      ...(used ? [] : [diagnose('unused-fragment', { path, params })]),
    ];
  });
}
