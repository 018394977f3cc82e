import { textIn, type Scenario, type Workflow } from '#catalog/language';
import { kernelTexts, type Coverage, type Mismatch, type ScenarioRun } from '#runtime/core';
import { translateReason } from '#ui/texts';

/** What playing the scenarios of a workflow came to. */
export interface Tested {
  readonly workflow: Workflow;
  readonly runs: readonly { readonly scenario: Scenario; readonly run: ScenarioRun }[];
  readonly coverage: Coverage;
}

const shown = (value: Mismatch['expected']) =>
  value === undefined ? 'nothing' : typeof value === 'object' ? value.join(', ') || 'nothing' : String(value);

function stepText(scenario: Scenario, at: number): string {
  const step = scenario.steps[at];
  if (!step) return 'the ticket is created';
  return 'advance' in step ? `${step.advance} pass` : `${step.send} by ${step.by?.role ?? 'the system'}`;
}

/** What is wrong with a run, line by line; none where it went as it says. */
function failureLines(scenario: Scenario, { failure }: ScenarioRun): readonly string[] {
  if (!failure) return [];
  const place = `  step ${String(failure.step + 1)}, ${stepText(scenario, failure.step)}: `;
  const why = failure.reason && translateReason(kernelTexts, 'en', failure.reason);
  if (!('mismatches' in failure)) return [`${place}refused with ${failure.reason.code}. ${why ?? ''}`.trimEnd()];
  const lines = failure.mismatches.map(
    ({ what, name, expected, actual }) =>
      `${place}${name === undefined ? what : `${what} ${name}`}: expected ${shown(expected)}, came to ${shown(actual)}`,
  );
  return why === undefined ? lines : [...lines, `    ${why}`];
}

function coverageLine({ states, transitions }: Coverage, workflow: Workflow): string {
  const of = (missed: readonly string[], all: number, what: string) =>
    `${String(all - missed.length)} of ${String(all)} ${what}`;
  const figures = `${of(states.missed, workflow.states.length, 'states')}, ${of(transitions.missed, workflow.transitions.length, 'transitions')}`;
  const missed = transitions.missed.length === 0 ? '' : ` Not played: ${transitions.missed.join(', ')}.`;
  return `Coverage of ${workflow.id}: ${figures}.${missed}`;
}

/** Everything that came of it as plain data, steps counted from 1. */
export function testReport(results: readonly Tested[]) {
  const runs = results.flatMap((result) => result.runs);
  const failed = runs.filter(({ run }) => run.failure).length;
  return {
    passed: runs.length - failed,
    failed,
    workflows: results.map(({ workflow, runs: played, coverage }) => ({
      workflow: workflow.id,
      scenarios: played.map(({ scenario, run }) => ({
        id: scenario.id,
        title: textIn(scenario.title, 'en'),
        passed: !run.failure,
        ...(run.failure && { failure: { ...run.failure, step: run.failure.step + 1 } }),
      })),
      coverage: {
        states: { all: workflow.states.length, missed: coverage.states.missed },
        transitions: { all: workflow.transitions.length, missed: coverage.transitions.missed },
      },
    })),
  };
}

/** Everything that came of it as lines for people. */
export function testLines(results: readonly Tested[]): readonly string[] {
  return results.flatMap(({ workflow, runs, coverage }) => [
    ...runs.flatMap(({ scenario, run }) => [
      `${run.failure ? 'FAILED' : 'passed'}  ${scenario.id}: ${textIn(scenario.title, 'en')}`,
      ...failureLines(scenario, run),
    ]),
    coverageLine(coverage, workflow),
  ]);
}
