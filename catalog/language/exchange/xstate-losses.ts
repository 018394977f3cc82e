import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type LossCode } from '../diagnostic-code.ts';
import { expandWorkflow } from '../expand-workflow.ts';
import { CANCEL_ACTION, RAISE_ACTION } from '../to-xstate.ts';
import type { Action, Transition, Workflow } from '../workflow.ts';
import { featureLosses } from './feature-losses.ts';

const nameOf = ({ title, trigger, id }: Transition): string =>
  title?.en ?? (trigger.kind === 'event' ? trigger.event : id);

/** How a delay is said that XState only knows by name. */
function foreignDelay({ trigger }: Transition): string | undefined {
  if (trigger.kind === 'at') return `fields.${trigger.field}`;
  return trigger.kind === 'after' && trigger.time === 'business' ? `${trigger.duration} (${trigger.time})` : undefined;
}

/** What other tools will not understand of a workflow written by `toXstate`: they must bring guards, delays and actions of their own. */
export function xstateLosses(document: Workflow): readonly Diagnostic[] {
  const { workflow } = expandWorkflow(document);
  const lost: Diagnostic[] = [];
  const lose = (code: LossCode, element: Diagnostic['element'], params: Diagnostic['params']) =>
    lost.push(diagnose(code, { path: [], element, params }));
  // Sending and taking back an event are named otherwise in XState, so others lack these two as well.
  const act = (actions: readonly Action[], element: Diagnostic['element']) => {
    for (const { type } of actions)
      if (type === RAISE_ACTION || type === CANCEL_ACTION) lose('export.raise', element, { action: type });
      else lose('export.action', element, { action: type });
  };
  for (const { id, entry, exit } of workflow.states) act([...entry, ...exit], { kind: 'state', id });
  for (const transition of workflow.transitions) {
    const element = { kind: 'transition', id: transition.id } as const;
    const params = { transition: nameOf(transition) };
    const what = foreignDelay(transition);
    if (transition.guard !== undefined) lose('export.guard', element, params);
    if (what !== undefined) lose('export.delay', element, { ...params, what });
    act(transition.actions, element);
  }
  return [...lost, ...featureLosses(document, 'xstate')];
}
