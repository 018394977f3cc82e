import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { durationMs } from '../duration.ts';
import { nearest } from '../nearest.ts';
import { SET_FIELD_ACTION, SYSTEM_EVENTS } from '../vocabulary.ts';
import type { Transition, Workflow } from '../workflow.ts';
import { nameOf, transitionName, type Check, type CheckContext } from './check-context.ts';

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
  } else if (transition.trigger.kind === 'done' && source.type === 'atomic') {
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

/** The events that happen without being declared; undefined where plugins that nobody knows may send some. */
function undeclared({ workflow, vocabulary }: CheckContext): ReadonlySet<string> | undefined {
  const used = actionTypes(workflow);
  if (!vocabulary) return used.size > 0 ? undefined : new Set(SYSTEM_EVENTS);
  const emitted = [...used].flatMap((type) => vocabulary.actions.get(type)?.emits ?? []);
  return new Set([...SYSTEM_EVENTS, ...emitted]);
}

/** The types of plugin actions that a workflow uses. */
export function actionTypes(workflow: Workflow): ReadonlySet<string> {
  const actions = [
    ...workflow.states.flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...workflow.transitions.flatMap((transition) => transition.actions),
  ];
  return new Set(actions.map(({ type }) => type).filter((type) => type !== SET_FIELD_ACTION));
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
    const found = [...checkEnds(transition, context), ...checkDelay(transition, context)];
    if (trigger.kind !== 'event' || !known || declared.has(trigger.event) || known.has(trigger.event)) return found;
    const suggestion = nearest(trigger.event, [...declared, ...known]);
    const params = { event: trigger.event, transition: transitionName(transition) };
    return [
      ...found,
      diagnose('undeclared-event', { ...context.at(transition, 'trigger', 'event'), params, suggestion }),
    ];
  });
};
