import { checkExpression, type ExpressionType } from '../expressions/check-expression.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, diagnoseExpression } from '../diagnostic-code.ts';
import { isWildcard } from '../event-descriptor.ts';
import type { Transition } from '../workflow.ts';
import type { Check, CheckContext } from './check-context.ts';

/** The event that an expression on a transition reads: its own, or none (null), or one of several (undefined). */
export function eventOf({ trigger }: Transition): string | null | undefined {
  if (trigger.kind !== 'event') return null;
  return isWildcard(trigger.event) ? undefined : trigger.event;
}

/** The type of an expression in its place, or what is wrong with it. */
export function typeAt(
  text: string,
  event: string | null | undefined,
  { context, place }: { readonly context: CheckContext; readonly place: ReturnType<CheckContext['at']> },
): { readonly type: ExpressionType } | { readonly diagnostic: Diagnostic } {
  const checked = checkExpression(text, context.environment(event));
  return checked.ok ? { type: checked.type } : { diagnostic: diagnoseExpression(checked.reason, place) };
}

function checkCondition(
  text: string,
  event: string | null | undefined,
  at: { readonly context: CheckContext; readonly place: ReturnType<CheckContext['at']> },
): readonly Diagnostic[] {
  const found = typeAt(text, event, at);
  if ('diagnostic' in found) return [found.diagnostic];
  if (found.type === 'bool' || found.type === 'dynamic') return [];
  return [diagnose('no-condition', { ...at.place, params: { type: found.type } })];
}

/** Guards and routing conditions: they can be read, name what exists, and come to yes or no. */
export const checkConditions: Check = (context) => [
  ...context.workflow.transitions.flatMap((transition) =>
    transition.guard === undefined
      ? []
      : checkCondition(transition.guard, eventOf(transition), { context, place: context.at(transition, 'guard') }),
  ),
  ...context.workflow.routing.flatMap((rule) =>
    checkCondition(rule.when, null, { context, place: context.at(rule, 'when') }),
  ),
];
