import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import type { ScriptDeviation } from '../scxml/play-script.ts';
import { runScript, type ScriptResult } from '../scxml/run-scripts.ts';
import { findScripts } from '../scxml/script.ts';
import { SCRIPT_MODES } from '../scxml/ticket-chart.ts';

const states = (names: readonly string[]): string => names.join(' ') || 'nowhere';

function deviationText({ after, expected, actual }: ScriptDeviation): string {
  return `after ${after} expected ${states(expected)}, came to ${states(actual)}`;
}

function linesOf(result: ScriptResult): readonly string[] {
  const { script } = result;
  switch (result.outcome) {
    case 'passed':
      return [];
    case 'left-out':
      return [`left out   ${script}: needs ${result.needs.join('; ').replaceAll(/\s+/g, ' ')}`];
    case 'differs':
      return [
        `differs    ${script}: XState 5 itself, ${deviationText(result.itself)}; here ${deviationText(result.deviation)}`,
      ];
    case 'failed':
      return [...result.deviations].map(
        ([mode, deviation]) => `failed     ${script} (${mode}): ${deviationText(deviation)}`,
      );
  }
}

/**
 * Plays the SCXML scripts of a folder through import, compiler and kernel in three modes, and prints what was left out, what XState 5 does
 * differently by itself, and what failed. @throws CommandFailure where a script failed, or there are none.
 */
export async function scxml(context: CommandContext, options: { readonly folder: string }): Promise<void> {
  const results = (await findScripts(options.folder)).map(runScript);
  for (const result of results) for (const line of linesOf(result)) context.out.write(`${line}\n`);
  const count = (outcome: ScriptResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  const modes = SCRIPT_MODES.length;
  const failed = results.reduce((sum, result) => sum + (result.outcome === 'failed' ? result.deviations.size : 0), 0);
  const passed = count('passed') * modes + count('failed') * modes - failed;
  context.out.write(
    `\n${String(results.length)} scripts: ${String(count('passed'))} passed in all modes (${SCRIPT_MODES.join(', ')}), ` +
      `${String(count('failed'))} failed, ${String(count('differs'))} where XState 5 differs, ${String(count('left-out'))} left out\n` +
      `${String(passed)} passed, ${String(failed)} failed\n`,
  );
  if (failed > 0) throw new CommandFailure(`${String(count('failed'))} scripts failed.`);
}
