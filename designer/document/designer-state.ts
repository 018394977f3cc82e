import type { Reason, Workflow } from '#catalog/language';
import { settle } from './behaviours.ts';
import type { Command } from './command.ts';
import { applyCommand } from './handlers.ts';
import { idsOf, type Part } from './part.ts';
import { refusalOf } from './rules.ts';
import { malformation } from './well-formed.ts';

/** One entry of the history. Documents share all parts that an edit left alone, so that a long history stays small. */
interface Edit {
  readonly command: Command;
  /** The document on the far side of the edit: before it in the past, after it in the future. */
  readonly document: Workflow;
  readonly gesture: string | undefined;
  readonly next: Edit | undefined;
}

/** A workflow that is being edited, with all it was (`past`, latest first) and all that was undone (`future`). */
export interface DesignerState {
  readonly document: Workflow;
  readonly past: Edit | undefined;
  readonly future: Edit | undefined;
}

/** What came of a command: the new state with the parts that it added, or the reason why it may not be done. */
export type Executed =
  | { readonly kind: 'done'; readonly state: DesignerState; readonly created: readonly Part[] }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Opens a document for editing, with an empty history. */
export function openDocument(document: Workflow): DesignerState {
  return { document, past: undefined, future: undefined };
}

/**
 * Executes one command. Commands that follow one another with the same `gesture` (the letters typed into one field) are
 * one entry of the history. A command that changes nothing leaves the state as it is.
 */
export function execute(state: DesignerState, command: Command, gesture?: string): Executed {
  const before = state.document;
  const refusal = refusalOf(before, command);
  if (refusal) return { kind: 'refused', reason: refusal };
  const applied = applyCommand(before, command);
  const after = command.type === 'replaceDocument' ? applied : settle(before, applied);
  if (after === before) return { kind: 'done', state, created: [] };
  const malformed = malformation(before, after);
  if (malformed) return { kind: 'refused', reason: malformed };
  const last = gesture !== undefined && state.past?.gesture === gesture && !state.future ? state.past : undefined;
  const past: Edit = last
    ? { ...last, command: joined(last.command, command) }
    : { command, document: before, gesture, next: state.past };
  return { kind: 'done', state: { document: after, past, future: undefined }, created: createdBetween(before, after) };
}

/** The later of two commands of one gesture, in words that hold before the first of them: an event that is being titled may have changed its type. */
function joined(first: Command, then: Command): Command {
  return first.type === 'titleEvent' && then.type === 'titleEvent' ? { ...then, event: first.event } : then;
}

/** The last command done otherwise: it is undone and this one takes its place in the history (a fresh state gets its name). */
export function amend(state: DesignerState, command: Command): Executed {
  return execute({ ...undo(state), future: undefined }, command);
}

/** The state before the last edit: the document of then, byte for byte. The same state where there is none. */
export function undo(state: DesignerState): DesignerState {
  const { past, document, future } = state;
  if (!past) return state;
  return { document: past.document, past: past.next, future: { ...past, document, next: future } };
}

/** The state after the edit that was undone last. The same state where there is none. */
export function redo(state: DesignerState): DesignerState {
  const { past, document, future } = state;
  if (!future) return state;
  return { document: future.document, past: { ...future, document, next: past }, future: future.next };
}

function createdBetween(before: Workflow, after: Workflow): readonly Part[] {
  const states = idsOf(before.states);
  const transitions = idsOf(before.transitions);
  return [
    ...after.states.filter(({ id }) => !states.has(id)).map(({ id }) => ({ kind: 'state' as const, id })),
    ...after.transitions
      .filter(({ id }) => !transitions.has(id))
      .map(({ id }) => ({ kind: 'transition' as const, id })),
  ];
}
