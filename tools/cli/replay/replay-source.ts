import { slugFrom, textIn, type ObservedLifecycle, type Workflow } from '#catalog/language';
import type { Ticket } from '#runtime/core';

/** The workflow that a log is played through, with the names by which log and workflow know each other's states. */
export interface ReplaySource {
  readonly workflow: Workflow;
  /** The release that it is, where it has been published. */
  readonly release?: string;
  readonly lifecycle: ObservedLifecycle;
  /** The state's id that a logged state means. */
  readonly stateOf: (logged: string) => string;
}

/**
 * Which states of a workflow a log means: those with the logged name as their title, else those whose id is made from it. A logged
 * state that the workflow lacks gets an id that it lacks too, so that its rows are refused.
 */
export function statesByName(workflow: Workflow): (logged: string) => string {
  const known = new Map<string, string>();
  // Of states with one title the first is meant, the initial one last: a ticket is there before its log begins.
  const rank = ({ id }: { readonly id: string }) => (id === workflow.initial ? 0 : 1);
  for (const { id, title } of workflow.states.toReversed().sort((a, b) => rank(a) - rank(b))) {
    for (const text of Object.values(title)) if (text !== undefined) known.set(text, id);
  }
  return (logged) => known.get(logged) ?? slugFrom(logged, { taken: new Set(), fallback: 'state' });
}

/** Where a ticket stands, in the titles of its states. */
export function endOf(workflow: Workflow): (ticket: Ticket) => string {
  const titles = new Map(workflow.states.map(({ id, title }) => [id, textIn(title, 'en')]));
  return ({ states }) => states.map((state) => titles.get(state) ?? state).join(' + ');
}
