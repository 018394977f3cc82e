import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { matchesEvent } from '../event-descriptor.ts';
import { decideCondition } from '../expressions/decide-condition.ts';
import { isLinkAction } from '../link-action.ts';
import { stronglyConnected } from '../strongly-connected.ts';
import { SET_FIELD_ACTION } from '../vocabulary.ts';
import type { Action, State, Transition } from '../workflow.ts';
import { nameOf, type Check, type CheckContext } from './check-context.ts';
import { raiseOf } from './check-raise.ts';
import { completedBy, enteredBy } from './entered-states.ts';
import { everyAction } from './every-action.ts';
import { namesRead } from './names-read.ts';

/** What the plugin's effect, or the other ticket, answers to an action without anybody's help. */
function answersTo({ type }: Action, { vocabulary }: CheckContext): readonly string[] {
  if (isLinkAction(type)) return [type === 'ticket.send' ? 'link.refused' : 'link.added', 'effect.failed'];
  const emits = vocabulary?.actions.get(type)?.emits;
  return emits ? [...emits, 'effect.completed', 'effect.failed'] : [];
}

/** One pass over a transition: what is active afterwards, and which events its actions bring back by themselves. */
interface Pass {
  readonly active: ReadonlySet<string>;
  readonly ends: readonly State[];
  readonly answers: readonly string[];
  readonly raises: readonly string[];
}

function passOf(transition: Transition, context: CheckContext): Pass {
  const { index } = context;
  const { source, target, also = [], actions } = transition;
  const entered = [...enteredBy(index, transition)].flatMap((id) => index.states.get(id) ?? []);
  const around = target === undefined ? [source] : [target, ...also];
  const active = new Set([...around, ...entered.map(({ id }) => id)]);
  for (const id of around) for (const ancestor of index.ancestorsOf(id)) active.add(ancestor.id);
  const exit = target === undefined ? [] : (index.states.get(source)?.exit ?? []);
  const run = [...exit, ...actions, ...entered.flatMap(({ entry }) => entry)];
  return {
    active,
    ends: entered.filter(({ type }) => type === 'final'),
    answers: run.flatMap((action) => answersTo(action, context)),
    raises: run.flatMap((action) => raiseOf(action) ?? []).flatMap(({ event, now }) => (now ? [event] : [])),
  };
}

/** Whether the guard may come out otherwise in a later pass: it reads what actions, forms, tasks or links change, so the loop may end. */
function mayChange(guard: string, { workflow }: CheckContext): boolean {
  if (namesRead(guard, ['event', 'tasks', 'links', 'facts']).size > 0 || guard.includes('facts')) return true;
  if (['states', 'category'].some((name) => namesRead(guard, ['ticket']).has(name))) return true;
  const read = namesRead(guard, ['fields']);
  const set = everyAction(workflow).some(
    ({ type, params }) => type === SET_FIELD_ACTION && typeof params['field'] === 'string' && read.has(params['field']),
  );
  return set || workflow.events.some(({ form }) => form.some(({ field }) => read.has(field)));
}

/** The transitions that could go round by themselves. */
function candidates(context: CheckContext): readonly Transition[] {
  return context.workflow.transitions.filter(({ trigger, guard }) => {
    if (trigger.kind === 'after' || trigger.kind === 'at') return false;
    return guard === undefined || !(mayChange(guard, context) || decideCondition(guard, context.domains) === 'never');
  });
}

const hears = ({ trigger }: Transition, events: readonly string[]): boolean =>
  trigger.kind === 'event' && events.some((event) => matchesEvent(trigger.event, event));

/** The loops among transitions in which each pass brings about the next: every event in one comes back from an action in it. */
function loopsAmong(
  transitions: readonly Transition[],
  context: CheckContext,
  passes: ReadonlyMap<Transition, Pass>,
): readonly (readonly Transition[])[] {
  const { index } = context;
  const groups = stronglyConnected(transitions, (from) => {
    const pass = passes.get(from);
    if (!pass) return [];
    const completed = new Set(pass.ends.flatMap((end) => completedBy(index, end)));
    return transitions.filter(
      (then) => pass.active.has(then.source) && (then.trigger.kind !== 'done' || completed.has(then)),
    );
  });
  return groups.flatMap((group) => {
    const back = group
      .flatMap((each) => passes.get(each) ?? [])
      .flatMap(({ answers, raises }) => [...answers, ...raises]);
    const kept = group.filter((each) => each.trigger.kind !== 'event' || hears(each, back));
    return kept.length === group.length ? [group] : loopsAmong(kept, context, passes);
  });
}

/**
 * Circles that nobody and no delay interrupts: actions whose answers lead back to the same actions, at once and for ever. Those without any
 * action's answer in them never end a step at all; they are errors of their own.
 */
export const checkLoops: Check = (context): readonly Diagnostic[] => {
  const { vocabulary, index, workflow } = context;
  const speaks = everyAction(workflow).some(({ type }) => isLinkAction(type) || vocabulary?.actions.has(type));
  if (!speaks) return [];
  const moving = candidates(context);
  const passes = new Map(moving.map((transition) => [transition, passOf(transition, context)] as const));
  return loopsAmong(moving, context, passes).flatMap((loop) => {
    const answers = loop.flatMap((each) => passes.get(each)?.answers ?? []);
    const by = loop.find((each) => hears(each, answers));
    if (!by) return [];
    const names = loop.flatMap(({ source }) => index.states.get(source) ?? []).map(nameOf);
    const params = { states: [...new Set(names)].slice(0, 8).join(' → ') };
    return [diagnose('loop-without-wait', { ...context.at(by), params })];
  });
};
