import { eventTypeSchema, expandWorkflow, nameSchema, type Reason, type State, type Workflow } from '#catalog/language';
import type { Command, Commands, CommandType } from './command.ts';
import { actionsOf, partOf, type ActionPlace } from './commands/actions.ts';
import { taskIdsBeside } from './commands/state-work.ts';
import { outermost } from './clipping.ts';
import { makeFragment } from './commands/make-fragment.ts';
import { eventDependants, fieldDependants } from './dependants.ts';
import { fragmentRefusal } from './fragment-border.ts';
import { childrenOf, stateOf, transitionOf, withInside, type Part } from './part.ts';

type Rules = { readonly [K in CommandType]?: (document: Workflow, command: Commands[K]) => Reason | undefined };

function refuse(code: string, params: Reason['params'] = {}): Reason {
  return { code: `designer.${code}`, params };
}

function firstReason(...reasons: readonly (Reason | undefined)[]): Reason | undefined {
  return reasons.find((reason) => reason !== undefined);
}

function exists(document: Workflow, part: Part): Reason | undefined {
  const found = part.kind === 'state' ? stateOf(document, part.id) : transitionOf(document, part.id);
  return found ? undefined : (fromFragment(document, [part.id]) ?? refuse(`unknown-${part.kind}`, { id: part.id }));
}

/** What a fragment has brought is drawn here, and changed in the fragment. */
function fromFragment(document: Workflow, ids: readonly string[]): Reason | undefined {
  if (!document.fragments) return undefined;
  const { provenance } = expandWorkflow(document);
  const id = ids.find((each) => Object.hasOwn(provenance, each));
  return id === undefined ? undefined : refuse('from-fragment', { id });
}

const stateExists = (document: Workflow, { id }: { readonly id: string }) => exists(document, { kind: 'state', id });
const transitionExists = (document: Workflow, { id }: { readonly id: string }) =>
  exists(document, { kind: 'transition', id });

/** A state can hold others unless it is an end or a memory; the top level can hold all but a history. */
function mayHold(document: Workflow, parent: string | undefined, type: State['type']): Reason | undefined {
  if (parent === undefined) return type === 'history' ? refuse('history-outside') : undefined;
  const holder = stateOf(document, parent);
  if (!holder) return refuse('unknown-state', { id: parent });
  if (holder.use) return refuse('holds-fragment', { id: parent });
  return holder.type === 'final' || holder.type === 'history' ? refuse('holds-nothing', { id: parent }) : undefined;
}

/** An end and a memory cannot be left. */
function mayLeave(document: Workflow, source: string): Reason | undefined {
  const state = stateOf(document, source);
  if (!state) return refuse('unknown-state', { id: source });
  if (state.type === 'final') return refuse('leaves-final', { id: source });
  return state.type === 'history' ? refuse('leaves-history', { id: source }) : undefined;
}

const mayEnter = (document: Workflow, target: string | undefined) =>
  target === undefined ? undefined : exists(document, { kind: 'state', id: target });

function mayNest(document: Workflow, { moves, parent }: Commands['nestStates']): Reason | undefined {
  const ids = moves.map((move) => move.id);
  if (parent !== undefined && withInside(document, ids).has(parent)) return refuse('inside-itself', { id: parent });
  return firstReason(...ids.map((id) => mayHoldState(document, parent, id)));
}

function mayHoldState(document: Workflow, parent: string | undefined, id: string): Reason | undefined {
  const state = stateOf(document, id);
  return state ? mayHold(document, parent, state.type) : refuse('unknown-state', { id });
}

function mayBeInitial(document: Workflow, { parent, initial }: Commands['setInitial']): Reason | undefined {
  if (parent !== undefined && stateOf(document, parent)?.type !== 'compound')
    return refuse('no-compound', { id: parent });
  const child = childrenOf(document, parent).find((each) => each.id === initial);
  if (!child) return refuse('initial-elsewhere', { id: initial });
  return child.type === 'history' ? refuse('initial-history', { id: initial }) : undefined;
}

function mayBeType(document: Workflow, { id, stateType }: Commands['setStateType']): Reason | undefined {
  const state = stateOf(document, id);
  if (!state) return refuse('unknown-state', { id });
  return stateType === 'history' && state.parent === undefined ? refuse('history-outside') : undefined;
}

function mayAct(document: Workflow, { place }: { readonly place: ActionPlace }): Reason | undefined {
  const part = partOf(place);
  const unknown = exists(document, part);
  if (unknown) return unknown;
  const memory = part.kind === 'state' && stateOf(document, part.id)?.type === 'history';
  return memory ? refuse('history-acts', { id: part.id }) : undefined;
}

function actionExists(document: Workflow, command: Commands['removeAction' | 'changeAction']): Reason | undefined {
  const there = command.index >= 0 && command.index < actionsOf(document, command.place).length;
  return there ? undefined : refuse('unknown-action', { index: command.index });
}

/** An end and a memory have no work of their own; what stands there nevertheless may be taken away. */
function mayWork(document: Workflow, { id }: { readonly id: string }, sets: boolean): Reason | undefined {
  const state = stateOf(document, id);
  if (!state) return refuse('unknown-state', { id });
  return sets && (state.type === 'final' || state.type === 'history') ? refuse('work-misplaced', { id }) : undefined;
}

/** The id of a task is like no other's in the workflow. */
function maySetTasks(document: Workflow, command: Commands['setTasks']): Reason | undefined {
  const taken = taskIdsBeside(document, command.id);
  const twice = command.tasks?.list.find(({ id }) => taken.has(id) || !taken.add(id));
  return firstReason(
    mayWork(document, command, command.tasks !== undefined),
    twice && refuse('id-taken', { id: twice.id }),
  );
}

function mayRemoveEvent(document: Workflow, { event }: Commands['removeEvent']): Reason | undefined {
  const count = eventDependants(document, event);
  return count === 0 ? undefined : refuse('event-used', { event, count });
}

function mayRemoveField(document: Workflow, { id }: Commands['removeField']): Reason | undefined {
  const count = fieldDependants(document, id);
  return count === 0 ? undefined : refuse('field-used', { id, count });
}

function optionExists(document: Workflow, option: string | undefined): Reason | undefined {
  if (option === undefined || document.options.some((each) => each.id === option)) return undefined;
  return refuse('unknown-option', { id: option });
}

/** A new id must be well-formed and free. */
function mayRename(document: Workflow, { reference, to }: Commands['rename']): Reason | undefined {
  const { kind, id } = reference;
  const ids =
    kind === 'event'
      ? document.events.map(({ type }) => type)
      : (kind === 'field' ? document.fields : document.options).map((each) => each.id);
  if (!ids.includes(id)) return refuse('unknown-id', { id });
  if (to !== id && ids.includes(to)) return refuse('id-taken', { id: to });
  const schema = kind === 'event' ? eventTypeSchema : nameSchema;
  return schema.safeParse(to).success ? undefined : refuse('id-malformed', { id: to });
}

/** A team that a table or an event finds is not changed by dragging: what would become of the rule? */
function mayMoveToLane(document: Workflow, { states, lane }: Commands['moveToLane']): Reason | undefined {
  const found = states.find((id) => {
    const team = stateOf(document, id)?.team;
    return team !== undefined && team.kind !== 'fixed';
  });
  return firstReason(
    ...states.map((id) => stateExists(document, { id })),
    lane.kind === 'found' ? refuse('lane-found') : undefined,
    found === undefined ? undefined : refuse('team-found', { id: found }),
  );
}

/** A state on a transition is entered and left by it; one that is its end already cannot come between. */
function mayPlaceOn(document: Workflow, command: Commands['placeOnTransition']): Reason | undefined {
  const { state, transition, parent } = command;
  const led = transitionOf(document, transition);
  return firstReason(
    transitionExists(document, { id: transition }),
    stateExists(document, { id: state }),
    mayNest(document, {
      type: 'nestStates',
      moves: [{ id: state, x: 0, y: 0 }],
      ...(parent === undefined ? {} : { parent }),
    }),
    mayLeave(document, state),
    led && (led.source === state || led.target === state) ? refuse('on-own-transition', { id: state }) : undefined,
  );
}

function mayPaste(document: Workflow, { clipping, parent }: Commands['pasteParts']): Reason | undefined {
  return firstReason(...outermost(clipping).map(({ type }) => mayHold(document, parent, type)));
}

/** Only what holds nothing itself can be filled, and only with a fragment that is there. */
function mayUse(document: Workflow, { id, use }: Commands['setUse']): Reason | undefined {
  const state = stateOf(document, id);
  if (!state) return refuse('unknown-state', { id });
  if (!use) return undefined;
  const fits = (state.type === 'atomic' || state.type === 'compound') && childrenOf(document, id).length === 0;
  if (!fits) return refuse('use-not-empty', { id });
  return document.fragments?.some((fragment) => fragment.id === use.fragment)
    ? undefined
    : refuse('unknown-fragment', { id: use.fragment });
}

/** States become a fragment where the group that uses it means what they meant. */
function mayMakeFragment(document: Workflow, command: Commands['makeFragment']): Reason | undefined {
  const { states } = command;
  const unfit =
    states.length === 0
      ? refuse('fragment-of-nothing')
      : firstReason(...states.map((id) => stateExists(document, { id })), fragmentRefusal(document, states));
  if (unfit) return unfit;
  const drawn = (each: Workflow) => expandWorkflow(each).workflow.states.length;
  return drawn(makeFragment(document, command)) === drawn(document) + 1 ? undefined : refuse('fragment-too-much');
}

const rules: Rules = {
  remove: (document, { states, transitions }) => fromFragment(document, [...states, ...transitions]),
  addAction: mayAct,
  changeAction: actionExists,
  removeAction: actionExists,
  addState: (document, { parent, stateType, from }) =>
    firstReason(mayHold(document, parent, stateType), from && mayLeave(document, from.source)),
  addTransition: (document, { source, target }) => firstReason(mayLeave(document, source), mayEnter(document, target)),
  duplicate: (document, { states }) => firstReason(...states.map((id) => stateExists(document, { id }))),
  insertState: (document, { transition, parent }) =>
    firstReason(transitionExists(document, { id: transition }), mayHold(document, parent, 'atomic')),
  makeFragment: mayMakeFragment,
  moveStates: (document, { moves }) => firstReason(...moves.map((move) => stateExists(document, move))),
  moveTransitionEnd: (document, { id, end, state }) =>
    firstReason(
      transitionExists(document, { id }),
      end === 'target' ? mayEnter(document, state) : mayLeave(document, state ?? ''),
    ),
  moveToLane: mayMoveToLane,
  nestStates: mayNest,
  placeOnTransition: mayPlaceOn,
  pasteParts: mayPaste,
  pinStates: (document, { states }) => firstReason(...states.map((id) => stateExists(document, { id }))),
  removeEvent: mayRemoveEvent,
  removeField: mayRemoveField,
  rename: mayRename,
  renameState: stateExists,
  resizeState: stateExists,
  setApproval: (document, command) => mayWork(document, command, command.approval !== undefined),
  setCategory: stateExists,
  setClock: stateExists,
  setCountryOption: (document, { option }) => optionExists(document, option),
  setGuard: transitionExists,
  setHistory: stateExists,
  setInitial: mayBeInitial,
  setOnlyIf: (document, { part, option }) => firstReason(exists(document, part), optionExists(document, option)),
  setQueue: stateExists,
  setReenter: transitionExists,
  setStateType: mayBeType,
  setTasks: maySetTasks,
  setTeam: stateExists,
  setTransitionRoles: transitionExists,
  setTransitionTitle: transitionExists,
  setTrigger: transitionExists,
  setUse: mayUse,
};

function judge<K extends CommandType>(document: Workflow, type: K, command: Commands[K]): Reason | undefined {
  return rules[type]?.(document, command);
}

/** May this be done to the document? The reason why not, or `undefined` where it may. Every "no" is said here, and only here. */
export function refusalOf(document: Workflow, command: Command): Reason | undefined {
  return judge(document, command.type, command);
}
