import { resolveWorkflow, type Reason, type Scenario, type Workflow } from '#catalog/language';
import { checkExpectation, type Mismatch } from './check-expectation.ts';
import { compileWorkflow, type CompiledWorkflow } from './compile-workflow.ts';
import type { JournalEntry } from './journal-entry.ts';
import { effectsOf, openPlay, playStep, type Played, type ScenarioGiven, type ScenarioWorld } from './scenario-play.ts';

/** Where a scenario went another way than it says. */
export type ScenarioFailure =
  /** The ticket could not be opened. */
  | { readonly step: -1; readonly reason: Reason }
  /** `step` is its position, from 0; `reason` why it was refused, where it was. */
  | { readonly step: number; readonly mismatches: readonly Mismatch[]; readonly reason?: Reason };

/** What playing a scenario came to. */
export interface ScenarioRun {
  readonly scenario: string;
  /** Absent: it went as it says. */
  readonly failure?: ScenarioFailure;
  /** The journal as far as it was played. */
  readonly entries: readonly JournalEntry[];
}

/** The workflow as a scenario wants it: with its options set as if the country set them. */
function withOptions(workflow: Workflow, { country, options }: Pick<ScenarioGiven, 'country' | 'options'>): Workflow {
  if (!options) return workflow;
  const before = resolveWorkflow(workflow, country).options;
  const set = { ...before, ...options };
  return {
    ...workflow,
    options: workflow.options.map((option) => ({ ...option, default: set[option.id] ?? option.default })),
    countries: workflow.countries.filter((entry) => entry.country !== country),
  };
}

/** Compiles a workflow for what scenarios are given. */
export type CompileGiven = (given: Pick<ScenarioGiven, 'country' | 'options'>) => CompiledWorkflow;

/** Compiles a workflow once for each country and setting of options that scenarios ask for. */
export function scenarioCompiler(workflow: Workflow): CompileGiven {
  const known = new Map<string, CompiledWorkflow>();
  return (given) => {
    const { country, options } = given;
    const key = JSON.stringify([country, options]);
    const found = known.get(key);
    if (found) return found;
    const place = country === undefined ? {} : { country };
    const compiled = compileWorkflow(withOptions(workflow, given), { release: 'scenario', ...place });
    known.set(key, compiled);
    return compiled;
  };
}

/** Plays a scenario on the kernel alone. The first step that goes another way ends it. */
export function runScenario(compile: CompileGiven, scenario: Scenario, world: ScenarioWorld): ScenarioRun {
  const { id, given: raw, steps, title } = scenario;
  const given = { subject: title.en, ...raw };
  const opened = openPlay(compile(given), { given, world });
  if (!opened.ok) return { scenario: id, failure: { step: -1, reason: opened.reason }, entries: [] };
  let played: Played = opened.played;
  const entries = [...played.entries];
  for (const [step, each] of steps.entries()) {
    played = playStep(played.play, each);
    entries.push(...played.entries);
    const { reason } = played;
    const result = { ticket: played.play.ticket, reason, effects: effectsOf(played) };
    const mismatches = checkExpectation(each.expect ?? {}, result);
    if (mismatches.length === 0) continue;
    return { scenario: id, failure: { step, mismatches, ...(reason && { reason }) }, entries };
  }
  return { scenario: id, entries };
}
