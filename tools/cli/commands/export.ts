import { toMermaid, toScxml, toSvg, toXstate, type Diagnostic, type Workflow } from '#catalog/language';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { diagnosticLine } from '../diagnostic-sentence.ts';
import { withDesk } from '../with-desk.ts';

/** The formats that a workflow can be written in. */
export const EXPORT_FORMATS = ['statedesk', 'xstate', 'scxml', 'mermaid', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

interface Written {
  readonly text: string;
  /** What other tools will not understand of it. */
  readonly losses?: readonly Diagnostic[];
}

const WRITERS: Readonly<Record<ExportFormat, (workflow: Workflow) => Written>> = {
  statedesk: (workflow) => ({ text: json(workflow) }),
  xstate: (workflow) => ({ text: json(toXstate(workflow)) }),
  scxml: (workflow) => {
    const { scxml: text, losses } = toScxml(workflow);
    return { text, losses };
  },
  mermaid: (workflow) => ({ text: `${toMermaid(workflow).trimEnd()}\n` }),
  svg: (workflow) => ({ text: toSvg(workflow) }),
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
  const { text, losses = [] } = WRITERS[format](workflow);
  for (const loss of losses) context.err.write(`${diagnosticLine(loss)}\n`);
  context.out.write(text);
}
