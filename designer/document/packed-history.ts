import { workflowSchema, type Workflow } from '#catalog/language';
import type { Command } from './command.ts';
import { execute, openDocument, undo, type DesignerState } from './designer-state.ts';

/** A history as data that survives a reload: a document, and the commands that led from it to the latest one. */
export interface PackedHistory {
  readonly start: Workflow;
  readonly commands: readonly Command[];
  /** How many of the last commands are undone. */
  readonly undone: number;
}

/** The last edits of a history, at most `limit`; `undefined` where there are none. */
export function packHistory(state: DesignerState, limit: number): PackedHistory | undefined {
  const commands: Command[] = [];
  let start = state.document;
  for (let edit = state.past; edit && commands.length < limit; edit = edit.next) {
    commands.unshift(edit.command);
    start = edit.document;
  }
  let undone = 0;
  for (let edit = state.future; edit && undone < limit; edit = edit.next) {
    commands.push(edit.command);
    undone += 1;
  }
  return commands.length === 0 ? undefined : { start, commands, undone };
}

/** Both as the server would write them: a document keeps its meaning there, not its order of keys. */
function sameDocument(one: Workflow, other: Workflow): boolean {
  return JSON.stringify(workflowSchema.parse(one)) === JSON.stringify(workflowSchema.parse(other));
}

/**
 * The document with the history that led to it. Where the commands do not lead to just this document (it was changed
 * elsewhere, or the commands mean something else today) there is no history: undo must never bring back a wrong document.
 */
export function unpackHistory(document: Workflow, packed: PackedHistory): DesignerState {
  const fresh = openDocument(document);
  const start = workflowSchema.safeParse(packed.start);
  if (!start.success) return fresh;
  let state = openDocument(start.data);
  try {
    for (const command of packed.commands) {
      const executed = execute(state, command);
      if (executed.kind === 'refused' || executed.state === state) return fresh;
      state = executed.state;
    }
  } catch {
    return fresh;
  }
  for (let left = packed.undone; left > 0; left -= 1) state = undo(state);
  return sameDocument(state.document, document) ? { ...state, document } : fresh;
}
