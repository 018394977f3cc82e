import { writeExchange, type ExportFormat } from '#catalog/language';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { diagnosticLine } from '../diagnostic-sentence.ts';
import { withDesk } from '../with-desk.ts';

/** Writes a stored workflow: the draft, or its newest release. @throws CommandFailure where there is none. */
export async function exportWorkflow(
  context: CommandContext,
  options: { readonly key: string; readonly format: ExportFormat; readonly release: boolean },
): Promise<void> {
  const { key, format, release } = options;
  const workflow = await withDesk(context, async ({ definitions }) => {
    const stored = release ? await definitions.currentRelease(key) : await definitions.load(key);
    if (!stored) throw new CommandFailure(`Workflow "${key}" has no release. Leave out --release for the draft.`);
    return stored.document;
  });
  const { text, losses } = writeExchange(workflow, format);
  for (const loss of losses) context.err.write(`${diagnosticLine(loss)}\n`);
  context.out.write(text);
}
