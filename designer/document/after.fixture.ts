import type { Workflow } from '#catalog/language';
import type { Command } from './command.ts';
import { execute, openDocument, undo } from './designer-state.ts';

/** The document after the commands, each of them undone and done again on the way; a refusal, or an undo that brings back another document, fails the test. */
export function after(document: Workflow, ...commands: readonly Command[]): Workflow {
  return commands.reduce((current, command) => {
    const executed = execute(openDocument(current), command);
    if (executed.kind === 'refused') throw new Error(JSON.stringify(executed.reason));
    if (JSON.stringify(undo(executed.state).document) !== JSON.stringify(current))
      throw new Error('undo went elsewhere');
    return executed.state.document;
  }, document);
}

/** Why a command is refused; a command that is done fails the test. */
export function refusal(document: Workflow, command: Command): string {
  const executed = execute(openDocument(document), command);
  if (executed.kind === 'done') throw new Error('it was done');
  return executed.reason.code;
}
