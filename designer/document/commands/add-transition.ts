import type { Transition, Workflow } from '#catalog/language';
import { resolveTrigger, transitionIdFrom, type NewTrigger } from './new-trigger.ts';

/** Draws a transition; without a target it stays in its source. */
export interface AddTransition {
  readonly type: 'addTransition';
  readonly source: string;
  readonly target?: string;
  readonly trigger: NewTrigger;
}

/** The document with the transition; its id is made from its ends. A transition to itself leaves and enters the state. */
export function addTransition(document: Workflow, command: AddTransition): Workflow {
  const resolved = resolveTrigger(document, command);
  const transition: Transition = {
    id: transitionIdFrom(document, { ...command, trigger: resolved.trigger }),
    source: command.source,
    ...(command.target === undefined ? {} : { target: command.target }),
    reenter: command.source === command.target,
    trigger: resolved.trigger,
    actions: [],
  };
  return { ...resolved.document, transitions: [...document.transitions, transition] };
}
