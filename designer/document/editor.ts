import type { Workflow } from '#catalog/language';
import type { Command } from './command.ts';
import type { Executed } from './designer-state.ts';
import type { Part } from './part.ts';

/** What canvas and inspector may do to the workflow that is open: read it, run commands, choose what is selected. */
export interface Editor {
  readonly document: Workflow;
  /** Nothing may be changed: commands are not run. */
  readonly readOnly: boolean;
  /** Runs one command; with the same `gesture` as the last it becomes part of its entry in the history. A refusal is shown to the person. */
  readonly run: (command: Command, gesture?: string) => Executed | undefined;
  /** Runs a command in place of another, as long as that was the last one run; else does nothing. */
  readonly amend: (last: Command, command: Command) => Executed | undefined;
  readonly selection: readonly Part[];
  readonly select: (parts: readonly Part[]) => void;
}
