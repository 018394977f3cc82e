import type { ASTNode } from '@marcbachmann/cel-js';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnose } from '../diagnostic-code.ts';
import { matchesEvent } from '../event-descriptor.ts';
import { accessOf, operands } from '../expressions/expression-syntax.ts';
import { parseExpression } from '../expressions/expression.ts';
import { SYSTEM_EVENTS } from '../vocabulary.ts';
import type { State, Workflow } from '../workflow.ts';
import type { WorkflowIndex } from '../workflow-index.ts';
import { nameOf, transitionName, type Check, type CheckContext } from './check-context.ts';
import { raisesOf } from './check-raise.ts';
import { actionTypes } from './check-transitions.ts';
import { isEnd } from './check-reachability.ts';
import { regions } from './entered-states.ts';

function namesIn(node: ASTNode, found: Set<string>): void {
  const access = accessOf(node);
  if (access?.variable === 'fields' || access?.variable === 'event') found.add(access.name);
  for (const operand of operands(node)) namesIn(operand, found);
}

/** Every string inside the parameters of actions: field names as well as expressions. */
function stringsIn(value: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) stringsIn(inner, found);
}

function usedFields({ states, transitions, events, routing }: Workflow): ReadonlySet<string> {
  const found = new Set<string>();
  const texts = [...transitions.flatMap(({ guard }) => guard ?? []), ...routing.map(({ when }) => when)];
  for (const { entry, exit } of states) stringsIn([entry, exit], texts);
  for (const { actions, trigger } of transitions) {
    stringsIn(actions, texts);
    if (trigger.kind === 'at') found.add(trigger.field);
  }
  for (const { team } of states) if (team?.kind === 'table') for (const input of team.inputs) found.add(input);
  for (const { form } of events) for (const { field } of form) found.add(field);
  for (const text of texts) {
    found.add(text);
    if (!/\b(fields|event)\b/.test(text)) continue;
    const parsed = parseExpression(text);
    if (parsed.ok) namesIn(parsed.expression.tree, found);
  }
  return found;
}

function checkEvents(context: CheckContext): readonly Diagnostic[] {
  const { workflow, vocabulary } = context;
  const used = [...actionTypes(workflow)];
  if (!vocabulary && used.length > 0) return [];
  const sent = new Set<string>([
    ...SYSTEM_EVENTS,
    ...used.flatMap((type) => vocabulary?.actions.get(type)?.emits ?? []),
    ...raisesOf(workflow).map(({ event }) => event),
  ]);
  const allowed = workflow.transitions.flatMap(({ roles, trigger }) =>
    roles && roles.length > 0 && trigger.kind === 'event' ? [trigger.event] : [],
  );
  return workflow.events
    .filter(({ type, roles }) => roles.length === 0 && !sent.has(type))
    .filter(({ type }) => !allowed.some((descriptor) => matchesEvent(descriptor, type)))
    .map((event) => diagnose('unsent-event', { ...context.at(event, 'roles'), params: { event: nameOf(event) } }));
}

function completes(state: State, index: WorkflowIndex, depth = 0): boolean {
  if (depth > 100) return true;
  if (state.type === 'parallel') return regions(index, state).every((region) => completes(region, index, depth + 1));
  return state.type === 'final' || index.childrenOf(state.id).some(({ type }) => type === 'final');
}

function undecided(state: State, { index, workflow }: CheckContext): boolean {
  if (state.type !== 'atomic' || isEnd(state, index)) return false;
  const around = [state, ...index.ancestorsOf(state.id)];
  return (
    around.every(({ category }) => category === undefined) &&
    workflow.sla.some(({ id }) => state.clocks[id] === undefined)
  );
}

/** What is declared but has no effect: fields, events, completions that never come, and states that say nothing about the clocks. */
export const checkUsage: Check = (context) => {
  const { index, workflow } = context;
  const used = usedFields(workflow);
  return [
    ...checkEvents(context),
    ...workflow.fields
      .filter(({ id, required }) => !required && !used.has(id))
      .map((field) => diagnose('unused-field', { ...context.at(field), params: { field: field.title.en } })),
    ...workflow.states
      .filter((state) => undecided(state, context))
      .map((state) =>
        diagnose('no-clock-decision', { ...context.at(state, 'category'), params: { state: nameOf(state) } }),
      ),
    ...workflow.transitions.flatMap((transition) => {
      const { trigger } = transition;
      const completed = trigger.kind === 'done' ? index.states.get(trigger.of ?? transition.source) : undefined;
      if (!completed || completes(completed, index)) return [];
      const params = { state: nameOf(completed), transition: transitionName(transition) };
      return [diagnose('never-done', { ...context.at(transition, 'trigger'), params })];
    }),
  ];
};
