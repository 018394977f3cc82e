import { durationMs } from './duration.ts';
import { matchesEvent } from './event-descriptor.ts';
import { declaresWork, isWorkFact, workFactEvent } from './work-fact.ts';
import { expandWorkflow } from './expand-workflow.ts';
import { indexWorkflow, type WorkflowIndex } from './workflow-index.ts';
import type { Action, EventDeclaration, State, Transition, Workflow } from './workflow.ts';

/** An action or guard reference as XState writes it. */
export interface XstateReference {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A transition as XState v5 writes it. */
export interface XstateTransition {
  readonly target?: string | readonly string[];
  readonly guard?: XstateReference;
  readonly actions: readonly XstateReference[];
  readonly reenter?: boolean;
  readonly description?: string;
  readonly meta: { readonly statedesk: Omit<Transition, 'source' | 'target' | 'also' | 'actions' | 'guard'> };
}

/** A state node of an XState v5 machine configuration: JSON only. */
export interface XstateNode {
  readonly id: string;
  readonly type?: 'parallel' | 'final' | 'history';
  readonly history?: 'shallow' | 'deep';
  readonly target?: string;
  readonly initial?: string;
  readonly description?: string;
  readonly entry?: readonly XstateReference[];
  readonly exit?: readonly XstateReference[];
  readonly on?: Readonly<Record<string, readonly XstateTransition[]>>;
  readonly after?: Readonly<Record<string, readonly XstateTransition[]>>;
  readonly always?: readonly XstateTransition[];
  readonly onDone?: readonly XstateTransition[];
  readonly states?: Readonly<Record<string, XstateNode>>;
  readonly meta?: { readonly statedesk: unknown };
}

/** The action that marks every transition taken: XState answers an accepted self-transition and a refusal with the same snapshot. */
export const TAKEN_ACTION = 'transition.taken';
/** The action that writes an event's form into the ticket's fields. */
export const FILL_ACTION = 'ticket.fill';
/** The kernel's own action that sets a field: `{ field, expression }`. */
export const SET_ACTION = 'ticket.set';
/** The kernel's own action that sends the ticket an event: `{ event, delay?, id? }`; without a delay at once, within the same step. */
export const RAISE_ACTION = 'ticket.raise';
/** The kernel's own action that takes back a delayed event: `{ id }`. */
export const CANCEL_ACTION = 'ticket.cancel';
/** The action by which a state with tasks or an approval says that it is entered: `{ state }`. */
export const OPEN_WORK_ACTION = 'ticket.open-work';
/** The action by which a state with tasks or an approval says that it is left: `{ state }`. */
export const CLOSE_WORK_ACTION = 'ticket.close-work';
/** The guard that evaluates a CEL expression: `{ expression }`. */
export const EXPRESSION_GUARD = 'expression';

/** What the event that XState raises when a state has completed is called: this, and the state's id. */
export const DONE_EVENT = 'xstate.done.state.';

/** The delay's key in XState: elapsed milliseconds, or the transition's id where the kernel computes the delay (business time, an instant). */
export function delayKey(transition: Transition): string {
  const { trigger } = transition;
  const ms = trigger.kind === 'after' && trigger.time === 'elapsed' ? durationMs(trigger.duration) : undefined;
  return ms === undefined ? transition.id : String(ms);
}

/** The type and id of the event that XState raises when the delay of a transition has passed. */
export function delayedEventType(transition: Transition): string {
  return `xstate.after.${delayKey(transition)}.${transition.source}`;
}

function reference({ type, params }: Action): XstateReference {
  return Object.keys(params).length === 0 ? { type } : { type, params };
}

function xstateTransition(transition: Transition, events: readonly EventDeclaration[]): XstateTransition {
  const { target, also = [], guard, actions, source: _source, ...kept } = transition;
  const fields = new Set(events.flatMap(({ form }) => form.map(({ field }) => field)));
  const fill = fields.size > 0 ? [{ type: FILL_ACTION, params: { fields: [...fields] } }] : [];
  const targets = target === undefined ? [] : [target, ...also].map((id) => `#${id}`);
  return {
    ...(targets.length > 0 && { target: targets.length === 1 ? (targets[0] ?? '') : targets }),
    ...(guard !== undefined && { guard: { type: EXPRESSION_GUARD, params: { expression: guard } } }),
    ...(transition.reenter && { reenter: true }),
    ...(transition.title && { description: transition.title.en }),
    actions: [{ type: TAKEN_ACTION, params: { id: transition.id } }, ...fill, ...actions.map(reference)],
    meta: { statedesk: kept },
  };
}

/** The event a state listens to: what its own work comes to bears its name, so that regions beside it do not hear it. */
function eventKey(event: string, state: State): string {
  return isWorkFact(event) && declaresWork(state, event) ? workFactEvent(event, state.id) : event;
}

/** The transitions of one state, sorted into XState's places; order within a place is the document's. */
function transitionsOf(state: State, index: WorkflowIndex) {
  const on: Record<string, XstateTransition[]> = {};
  const after: Record<string, XstateTransition[]> = {};
  const always: XstateTransition[] = [];
  const onDone: XstateTransition[] = [];
  for (const transition of index.leaving(state.id)) {
    const { trigger } = transition;
    const events =
      trigger.kind === 'event' ? index.workflow.events.filter(({ type }) => matchesEvent(trigger.event, type)) : [];
    const made = xstateTransition(transition, events);
    if (trigger.kind === 'event') (on[eventKey(trigger.event, state)] ??= []).push(made);
    else if (trigger.kind === 'always') always.push(made);
    else if (trigger.kind === 'done' && (trigger.of ?? state.id) !== state.id)
      (on[`${DONE_EVENT}${trigger.of ?? ''}`] ??= []).push(made);
    else if (trigger.kind === 'done') onDone.push(made);
    else (after[delayKey(transition)] ??= []).push(made);
  }
  return {
    ...(Object.keys(on).length > 0 && { on }),
    ...(Object.keys(after).length > 0 && { after }),
    ...(always.length > 0 && { always }),
    ...(onDone.length > 0 && { onDone }),
  };
}

function xstateNode(state: State, index: WorkflowIndex): XstateNode {
  const { id, type, initial, history, entry, exit, parent: _parent, ...kept } = state;
  const children = index.childrenOf(id);
  const works = state.tasks !== undefined || state.approval !== undefined;
  const mark = (action: string): readonly XstateReference[] => (works ? [{ type: action, params: { state: id } }] : []);
  const entered = [...mark(OPEN_WORK_ACTION), ...entry.map(reference)];
  const left = [...exit.map(reference), ...mark(CLOSE_WORK_ACTION)];
  return {
    id,
    description: state.title.en,
    ...((type === 'parallel' || type === 'final' || type === 'history') && { type }),
    ...(type === 'history' && { history: history?.depth ?? 'shallow' }),
    ...(type === 'history' && history?.fallback !== undefined && { target: `#${history.fallback}` }),
    ...(type === 'compound' && initial !== undefined && { initial }),
    ...(entered.length > 0 && { entry: entered }),
    ...(left.length > 0 && { exit: left }),
    ...(type !== 'history' && transitionsOf(state, index)),
    ...(children.length > 0 && { states: statesOf(children, index) }),
    meta: { statedesk: kept },
  };
}

function statesOf(states: readonly State[], index: WorkflowIndex): Record<string, XstateNode> {
  return Object.fromEntries(states.map((state) => [state.id, xstateNode(state, index)]));
}

/**
 * The workflow as an XState v5 machine configuration, for export and for the kernel. Total on validated documents.
 * What XState has no place for (texts, teams, categories, forms, policies) is kept under `meta.statedesk`.
 */
export function toXstate(document: Workflow): XstateNode {
  const { workflow } = expandWorkflow(document);
  const index = indexWorkflow(workflow);
  const { id, initial, states: _states, transitions: _transitions, ...kept } = workflow;
  return {
    id: `workflow:${id}`,
    description: workflow.title.en,
    ...(initial !== undefined && { initial }),
    states: statesOf(index.childrenOf(undefined), index),
    meta: { statedesk: kept },
  };
}
