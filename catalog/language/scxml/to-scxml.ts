import type { Diagnostic } from '../diagnostic.ts';
import { diagnose, type DiagnosticDetails, type LossCode } from '../diagnostic-code.ts';
import { durationMs } from '../duration.ts';
import { featureLosses } from '../exchange/feature-losses.ts';
import { expandWorkflow } from '../expand-workflow.ts';
import { bySpecificity, isWildcard } from '../event-descriptor.ts';
import { CANCEL_ACTION, RAISE_ACTION, SET_ACTION, delayKey } from '../to-xstate.ts';
import { indexWorkflow, type WorkflowIndex } from '../workflow-index.ts';
import type { Action, State, Transition, Workflow } from '../workflow.ts';
import { predicateOf } from './scxml-condition.ts';
import { CEL_DATAMODEL, STATEDESK_NAMESPACE } from './scxml-session.ts';
import { writeXml, type WrittenElement } from './write-xml.ts';

/** A workflow written as SCXML, and what other tools will not understand of it. */
export interface ExportedScxml {
  readonly scxml: string;
  readonly losses: readonly Diagnostic[];
}

interface Export {
  readonly index: WorkflowIndex;
  readonly losses: Diagnostic[];
}

const GENERATED = { 'statedesk:generated': 'true' };

function lose(to: Export, code: LossCode, about: Pick<DiagnosticDetails, 'element' | 'params'>): void {
  to.losses.push(diagnose(code, { path: [], ...about }));
}

/** Attributes of their own for what SCXML has no place for; nothing where nothing is left. */
function kept(value: Readonly<Record<string, unknown>>): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.length === 0 ? {} : { 'statedesk:kept': JSON.stringify(Object.fromEntries(entries)) };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function actionElement({ type, params }: Action, to: Export, element: Diagnostic['element']): WrittenElement {
  if (type === SET_ACTION)
    return {
      name: 'assign',
      attributes: { location: `fields.${text(params['field'])}`, expr: text(params['expression']) },
    };
  if (type === CANCEL_ACTION) return { name: 'cancel', attributes: { sendid: text(params['id']) } };
  if (type === RAISE_ACTION) {
    const event = text(params['event']);
    if (params['delay'] === undefined) return { name: 'raise', attributes: { event } };
    const delay = `${durationMs(text(params['delay'])) ?? 0}ms`;
    const id = params['id'] === undefined ? undefined : text(params['id']);
    return { name: 'send', attributes: { event, delay, id } };
  }
  lose(to, 'export.action', { element, params: { action: type } });
  const filled = Object.keys(params).length === 0 ? undefined : JSON.stringify(params);
  return { name: 'statedesk:action', attributes: { type, params: filled } };
}

/** The event that ends the delay of a transition; those of one state that wait equally long share it, and the first that may is taken. */
function delayEvent(transition: Transition): string {
  return `after.${transition.source}.${delayKey(transition)}`;
}

/** What a transition waits for, in SCXML's words. */
function descriptorOf(transition: Transition, state: State): string | undefined {
  const { trigger } = transition;
  switch (trigger.kind) {
    case 'event':
      return trigger.event;
    case 'after':
    case 'at':
      return delayEvent(transition);
    case 'done':
      return `done.state.${trigger.of ?? state.id}`;
    case 'always':
      return undefined;
  }
}

function nameOf({ title, trigger, id }: Transition): string {
  return title?.en ?? (trigger.kind === 'event' ? trigger.event : id);
}

function liesIn(index: WorkflowIndex, inner: string, outer: string): boolean {
  return index.ancestorsOf(inner).some(({ id }) => id === outer);
}

function transitionElement(transition: Transition, state: State, to: Export): WrittenElement {
  const { id, target, also = [], guard, actions, trigger, reenter, title, roles, onlyIf } = transition;
  const element = { kind: 'transition', id } as const;
  const params = { transition: nameOf(transition) };
  const predicate = guard === undefined ? undefined : predicateOf(guard);
  if (guard !== undefined && predicate === undefined) lose(to, 'export.guard', { element, params });
  const targets = target === undefined ? [] : [target, ...also];
  const inside = targets.length > 0 && targets.every((each) => liesIn(to.index, each, state.id));
  const internal = inside && !reenter && state.type === 'compound';
  const stays =
    !reenter && targets.length > 0 && targets.every((each) => each === state.id || liesIn(to.index, each, state.id));
  if (stays && !internal) lose(to, 'export.reenter', { element, params });
  if (trigger.kind === 'at')
    lose(to, 'export.delay', { element, params: { ...params, what: `fields.${trigger.field}` } });
  if (trigger.kind === 'after' && trigger.time === 'business')
    lose(to, 'export.delay', { element, params: { ...params, what: `${trigger.duration} (${trigger.time})` } });
  return {
    name: 'transition',
    attributes: {
      event: descriptorOf(transition, state),
      cond: predicate ?? guard,
      target: targets.length === 0 ? undefined : targets.join(' '),
      type: internal ? 'internal' : undefined,
      ...kept({ id, trigger, reenter, title, roles, onlyIf }),
    },
    children: actions.map((action) => actionElement(action, to, element)),
  };
}

/** The sending of the event that ends each delay on entry, and its taking back on exit. */
function delays(leaving: readonly Transition[]): {
  readonly sends: readonly WrittenElement[];
  readonly cancels: readonly WrittenElement[];
} {
  const elapsed = leaving.flatMap((transition) => {
    const { trigger } = transition;
    const ms = trigger.kind === 'after' && trigger.time === 'elapsed' ? durationMs(trigger.duration) : undefined;
    return ms === undefined ? [] : [[delayEvent(transition), `${ms}ms`] as const];
  });
  const distinct = [...new Map(elapsed)];
  return {
    sends: distinct.map(([event, delay]) => ({ name: 'send', attributes: { event, id: event, delay, ...GENERATED } })),
    cancels: distinct.map(([event]) => ({ name: 'cancel', attributes: { sendid: event, ...GENERATED } })),
  };
}

function block(name: string, children: readonly WrittenElement[]): readonly WrittenElement[] {
  return children.length === 0 ? [] : [{ name, children }];
}

/** In SCXML the first transition that fits is taken, here the one with the most exact event: so those come first. */
function ordered(leaving: readonly Transition[]): readonly Transition[] {
  const event = ({ trigger }: Transition): string => (trigger.kind === 'event' ? trigger.event : '');
  return [...leaving].sort((left, right) => bySpecificity(event(left), event(right)));
}

function stateElement(state: State, to: Export): WrittenElement {
  const { index } = to;
  const { id, parent: _parent, type, initial, history, entry, exit, ...rest } = state;
  const element = { kind: 'state', id } as const;
  const keeping = kept({ ...rest, clocks: Object.keys(rest.clocks).length === 0 ? undefined : rest.clocks });
  if (type === 'history') {
    if (state.parent === undefined) lose(to, 'export.history', { element, params: { state: state.title.en } });
    const fallback = history?.fallback;
    const start = fallback === undefined ? [] : [{ name: 'transition', attributes: { target: fallback } }];
    return { name: 'history', attributes: { id, type: history?.depth ?? 'shallow', ...keeping }, children: start };
  }
  const leaving = ordered(index.leaving(id));
  const { sends, cancels } = delays(leaving);
  const act = (actions: readonly Action[]) => actions.map((action) => actionElement(action, to, element));
  return {
    name: type === 'parallel' || type === 'final' ? type : 'state',
    attributes: { id, initial: type === 'compound' ? initial : undefined, ...keeping },
    children: [
      ...block('onentry', [...sends, ...act(entry)]),
      ...block('onexit', [...act(exit), ...cancels]),
      ...leaving.map((transition) => transitionElement(transition, state, to)),
      ...index.childrenOf(id).map((child) => stateElement(child, to)),
    ],
  };
}

/** Names that mean more in SCXML than here, because others begin with them. */
function losePrefixes(workflow: Workflow, to: Export): void {
  const types = new Set(workflow.events.map(({ type }) => type));
  const waited = new Set(
    workflow.transitions.flatMap(({ trigger }) =>
      trigger.kind === 'event' && !isWildcard(trigger.event) ? [trigger.event] : [],
    ),
  );
  for (const event of waited) {
    const other = [...types].find((type) => type.startsWith(`${event}.`));
    if (other !== undefined)
      lose(to, 'export.prefix', { element: { kind: 'event', id: event }, params: { event, other } });
  }
}

/**
 * The workflow as SCXML 1.0. What SCXML has no place for (texts, teams, forms, policies) is kept aside in attributes of a namespace of our
 * own, which `fromScxml` reads again; conditions and assigned values are CEL, save for those that `In()` can say. Total on validated
 * documents; fragments are put in where they are used; lists what other tools will not understand, each with the part it concerns.
 */
export function toScxml(document: Workflow): ExportedScxml {
  const { workflow } = expandWorkflow(document);
  const to: Export = { index: indexWorkflow(workflow), losses: [] };
  const { id, initial, states: _states, transitions: _transitions, schemaVersion: _version, ...rest } = workflow;
  const root: WrittenElement = {
    name: 'scxml',
    attributes: {
      xmlns: 'http://www.w3.org/2005/07/scxml',
      'xmlns:statedesk': STATEDESK_NAMESPACE,
      version: '1.0',
      datamodel: CEL_DATAMODEL,
      name: id,
      initial,
      ...kept(rest),
    },
    children: to.index.childrenOf(undefined).map((state) => stateElement(state, to)),
  };
  losePrefixes(workflow, to);
  to.losses.push(...featureLosses(document, 'scxml'));
  return { scxml: `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}`, losses: to.losses };
}
