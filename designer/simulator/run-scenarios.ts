import type { Workflow } from '#catalog/language';
import { coverageOf, runScenario, scenarioCompiler, type ScenarioFailure, type ScenarioWorld } from '#runtime/core';
import { missedOf, type Missed } from './lights.ts';

/** What playing every scenario of a workflow came to; plain data. */
export interface ScenarioResults {
  /** By the scenario's id; absent: it went as it says. */
  readonly failures: Readonly<Record<string, ScenarioFailure>>;
  readonly passed: number;
  readonly failed: number;
  readonly missed: Missed;
}

/** Plays every scenario of a workflow. Throws where the workflow cannot be compiled. */
export function runScenarios(workflow: Workflow, world: ScenarioWorld): ScenarioResults {
  const compile = scenarioCompiler(workflow);
  const runs = workflow.scenarios.map((scenario) => runScenario(compile, scenario, world));
  const failures = Object.fromEntries(runs.flatMap(({ scenario, failure }) => (failure ? [[scenario, failure]] : [])));
  const failed = Object.keys(failures).length;
  const entries = runs.flatMap((run) => run.entries);
  return { failures, passed: runs.length - failed, failed, missed: missedOf(coverageOf(workflow, entries)) };
}
