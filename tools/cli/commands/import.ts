import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { diagnosticLine } from '../diagnostic-sentence.ts';
import { readDocument, type FileFormat } from '../read-workflow.ts';
import { COMMAND_LINE, saveDraft } from '../save-draft.ts';
import { withDesk } from '../with-desk.ts';

/** What to import, and how far. */
export interface ImportOptions {
  readonly file: string;
  readonly format: FileFormat;
  readonly publish: boolean;
  readonly replace: boolean;
}

/** Stores a workflow from a file as a draft, and publishes it on demand. @throws CommandFailure where it cannot be read or published. */
export async function importWorkflow(context: CommandContext, options: ImportOptions): Promise<void> {
  const { file, format, publish, replace } = options;
  const say = (line: string) => void context.err.write(`${line}\n`);
  const read = await readDocument(file, format);
  if (!read.ok) {
    for (const diagnostic of read.diagnostics) say(diagnosticLine(diagnostic));
    throw new CommandFailure(`${file} is no workflow that can be read.`);
  }
  for (const loss of read.losses) say(diagnosticLine(loss));
  const { workflow } = read;
  await withDesk(context, async (services) => {
    const { revision, message } = await saveDraft(services, workflow, { replace });
    say(message);
    if (!publish) return;
    const order = { key: workflow.id, revision, note: 'Imported from the command line', by: COMMAND_LINE };
    const published = await services.definitions.publish(order);
    if (published.outcome === 'refused') {
      for (const diagnostic of published.diagnostics) say(diagnosticLine(diagnostic));
      throw new CommandFailure(`Workflow ${workflow.id} has errors and was not published; the draft is stored.`);
    }
    const { number } = published.release;
    say(
      published.outcome === 'published'
        ? `Published release ${String(number)}.`
        : `Release ${String(number)} says the same already.`,
    );
  });
}
