import { statedeskError, type Workflow } from '#catalog/language';
import { canonicalJson } from '#catalog/server';
import type { Services } from '#app/services';
import { CommandFailure } from './command-failure.ts';

/** Who changes things from the command line, in the audit. */
export const COMMAND_LINE = 'system';

/** What became of a draft. */
export interface SavedDraft {
  readonly revision: number;
  readonly message: string;
}

/** Stores a workflow as a draft. @throws CommandFailure where another one with its id is there and must not be replaced. */
export async function saveDraft(
  { definitions }: Pick<Services, 'definitions'>,
  workflow: Workflow,
  options: { readonly replace: boolean },
): Promise<SavedDraft> {
  const { id: key } = workflow;
  try {
    const { revision } = await definitions.create({ document: workflow, by: COMMAND_LINE });
    return { revision, message: `Stored workflow ${key} as a new draft.` };
  } catch (error) {
    if (statedeskError(error)?.code !== 'already-exists') throw error;
  }
  const draft = await definitions.load(key);
  if (draft.deletedAt)
    throw new CommandFailure(`Workflow ${key} was deleted. Restore it in the designer, or choose another id.`);
  if (canonicalJson(draft.document) === canonicalJson(workflow))
    return { revision: draft.revision, message: `The draft of workflow ${key} says the same already.` };
  if (!options.replace)
    throw new CommandFailure(
      `There is a draft of workflow ${key} that says something else. Add --replace to overwrite it.`,
    );
  const { revision } = await definitions.save({ key, document: workflow, revision: draft.revision, by: COMMAND_LINE });
  return { revision, message: `Replaced the draft of workflow ${key}.` };
}
