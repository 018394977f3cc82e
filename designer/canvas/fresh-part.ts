import type { Text } from '#catalog/language';
import type { Command, Executed, Part } from '#designer/document';

/** A part that was just drawn and is being named: its name goes into the same entry of the history, so that its id is made from it. */
export interface FreshPart {
  readonly part: Part;
  readonly command: Command;
  /** The same command with the name that was written. */
  readonly titled: (title: Text) => Command;
}

/** The first part of a kind that a command added. */
export function createdPart(executed: Executed | undefined, kind: Part['kind']): Part | undefined {
  return executed?.kind === 'done' ? executed.created.find((part) => part.kind === kind) : undefined;
}
