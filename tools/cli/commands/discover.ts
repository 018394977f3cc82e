import { writeFile } from 'node:fs/promises';
import { slugSchema } from '#catalog/language';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { discoverLog, lifecycleOf } from '../log/discover-log.ts';
import { readLog } from '../log/read-log.ts';
import { saveDraft } from '../save-draft.ts';
import { withDesk } from '../with-desk.ts';

/** How a workflow is to be discovered. */
export interface DiscoverOptions {
  readonly file: string;
  /** Where the document goes; standard output where none is given. */
  readonly out: string | undefined;
  readonly id: string | undefined;
  /** Stores it as a draft, so that it opens in the designer. */
  readonly save: boolean;
  readonly replace: boolean;
}

/** Reads a log and writes the workflow that it shows. @throws CommandFailure. */
export async function discover(context: CommandContext, options: DiscoverOptions): Promise<void> {
  const { file, out, id, save, replace } = options;
  if (id !== undefined && !slugSchema.safeParse(id).success)
    throw new CommandFailure(`--id is "${id}"; lower-case letters, digits and hyphens are expected, a letter first.`);
  const { workflow } = discoverLog(lifecycleOf(await readLog(file)), { file, id });
  if (save) {
    const said = await withDesk(context, (services) => saveDraft(services, workflow, { replace }));
    context.err.write(`${said.message}\n`);
  }
  const text = `${JSON.stringify(workflow, undefined, 2)}\n`;
  if (out !== undefined) await writeFile(out, text).catch((error: unknown) => Promise.reject(unwritable(out, error)));
  else if (!save) context.out.write(text);
}

function unwritable(file: string, error: unknown): Error {
  const problem = error instanceof Error ? error.message.replace(/^(\w+): ([^,]+),.*$/, '$2') : '';
  return new CommandFailure(`${file} cannot be written: ${problem}.`);
}
