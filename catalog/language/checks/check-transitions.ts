import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { durationMs } from '../duration.ts';
import { isWildcard, matchesEvent } from '../event-descriptor.ts';
import { isLinkAction } from '../link-action.ts';
import { nearest } from '../nearest.ts';
import { KERNEL_ACTIONS, SYSTEM_EVENTS } from '../vocabulary.ts';
import type { State, Transition, Workflow } from '../workflow.ts';
import type { WorkflowIndex } from '../workflow-index.ts';
import { nameOf, transitionName, type Check, type CheckContext } from './check-context.ts';
import { everyAction } from './every-action.ts';

const DAY_MS = 86_400_000;
const LONGEST_MS = 3653 * DAY_MS;

function checkEnds(transition: Transition, context: CheckContext): readonly Diagnostic[] {
  const { states } = context.index;
  const name = transitionName(transition);
  const found: Diagnostic[] = [];
  const source = states.get(transition.source);
  if (!source) {
    const suggestion = nearest(transition.source, states.keys());
    const params = { transition: name, source: transition.source };
    found.push(diagnose('unknown-source', { ...context.at(transition, 'source'), params, suggestion }));
  } else if (source.type === 'final' || source.type === 'history') {
    const code = source.type === 'final' ? 'transition-from-final' : 'transition-from-history';
    found.push(
      diagnose(code, { ...context.at(transition, 'source'), params: { transition: name, state: nameOf(source) } }),
    );
  } else if (transition.trigger.kind === 'done' && transition.trigger.of === undefined && source.type === 'atomic') {
    const params = { transition: name, state: nameOf(source) };
    found.push(diagnose('done-without-inside', { ...context.at(transition, 'trigger'), params }));
  }
  if (transition.target !== undefined && !states.has(transition.target)) {
    const suggestion = nearest(transition.target, states.keys());
    const params = { transition: name, target: transition.target };
    found.push(diagnose('unknown-target', { ...context.at(transition, 'target'), params, suggestion }));
  }
  return found;
}

/** Further targets, and the completion of other states. */
function checkRelated(transition: Transition, context: CheckContext): readonly Diagnostic[] {
  const { index } = context;
  const { target, also = [], trigger } = transition;
  const name = { transition: transitionName(transition) };
  const found: Diagnostic[] = [];
  if (trigger.kind === 'done' && trigger.of !== undefined) {
    const of = index.states.get(trigger.of);
    const suggestion = of ? undefined : nearest(trigger.of, index.states.keys());
    const params = { ...name, state: of ? nameOf(of) : trigger.of };
    if (of?.type !== 'compound' && of?.type !== 'parallel')
      found.push(diagnose('done-of-unknown', { ...context.at(transition, 'trigger', 'of'), params, suggestion }));
  }
  if (also.length > 0 && target === undefined)
    found.push(diagnose('also-without-target', { ...context.at(transition, 'also'), params: name }));
  for (const [position, id] of also.entries()) {
    const second = index.states.get(id);
    if (!second) {
      const params = { ...name, target: id };
      const suggestion = nearest(id, index.states.keys());
      found.push(diagnose('unknown-target', { ...context.at(transition, 'also', position), params, suggestion }));
      continue;
    }
    const earlier = [target, ...also.slice(0, position)].flatMap((each) => index.states.get(each ?? '') ?? []);
    const first = earlier.find((each) => !areApart(each, second, index));
    const params = { ...name, first: first ? nameOf(first) : '', second: nameOf(second) };
    if (first) found.push(diagnose('also-not-apart', { ...context.at(transition, 'also', position), params }));
  }
  return found;
}

/** Whether two states lie in different regions of a parallel state, so that both can be active. */
function areApart(left: State, right: State, index: WorkflowIndex): boolean {
  const around = [left, ...index.ancestorsOf(left.id)];
  const common = [right, ...index.ancestorsOf(right.id)].find((state) => around.includes(state));
  return common !== undefined && common !== left && common !== right && common.type === 'parallel';
}

/** The events that happen without being declared; undefined where plugins that nobody knows may send some. */
function undeclared({ workflow, vocabulary }: CheckContext): ReadonlySet<string> | undefined {
  const used = actionTypes(workflow);
  if (!vocabulary) return used.size > 0 ? undefined : new Set(SYSTEM_EVENTS);
  const emitted = [...used].flatMap((type) => vocabulary.actions.get(type)?.emits ?? []);
  return new Set([...SYSTEM_EVENTS, ...emitted]);
}

/** The types of plugin actions that a workflow uses. */
export function actionTypes(workflow: Workflow): ReadonlySet<string> {
  return new Set(
    everyAction(workflow)
      .map(({ type }) => type)
      .filter((type) => !KERNEL_ACTIONS.has(type) && !isLinkAction(type)),
  );
}

function checkDelay(transition: Transition, context: CheckContext): readonly Diagnostic[] {
  const { trigger } = transition;
  const params = { transition: transitionName(transition) };
  if (trigger.kind === 'after') {
    const place = context.at(transition, 'trigger', 'duration');
    const ms = durationMs(trigger.duration) ?? 0;
    if (ms <= 0) return [diagnose('zero-delay', { ...place, params })];
    return ms > LONGEST_MS ? [diagnose('absurd-delay', { ...place, params: { ...params, years: 10 } })] : [];
  }
  if (trigger.kind !== 'at') return [];
  const place = context.at(transition, 'trigger', 'field');
  const { fields } = context.workflow;
  const field = fields.find(({ id }) => id === trigger.field);
  if (field) {
    const named = { ...params, field: field.title.en };
    return field.type === 'instant' ? [] : [diagnose('at-no-instant', { ...place, params: named })];
  }
  const suggestion = nearest(
    trigger.field,
    fields.map(({ id }) => id),
  );
  return [diagnose('at-unknown-field', { ...place, params: { ...params, field: trigger.field }, suggestion })];
}

/** Where transitions lead, what triggers them, and how long delays last. */
export const checkTransitions: Check = (context) => {
  const declared = new Set(context.workflow.events.map(({ type }) => type));
  const known = undeclared(context);
  return context.workflow.transitions.flatMap((transition) => {
    const { trigger } = transition;
    const found = [
      ...checkEnds(transition, context),
      ...checkRelated(transition, context),
      ...checkDelay(transition, context),
    ];
    if (trigger.kind === 'event' && known && isWildcard(trigger.event)) {
      const meant = [...declared, ...known].some((type) => matchesEvent(trigger.event, type));
      const params = { event: trigger.event, transition: transitionName(transition) };
      const place = context.at(transition, 'trigger', 'event');
      return meant ? found : [...found, diagnose('wildcard-without-event', { ...place, params })];
    }
    if (trigger.kind !== 'event' || !known || declared.has(trigger.event) || known.has(trigger.event)) return found;
    const suggestion = nearest(trigger.event, [...declared, ...known]);
    const params = { event: trigger.event, transition: transitionName(transition) };
    return [
      ...found,
      diagnose('undeclared-event', { ...context.at(transition, 'trigger', 'event'), params, suggestion }),
    ];
  });
};
