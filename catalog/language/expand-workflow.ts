import type { Diagnostic } from './diagnostic.ts';
import { diagnose } from './diagnostic-code.ts';
import { checkFragments, checkUse, valuesOfUse } from './fragments/check-use.ts';
import { fillState } from './fragments/fill-state.ts';
import type { Place } from './place.ts';
import type { State, Transition, Workflow } from './workflow.ts';

/** Where a part of an expanded workflow comes from. */
export interface PartOrigin {
  /** The state that uses the fragment. */
  readonly use: string;
  readonly fragment: string;
  readonly list: 'states' | 'transitions';
  /** The position of the part in the fragment, and of the fragment in the document. */
  readonly position: number;
  readonly fragmentPosition: number;
}

/** A workflow with the fragments put in where they are used. */
export interface ExpandedWorkflow {
  /** The document itself where it uses no fragment. What the document holds keeps its place in the lists; the parts of fragments follow. */
  readonly workflow: Workflow;
  /** By the id of a state or transition that a fragment has brought. */
  readonly provenance: Readonly<Record<string, PartOrigin>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** More parts than any workflow can have: a hostile document is not filled in. */
const MOST_PARTS = 5000;

const known = new WeakMap<Workflow, ExpandedWorkflow>();

interface Filled {
  readonly states: State[];
  readonly transitions: Transition[];
  readonly places: Record<string, Place>;
  readonly provenance: Record<string, PartOrigin>;
  readonly diagnostics: Diagnostic[];
}

function fillIn(workflow: Workflow, at: { readonly state: State; readonly position: number }, into: Filled): void {
  const { state } = at;
  const problems = checkUse(workflow, at);
  into.diagnostics.push(...problems);
  const fragmentPosition = (workflow.fragments ?? []).findIndex(({ id }) => id === state.use?.fragment);
  const fragment = workflow.fragments?.[fragmentPosition];
  if (problems.length > 0 || !fragment) return;
  const { values, diagnostics } = valuesOfUse(workflow, fragment, at);
  into.diagnostics.push(...diagnostics);
  if (diagnostics.length > 0) return;
  const filled = fillState(fragment, state.id, values);
  for (const { list, position, where, hint } of filled.wrong) {
    const path = ['fragments', fragmentPosition, list, position, ...where];
    const params = { fragment: fragment.title.en, state: state.title.en, where: where.join('.'), hint };
    into.diagnostics.push(diagnose('fragment-part-wrong', { path, element: { kind: 'state', id: state.id }, params }));
  }
  for (const list of ['states', 'transitions'] as const) {
    for (const [position, { id }] of filled[list].entries())
      into.provenance[id] = { use: state.id, fragment: fragment.id, list, position, fragmentPosition };
  }
  into.states.push(...filled.states);
  into.transitions.push(...filled.transitions);
  for (const [id, place] of Object.entries(fragment.layout.states)) into.places[`${state.id}-${id}`] = place;
}

/** The using states as ordinary compound ones. */
function emptied(workflow: Workflow): readonly State[] {
  return workflow.states.map((state) => {
    const { use, ...rest } = state;
    if (!use) return state;
    const initial = workflow.fragments?.find(({ id }) => id === use.fragment)?.initial;
    return { ...rest, ...(initial !== undefined && { initial: `${state.id}-${initial}` }) };
  });
}

function expand(workflow: Workflow): ExpandedWorkflow {
  const filled: Filled = { states: [], transitions: [], places: {}, provenance: {}, diagnostics: [] };
  filled.diagnostics.push(...checkFragments(workflow));
  const nested = filled.diagnostics.some(({ severity }) => severity === 'error');
  for (const [position, state] of workflow.states.entries()) {
    if (!state.use || nested) continue;
    if (filled.states.length + filled.transitions.length <= MOST_PARTS) fillIn(workflow, { state, position }, filled);
    else {
      const params = { count: filled.states.length + workflow.states.length, limit: MOST_PARTS };
      filled.diagnostics.push(diagnose('too-many-states', { path: ['states', position, 'use'], params }));
      break;
    }
  }
  const { states, transitions, places, provenance, diagnostics } = filled;
  const { fragments: _fragments, ...rest } = workflow;
  const expanded = {
    ...rest,
    states: [...emptied(workflow), ...states],
    transitions: [...workflow.transitions, ...transitions],
    layout: { ...workflow.layout, states: { ...places, ...workflow.layout.states } },
  };
  return { workflow: expanded, provenance, diagnostics };
}

/**
 * Puts the fragments in where states use them: their states and transitions under ids that begin with the using state's. Pure and total; what
 * cannot be put in is left out and told. Asked again for the same document it gives the same answer at no cost.
 */
export function expandWorkflow(workflow: Workflow): ExpandedWorkflow {
  if (!workflow.fragments && !workflow.states.some(({ use }) => use))
    return { workflow, provenance: {}, diagnostics: [] };
  const expanded = known.get(workflow) ?? expand(workflow);
  known.set(workflow, expanded);
  return expanded;
}

/** A diagnostic of an expanded workflow at its place in the document: what a fragment has brought is shown at the state that uses it. */
export function inSource(diagnostic: Diagnostic, { provenance }: ExpandedWorkflow): Diagnostic {
  const { element, path } = diagnostic;
  const origin = element && Object.hasOwn(provenance, element.id) ? provenance[element.id] : undefined;
  if (!origin || (element?.kind !== 'state' && element?.kind !== 'transition')) return diagnostic;
  const { fragmentPosition, list, position, use } = origin;
  return {
    ...diagnostic,
    path: ['fragments', fragmentPosition, list, position, ...path.slice(2)],
    element: { kind: 'state', id: use },
  };
}
