import type { Diagnostic, State, Transition, Workflow } from '#catalog/language';
import { childrenOf, refusalOf, stateOf, transitionOf, type Command } from '#designer/document';

/** A repair that is safe to offer: one command, and the verb of its button with the name of what it chooses. */
export interface Repair {
  readonly verb:
    'begin' | 'fall-back' | 'use' | 'remove-condition' | 'remove-row' | 'remove-decision' | 'plain' | 'group';
  readonly name: string;
  readonly command: Command;
}

type Finder = (diagnostic: Diagnostic, document: Workflow) => Repair | undefined;

/** The state that a container begins in by default: the one suggested, else the first that can be it. */
function first(document: Workflow, parent: string | undefined, suggestion: string | undefined): State | undefined {
  const inside = childrenOf(document, parent).filter(({ type }) => type !== 'history');
  return inside.find(({ id }) => id === suggestion) ?? inside[0];
}

const beginning: Finder = ({ element, suggestion }, document) => {
  const initial = first(document, element?.id, suggestion);
  if (!initial) return undefined;
  const parent = element && { parent: element.id };
  return { verb: 'begin', name: initial.title.en, command: { type: 'setInitial', initial: initial.id, ...parent } };
};

const fallingBack: Finder = ({ element, suggestion }, document) => {
  const state = stateOf(document, element?.id ?? '');
  const fallback = state && first(document, state.parent, suggestion);
  if (!fallback) return undefined;
  const history = { depth: state.history?.depth ?? ('shallow' as const), fallback: fallback.id };
  return { verb: 'fall-back', name: fallback.title.en, command: { type: 'setHistory', id: state.id, history } };
};

/** A repair that puts the suggested name in the place of a wrong one. */
function retargeting(command: (transition: Transition, to: string) => Command | undefined): Finder {
  return ({ element, suggestion }, document) => {
    const transition = transitionOf(document, element?.id ?? '');
    const made = transition && suggestion !== undefined ? command(transition, suggestion) : undefined;
    return made && { verb: 'use', name: suggestion ?? '', command: made };
  };
}

const end =
  (which: 'source' | 'target'): Finder =>
  (diagnostic, document) => {
    if (diagnostic.path.at(-1) !== which) return undefined;
    const { suggestion = '' } = diagnostic;
    const repair = retargeting(({ id }, state) => ({ type: 'moveTransitionEnd', id, end: which, state }));
    const found = repair(diagnostic, document);
    return found && { ...found, name: stateOf(document, suggestion)?.title.en ?? suggestion };
  };

const WORD = (name: string) => new RegExp(`(?<![\\w"'.])((?:\\w+\\s*\\.\\s*)?)${name}(?![\\w"'])`, 'g');

/** A name or a value in a guard that is nearly one that exists, where it stands only once. */
const guardName: Finder = ({ code, element, params, path, suggestion }, document) => {
  const transition = transitionOf(document, element?.id ?? '');
  const name = String(params[code === 'expression.unknown-choice' ? 'value' : 'name']);
  if (transition?.guard === undefined || path.at(-1) !== 'guard' || suggestion === undefined) return undefined;
  if (!/^[\w-]+$/.test(name)) return undefined;
  const pattern = code === 'expression.unknown-choice' ? new RegExp(`(["'])${name}\\1`, 'g') : WORD(name);
  if ([...transition.guard.matchAll(pattern)].length !== 1) return undefined;
  const guard = transition.guard.replace(pattern, (found) => found.replace(name, suggestion));
  return { verb: 'use', name: suggestion, command: { type: 'setGuard', id: transition.id, guard } };
};

const rowRemoved: Finder = ({ element, path }, document) => {
  const team = stateOf(document, element?.id ?? '')?.team;
  const [, , where, , row] = path;
  if (where !== 'team' || team?.kind !== 'table' || typeof row !== 'number' || team.rows.length < 2) return undefined;
  const rows = team.rows.filter((_, position) => position !== row);
  return {
    ...{ verb: 'remove-row', name: String(row + 1) },
    command: { type: 'setTeam', id: element?.id ?? '', team: { ...team, rows } },
  };
};

const decisionRemoved: Finder = ({ element, path }) => {
  const policy = path.at(-1);
  if (!element || typeof policy !== 'string') return undefined;
  return { verb: 'remove-decision', name: policy, command: { type: 'setClock', id: element.id, policy } };
};

const teamReplaced: Finder = ({ params, suggestion }) =>
  suggestion === undefined
    ? undefined
    : { verb: 'use', name: suggestion, command: { type: 'replaceTeam', team: String(params['team']), by: suggestion } };

const optionReplaced: Finder = ({ element, path, suggestion: option }) => {
  if (path.at(-1) !== 'onlyIf' || option === undefined) return undefined;
  if (element?.kind !== 'state' && element?.kind !== 'transition') return undefined;
  return {
    verb: 'use',
    name: option,
    command: { type: 'setOnlyIf', part: { kind: element.kind, id: element.id }, option },
  };
};

const madePlain: Finder = ({ element }) =>
  element && { verb: 'plain', name: '', command: { type: 'setStateType', id: element.id, stateType: 'atomic' } };

const grouped: Finder = ({ element }, document) => {
  const parent = stateOf(document, stateOf(document, element?.id ?? '')?.parent ?? '');
  if (parent?.type !== 'atomic') return undefined;
  const command = { type: 'setStateType', id: parent.id, stateType: 'compound' } as const;
  return { verb: 'group', name: parent.title.en, command };
};

const conditionRemoved: Finder = ({ element }) =>
  element && { verb: 'remove-condition', name: '', command: { type: 'setGuard', id: element.id } };

const FINDERS: Readonly<Partial<Record<string, Finder>>> = {
  'missing-initial': beginning,
  'unknown-initial': beginning,
  'initial-outside': beginning,
  'initial-history': beginning,
  'history-without-fallback': fallingBack,
  'unknown-fallback': fallingBack,
  'fallback-outside': fallingBack,
  'fallback-history': fallingBack,
  'unknown-target': end('target'),
  'unknown-source': end('source'),
  'undeclared-event': retargeting(({ id }, event) => ({ type: 'setTrigger', id, trigger: { kind: 'event', event } })),
  'at-unknown-field': retargeting(({ id }, field) => ({ type: 'setTrigger', id, trigger: { kind: 'at', field } })),
  'expression.unknown-fields': guardName,
  'expression.unknown-event': guardName,
  'expression.unknown-ticket': guardName,
  'expression.unknown-requester': guardName,
  'expression.unknown-customer': guardName,
  'expression.unknown-options': guardName,
  'expression.unknown-choice': guardName,
  'unknown-team': teamReplaced,
  'unknown-option': optionReplaced,
  'unknown-policy': decisionRemoved,
  'unused-row': rowRemoved,
  'guard-always': conditionRemoved,
  'compound-without-children': madePlain,
  'parallel-without-regions': madePlain,
  'childless-parent': grouped,
};

/** Whether a document has two parts of one id, so that a command would not know which is meant. */
function isAmbiguous({ element }: Diagnostic, document: Workflow): boolean {
  if (element?.kind !== 'state' && element?.kind !== 'transition') return false;
  const parts: readonly { readonly id: string }[] = element.kind === 'state' ? document.states : document.transitions;
  return parts.filter(({ id }) => id === element.id).length !== 1;
}

/**
 * The repair of a finding, where there is one that loses nothing of what a person has drawn and that he would choose himself. Undefined
 * where there is none, where the finding is about a fragment or only some countries, and where the document has changed meanwhile.
 */
export function repairOf(diagnostic: Diagnostic, document: Workflow): Repair | undefined {
  const { code, path, params } = diagnostic;
  if (path[0] === 'fragments' || params['countries'] !== undefined || isAmbiguous(diagnostic, document))
    return undefined;
  const repair = FINDERS[code]?.(diagnostic, document);
  return repair && refusalOf(document, repair.command) === undefined ? repair : undefined;
}
