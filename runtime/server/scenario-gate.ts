import { setImmediate } from 'node:timers/promises';
import type { Diagnostic, Workflow } from '#catalog/language';
import { runScenario, scenarioCompiler, scenarioDiagnostic, scenarioWorld } from '#runtime/core';
import type { Country, ServiceCalendar } from '#catalog/directory';

/** Where a gate takes the hours of work from. */
export interface ScenarioDirectory {
  calendars(): Promise<readonly ServiceCalendar[]>;
  countries(): Promise<readonly Country[]>;
}

/**
 * A check before a release: plays every scenario of the workflow with the calendars of this installation, and gives an error for each
 * that goes another way than it says. Other requests are served between scenarios.
 */
export function createScenarioGate(
  directory: ScenarioDirectory,
): (workflow: Workflow) => Promise<readonly Diagnostic[]> {
  return async (workflow) => {
    if (workflow.scenarios.length === 0) return [];
    const [calendars, countries] = await Promise.all([directory.calendars(), directory.countries()]);
    const world = scenarioWorld({ calendars, countries });
    const compile = scenarioCompiler(workflow);
    const found: Diagnostic[] = [];
    for (const scenario of workflow.scenarios) {
      const diagnostic = scenarioDiagnostic(workflow, runScenario(compile, scenario, world));
      if (diagnostic) found.push(diagnostic);
      await setImmediate();
    }
    return found;
  };
}
