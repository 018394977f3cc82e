import type { Scenario, Workflow } from '#catalog/language';
import {
  coverageOf,
  openPlay,
  runScenario,
  scenarioCompiler,
  type ScenarioGiven,
  type ScenarioWorld,
} from '#runtime/core';
import { recordScenario } from '../record-scenario.ts';
import { playSession } from '../session.ts';
import { findPaths, type FoundPath, type Search } from './find-paths.ts';
import { givenVariants } from './given-variants.ts';
import { literalsOf } from './literals.ts';

/** A scenario that would take a transition which no scenario takes yet. */
export interface Suggestion {
  /** What it is suggested for. */
  readonly transition: string;
  /** Every transition that would be covered by it for the first time. */
  readonly covers: readonly string[];
  readonly scenario: Omit<Scenario, 'id' | 'title'>;
}

/** Why no way to a transition was found. */
export interface Unreached {
  readonly transition: string;
  /**
   * `guard`: its state was reached, its condition held for none of the values tried; `state`: its state was never reached; `time`: no
   * way was found among those that could be tried; `event`: nothing that is declared sends it.
   */
  readonly because: 'guard' | 'state' | 'time' | 'event';
  readonly guard?: string;
}

/** What could be told beside the scenarios there are; plain data. */
export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  readonly unreached: readonly Unreached[];
}

/** Steps tried altogether: about a second of work. */
const BUDGET = 8000;

function unreachedOf(workflow: Workflow, { wanted, reached, budget }: Search): readonly Unreached[] {
  return workflow.transitions.flatMap(({ id, source, guard, trigger }): Unreached[] => {
    if (!wanted.has(id)) return [];
    if (!reached.has(source)) return [{ transition: id, because: budget <= 0 ? 'time' : 'state' }];
    if (guard !== undefined) return [{ transition: id, because: 'guard', guard }];
    return [{ transition: id, because: trigger.kind === 'event' ? 'event' : 'time' }];
  });
}

/** Takes what covers most of what is still open, the shorter first, until nothing is left. */
function fewest(
  tried: readonly (Omit<Suggestion, 'covers'> & { readonly taken: readonly string[] })[],
  missed: readonly string[],
): readonly Suggestion[] {
  const open = new Set(missed);
  const chosen: Suggestion[] = [];
  for (;;) {
    const ranked = tried
      .map(({ taken, ...each }) => ({ ...each, covers: taken.filter((id) => open.has(id)) }))
      .sort((a, b) => b.covers.length - a.covers.length || a.scenario.steps.length - b.scenario.steps.length);
    const [best] = ranked;
    if (!best || best.covers.length === 0) return chosen;
    for (const id of best.covers) open.delete(id);
    chosen.push(best);
  }
}

/**
 * Few and short scenarios that take the transitions which the workflow's own scenarios do not take, those that cover most first; and for each
 * transition that none takes, why not. Throws where the workflow cannot be compiled.
 */
export function suggestScenarios(workflow: Workflow, world: ScenarioWorld, at: string): Suggestions {
  const compile = scenarioCompiler(workflow);
  const runs = workflow.scenarios.map((scenario) => runScenario(compile, scenario, world));
  const { missed } = coverageOf(
    workflow,
    runs.flatMap(({ entries }) => entries),
  ).transitions;
  const literals = literalsOf(workflow);
  const search: Search = { literals, wanted: new Set(missed), reached: new Set(), budget: BUDGET };
  const candidates: (FoundPath & { readonly given: ScenarioGiven })[] = [];
  for (const given of givenVariants(workflow, { literals, world, at })) {
    if (search.wanted.size === 0 || search.budget <= 0) break;
    const opened = openPlay(compile(given), { given, world });
    if (opened.ok) candidates.push(...findPaths(opened.played.play, search).map((path) => ({ ...path, given })));
  }
  const tried = candidates.flatMap(({ transition, steps, given }) => {
    const session = { given, steps, at: steps.length };
    const playback = playSession(session, { compile, world });
    if (!playback.ok) return [];
    const taken = playback.moments.flatMap(({ played }) => played.entries.flatMap((entry) => entry.transitions));
    const { title: _, ...scenario } = recordScenario(session, playback.moments, { en: transition });
    return [{ transition, scenario, taken: [...new Set(taken)] }];
  });
  return { suggestions: fewest(tried, missed), unreached: unreachedOf(workflow, search) };
}
