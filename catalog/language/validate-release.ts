import type { Diagnostic } from './diagnostic.ts';
import { expandWorkflow, inSource } from './expand-workflow.ts';
import { resolveWorkflow } from './resolve-workflow.ts';
import { validateWorkflow } from './validate-workflow.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Workflow } from './workflow.ts';

/** What one finding is about, whatever the numbering of the parts in a variant. */
function identity({ code, element, path, params }: Diagnostic): string {
  return JSON.stringify([code, element, element ? path.slice(2) : path, params]);
}

/** What a country merely does not use is no finding: it is there for the others. */
const ABOUT_ALL: ReadonlySet<string> = new Set([
  'unused-field',
  'unused-row',
  'unsent-event',
  'unwritten-field',
  'role-without-way',
  'no-clock-decision',
]);

/** The path in the whole document of a part that stands elsewhere in a variant. */
function inDocument(diagnostic: Diagnostic, workflow: Workflow): Diagnostic {
  const { element, path } = diagnostic;
  if (element?.kind !== 'state' && element?.kind !== 'transition') return diagnostic;
  const list: readonly { readonly id: string }[] = element.kind === 'state' ? workflow.states : workflow.transitions;
  const position = list.findIndex(({ id }) => id === element.id);
  return position < 0 ? diagnostic : { ...diagnostic, path: [path[0] ?? '', position, ...path.slice(2)] };
}

/** The countries of each distinct setting of the options, with `*` for every country that sets nothing. */
function variants(
  workflow: Workflow,
): readonly { readonly countries: readonly string[]; readonly workflow: Workflow }[] {
  const found = new Map<string, { countries: string[]; workflow: Workflow }>();
  for (const country of [undefined, ...workflow.countries.map((entry) => entry.country)]) {
    const resolved = resolveWorkflow(workflow, country);
    const key = JSON.stringify(resolved.options);
    const variant = found.get(key);
    if (variant) variant.countries.push(country ?? '*');
    else found.set(key, { countries: [country ?? '*'], workflow: resolved.workflow });
  }
  return [...found.values()];
}

/**
 * Judges a workflow as it will be published: the whole document, and what the options leave of it in every country. A finding that
 * only some countries have says which in `params.countries` (`*` = those that set no option). Countries with equal options are judged once.
 */
export function validateRelease(workflow: Workflow, vocabulary?: Vocabulary): readonly Diagnostic[] {
  const base = validateWorkflow(workflow, vocabulary);
  const expanded = expandWorkflow(workflow);
  if (expanded.diagnostics.some(({ severity }) => severity === 'error')) return base;
  const known = new Set(base.map(identity));
  const special = new Map<string, { readonly diagnostic: Diagnostic; readonly countries: string[] }>();
  for (const variant of variants(workflow)) {
    if (variant.workflow === expanded.workflow) continue;
    for (const found of validateWorkflow(variant.workflow, vocabulary)) {
      const diagnostic = inSource(found, expanded);
      const key = identity(diagnostic);
      if (known.has(key) || ABOUT_ALL.has(diagnostic.code)) continue;
      const before = special.get(key);
      if (before) before.countries.push(...variant.countries);
      else special.set(key, { diagnostic: inDocument(diagnostic, workflow), countries: [...variant.countries] });
    }
  }
  const differing = [...special.values()].map(({ diagnostic, countries }) => ({
    ...diagnostic,
    params: { ...diagnostic.params, countries: countries.join(', ') },
  }));
  return [...base, ...differing];
}
