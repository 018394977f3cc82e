import { toMermaid, toXstate, type Workflow } from '#catalog/language';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { withDesk } from '../with-desk.ts';

/** The formats that a workflow can be written in. */
export const EXPORT_FORMATS = ['statedesk', 'xstate', 'mermaid'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

const WRITERS: Readonly<Record<ExportFormat, (workflow: Workflow) => string>> = {
  statedesk: json,
  xstate: (workflow) => json(toXstate(workflow)),
  mermaid: (workflow) => `${toMermaid(workflow).trimEnd()}\n`,
};

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
  context.out.write(WRITERS[format](workflow));
}
