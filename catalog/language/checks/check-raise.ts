import { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type DiagnosticDetails } from '../diagnostic-code.ts';
import { durationMs, durationSchema } from '../duration.ts';
import { eventTypeSchema, slugSchema } from '../identifiers.ts';
import { nearest } from '../nearest.ts';
import { CANCEL_ACTION, RAISE_ACTION } from '../to-xstate.ts';
import type { Action, Workflow } from '../workflow.ts';
import type { CheckContext } from './check-context.ts';
import { everyAction } from './every-action.ts';

const raiseSchema = z.strictObject({
  event: eventTypeSchema,
  delay: durationSchema.optional(),
  id: slugSchema.optional(),
});
const cancelSchema = z.strictObject({ id: slugSchema });

/** An event that an action sends the ticket; `now` says that it comes within the same step, or right behind it. */
export interface Raise {
  readonly event: string;
  readonly id: string | undefined;
  readonly now: boolean;
}

/** What an action raises; undefined for other actions, and for one that is not filled in rightly. */
export function raiseOf({ type, params }: Action): Raise | undefined {
  const parsed = type === RAISE_ACTION ? raiseSchema.safeParse(params) : undefined;
  if (!parsed?.success) return undefined;
  const { event, delay, id } = parsed.data;
  return { event, id, now: delay === undefined || durationMs(delay) === 0 };
}

/** Everything that a workflow's actions raise. */
export function raisesOf(workflow: Workflow): readonly Raise[] {
  return everyAction(workflow).flatMap((action) => raiseOf(action) ?? []);
}

/** An action that sends the ticket an event, or takes one back: filled in, and naming what exists. */
export function checkRaise(
  action: Action,
  { workflow }: CheckContext,
  place: Pick<DiagnosticDetails, 'path' | 'element'>,
): readonly Diagnostic[] {
  if (action.type === CANCEL_ACTION) {
    const parsed = cancelSchema.safeParse(action.params);
    if (!parsed.success) return [diagnose('cancel-malformed', place)];
    const { id } = parsed.data;
    const known = raisesOf(workflow).flatMap((raise) => (raise.id === undefined || raise.now ? [] : [raise.id]));
    return known.includes(id)
      ? []
      : [diagnose('cancel-unknown', { ...place, params: { id }, suggestion: nearest(id, known) })];
  }
  const raise = raiseOf(action);
  if (!raise) return [diagnose('raise-malformed', place)];
  const { event } = raise;
  const declared = workflow.events.map(({ type }) => type);
  if (declared.includes(event)) return [];
  return [diagnose('raise-unknown-event', { ...place, params: { event }, suggestion: nearest(event, declared) })];
}
