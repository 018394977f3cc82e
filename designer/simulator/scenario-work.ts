import { scenarioWorld } from '#runtime/core';
import type { Country, ServiceCalendar } from '#catalog/directory';
import type { Workflow } from '#catalog/language';
import { runScenarios, type ScenarioResults } from './run-scenarios.ts';
import { suggestScenarios, type Suggestions } from './suggest/suggest-scenarios.ts';

/** What is asked of the worker: to play every scenario, or to search for more. Plain data. */
export interface ScenarioOrder {
  readonly number: number;
  readonly task: 'run' | 'suggest';
  readonly workflow: Workflow;
  readonly calendars: readonly ServiceCalendar[];
  readonly countries: readonly Country[];
  /** When suggested tickets are created, ISO 8601. */
  readonly at: string;
}

/** What the worker answers. */
export type ScenarioAnswer =
  | { readonly number: number; readonly task: 'run'; readonly results: ScenarioResults }
  | { readonly number: number; readonly task: 'suggest'; readonly suggestions: Suggestions }
  /** The draft cannot run. */
  | { readonly number: number; readonly task: 'failed' };

/** Does what is asked; never throws. */
export function workOn({ number, task, workflow, calendars, countries, at }: ScenarioOrder): ScenarioAnswer {
  const world = scenarioWorld({ calendars, countries });
  try {
    return task === 'run'
      ? { number, task, results: runScenarios(workflow, world) }
      : { number, task, suggestions: suggestScenarios(workflow, world, at) };
  } catch {
    return { number, task: 'failed' };
  }
}
