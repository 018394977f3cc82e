import { validateRelease, type Diagnostic } from '#catalog/language';
import { PLUGIN_MANIFESTS } from '#app/manifests';
import { vocabularyOf } from '#plugins/sdk';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { diagnosticLine } from '../diagnostic-sentence.ts';
import { readDocument, type FileFormat } from '../read-workflow.ts';

const counted = (diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']) => {
  const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return `${String(count)} ${severity}${count === 1 ? '' : 's'}`;
};

/**
 * Prints what is wrong with a workflow, one line each. Teams, people and calendars belong to an installation and are not judged.
 * @throws CommandFailure where there are errors.
 */
export async function lint(context: CommandContext, options: { file: string; format: FileFormat }): Promise<void> {
  const read = await readDocument(options.file, options.format);
  const vocabulary = { actions: vocabularyOf(PLUGIN_MANIFESTS) };
  const found = read.ok ? [...read.losses, ...validateRelease(read.workflow, vocabulary)] : read.diagnostics;
  for (const diagnostic of found) context.out.write(`${diagnosticLine(diagnostic)}\n`);
  const summary = `${options.file}: ${counted(found, 'error')}, ${counted(found, 'warning')}.`;
  if (found.some(({ severity }) => severity === 'error')) throw new CommandFailure(summary);
  context.err.write(`${summary}\n`);
}
