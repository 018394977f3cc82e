import { CommanderError } from 'commander';
import { validateWorkflow, type Workflow } from '#catalog/language';
import { coverageOf, runScenario, scenarioCompiler, type ScenarioWorld } from '#runtime/core';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { sentenceOf } from '../diagnostic-sentence.ts';
import { readWorkflow, type FileFormat } from '../read-workflow.ts';
import { DESKS, readScenarioWorld, unknownCalendars } from '../scenarios/scenario-directory.ts';
import { testLines, testReport, type Tested } from '../scenarios/scenario-report.ts';

/** What to play, and how to say what came of it. */
export interface TestOptions {
  /** A workflow's file, or the id of a shipped desk. */
  readonly file: string;
  readonly format: FileFormat;
  /** A JSON file `{ calendars, countries }` in place of those of the shipped desks. */
  readonly directory: string | undefined;
  readonly json: boolean;
}

/** The workflows to play: those of a shipped desk, or the one of a file. */
async function workflowsOf({ file, format }: TestOptions): Promise<readonly Workflow[]> {
  const desk = DESKS.find(({ id }) => id === file);
  if (desk) return desk.workflows;
  const workflow = await readWorkflow(file, format);
  const [error] = validateWorkflow(workflow).filter(({ severity }) => severity === 'error');
  if (error) throw new CommandFailure(`${file}: ${sentenceOf(error)}`);
  return [workflow];
}

function tested(workflow: Workflow, world: ScenarioWorld): Tested {
  const compile = scenarioCompiler(workflow);
  const runs = workflow.scenarios.map((scenario) => ({ scenario, run: runScenario(compile, scenario, world) }));
  const coverage = coverageOf(
    workflow,
    runs.flatMap(({ run }) => run.entries),
  );
  return { workflow, runs, coverage };
}

/**
 * Plays the scenarios of a workflow on the kernel and prints what went another way, the coverage, and `N passed, N failed`.
 * @throws CommandFailure where it cannot be played; CommanderError with exit code 1, after all was said, where a scenario failed.
 */
export async function testScenarios(context: CommandContext, options: TestOptions): Promise<void> {
  const world = await readScenarioWorld(options.directory);
  const workflows = await workflowsOf(options);
  for (const workflow of workflows) {
    const unknown = unknownCalendars(workflow, world);
    if (unknown.length > 0)
      context.err.write(
        `${workflow.id}: nothing is known of ${unknown.join(', ')}, so what counts by it does not run. Give --directory FILE.\n`,
      );
  }
  const results = workflows.map((workflow) => tested(workflow, world));
  const report = testReport(results);
  const { passed, failed } = report;
  const closing = `${String(passed)} passed, ${String(failed)} failed`;
  const lines = options.json ? [JSON.stringify(report)] : [...testLines(results), closing];
  for (const line of lines) context.out.write(`${line}\n`);
  if (failed > 0) throw new CommanderError(1, 'statedesk.scenarios-failed', '');
}
