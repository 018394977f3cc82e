import { checkExpression, type ExpressionType } from '../expressions/check-expression.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, diagnoseExpression } from '../diagnostic-code.ts';
import { isWildcard } from '../event-descriptor.ts';
import { decideCondition } from '../expressions/decide-condition.ts';
import type { RoutingRule, Transition } from '../workflow.ts';
import { transitionName, type Check, type CheckContext } from './check-context.ts';

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

/** A guard that can be decided from its text: nobody needs to ask what is certain. */
function checkGuard(transition: Transition, context: CheckContext): readonly Diagnostic[] {
  const { guard } = transition;
  if (guard === undefined) return [];
  const place = context.at(transition, 'guard');
  const wrong = checkCondition(guard, eventOf(transition), { context, place });
  const decided = wrong.length > 0 ? undefined : decideCondition(guard, context.domains);
  if (!decided) return wrong;
  return [diagnose(`guard-${decided}`, { ...place, params: { transition: transitionName(transition) } })];
}

/** A routing rule for every ticket is a rule; one for none is not. */
function checkRule(rule: RoutingRule, context: CheckContext): readonly Diagnostic[] {
  const place = context.at(rule, 'when');
  const wrong = checkCondition(rule.when, null, { context, place });
  if (wrong.length > 0 || decideCondition(rule.when, context.domains) !== 'never') return wrong;
  return [diagnose('rule-never', { ...place, params: { rule: rule.id } })];
}

/** Guards and routing conditions: they can be read, name what exists, come to yes or no, and can come to either. */
export const checkConditions: Check = (context) => [
  ...context.workflow.transitions.flatMap((transition) => checkGuard(transition, context)),
  ...context.workflow.routing.flatMap((rule) => checkRule(rule, context)),
];
