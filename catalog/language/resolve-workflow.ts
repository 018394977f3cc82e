import { expandWorkflow } from './expand-workflow.ts';
import type { State, Workflow } from './workflow.ts';
import { indexWorkflow } from './workflow-index.ts';

/** A workflow as it runs in one country. */
export interface ResolvedWorkflow {
  /** The states and transitions that exist here; everything else as in the document. */
  readonly workflow: Workflow;
  readonly options: Readonly<Record<string, boolean>>;
  /** Who set each option: `default`, or the country's code. */
  readonly provenance: Readonly<Record<string, string>>;
}

function optionsIn(workflow: Workflow, country: string | undefined): Omit<ResolvedWorkflow, 'workflow'> {
  const set =
    country === undefined ? undefined : workflow.countries.find((entry) => entry.country === country)?.options;
  const options: Record<string, boolean> = {};
  const provenance: Record<string, string> = {};
  for (const option of workflow.options) {
    const own = set && Object.hasOwn(set, option.id) ? set[option.id] : undefined;
    options[option.id] = own ?? option.default;
    provenance[option.id] = own === undefined || country === undefined ? 'default' : country;
  }
  return { options, provenance };
}

/**
 * The workflow of a country, its fragments put in (of no country: the options' defaults). States and transitions whose `onlyIf` is off are removed, with the
 * states inside them and the transitions from and to them. Total: an option the document does not know counts as off, and what then
 * no longer fits (an initial state that is gone) is found by `validateRelease`.
 */
export function resolveWorkflow(document: Workflow, country: string | undefined): ResolvedWorkflow {
  const { workflow } = expandWorkflow(document);
  const set = optionsIn(workflow, country);
  const off = (onlyIf: string | undefined): boolean => onlyIf !== undefined && set.options[onlyIf] !== true;
  if (![...workflow.states, ...workflow.transitions].some((part) => off(part.onlyIf))) return { workflow, ...set };
  const index = indexWorkflow(workflow);
  const gone = new Set<string>();
  const exists = (state: State): boolean => ![state, ...index.ancestorsOf(state.id)].some((part) => off(part.onlyIf));
  const states = workflow.states.filter((state) => {
    if (exists(state)) return true;
    gone.add(state.id);
    return false;
  });
  const transitions = workflow.transitions.filter(
    ({ onlyIf, source, target }) => !off(onlyIf) && !gone.has(source) && (target === undefined || !gone.has(target)),
  );
  const places = Object.entries(workflow.layout.states).filter(([state]) => !gone.has(state));
  const layout = { ...workflow.layout, states: Object.fromEntries(places) };
  return { workflow: { ...workflow, states, transitions, layout }, ...set };
}
