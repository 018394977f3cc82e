import { textIn, type Diagnostic, type Workflow } from '#catalog/language';
import type { Mismatch } from './check-expectation.ts';
import type { ScenarioRun } from './run-scenario.ts';

/** A value as a sentence shows it: states and fields by their English titles, as in every diagnostic; `–` for none. */
function shown(workflow: Workflow, { what }: Mismatch, value: Mismatch['expected']): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '–';
  const title = (id: string) => {
    const state = what === 'states' ? workflow.states.find((each) => each.id === id) : undefined;
    return state ? textIn(state.title, 'en') : id;
  };
  return Array.isArray(value) ? value.map(title).join(', ') : String(value);
}

function nameOf(workflow: Workflow, { what, name = '' }: Mismatch): string {
  const parts = what === 'field' ? workflow.fields : what === 'due' ? workflow.sla : [];
  const part = parts.find(({ id }) => id === name);
  return part ? textIn(part.title, 'en') : name;
}

/** What a release gate says of a scenario that was played: an error where it went another way than it says. */
export function scenarioDiagnostic(workflow: Workflow, run: ScenarioRun): Diagnostic | undefined {
  const { failure } = run;
  const position = workflow.scenarios.findIndex(({ id }) => id === run.scenario);
  const scenario = workflow.scenarios[position];
  if (!failure || !scenario) return undefined;
  const place = { severity: 'error' as const, element: { kind: 'scenario' as const, id: scenario.id } };
  const titled = { scenario: textIn(scenario.title, 'en') };
  const path = ['scenarios', position];
  const [first] = 'mismatches' in failure ? failure.mismatches : [];
  if (!first) {
    const because = failure.reason?.code ?? '';
    return { ...place, code: 'scenario-not-opened', path: [...path, 'given'], params: { ...titled, because } };
  }
  const params = {
    ...titled,
    step: failure.step + 1,
    what: first.what,
    name: nameOf(workflow, first),
    expected: shown(workflow, first, first.expected),
    actual: shown(workflow, first, first.actual),
  };
  return { ...place, code: 'scenario-failed', path: [...path, 'steps', failure.step], params };
}
