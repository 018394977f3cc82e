import type { Language, Role, Transition, Workflow } from '#catalog/language';
import { changeTransition, transitionOf, withKey } from '../part.ts';
import { textFrom, writeText } from '../text-edit.ts';
import { resolveTrigger, type NewTrigger } from './new-trigger.ts';

/** Leads one end of a transition to another state; a target that is absent makes it stay in its source. */
export interface MoveTransitionEnd {
  readonly type: 'moveTransitionEnd';
  readonly id: string;
  readonly end: 'source' | 'target';
  readonly state?: string;
}

/** Says what makes the transition be taken. */
export interface SetTrigger {
  readonly type: 'setTrigger';
  readonly id: string;
  readonly trigger: NewTrigger;
}

/** Says under which condition it may be taken, in CEL; without a guard always. */
export interface SetGuard {
  readonly type: 'setGuard';
  readonly id: string;
  readonly guard?: string;
}

/** Writes a transition's own title in one language; without a title it is called by its event. */
export interface SetTransitionTitle {
  readonly type: 'setTransitionTitle';
  readonly id: string;
  readonly title?: string;
  readonly language: Language;
}

/** Says who may take it, where that differs from the event's own roles. */
export interface SetTransitionRoles {
  readonly type: 'setTransitionRoles';
  readonly id: string;
  readonly roles?: readonly Role[];
}

/** Says whether the source is left and entered again where the target is itself or lies inside it. */
export interface SetReenter {
  readonly type: 'setReenter';
  readonly id: string;
  readonly reenter: boolean;
}

/** The document with the end moved; a transition that now stays where it is does not enter again. */
export function moveTransitionEnd(document: Workflow, { id, end, state }: MoveTransitionEnd): Workflow {
  return changeTransition(document, id, (transition): Transition => {
    if (transition[end] === state) return transition;
    if (end === 'target') return withKey({ ...transition, reenter: state === transition.source }, 'target', state);
    return state === undefined ? transition : { ...transition, source: state };
  });
}

/** The document with the trigger set; a new event is declared. */
export function setTrigger(document: Workflow, { id, trigger }: SetTrigger): Workflow {
  const transition = transitionOf(document, id);
  if (!transition) return document;
  const resolved = resolveTrigger(document, { source: transition.source, trigger, transition: id });
  return changeTransition(resolved.document, id, (each) => ({ ...each, trigger: resolved.trigger }));
}

/** The document with the guard set. */
export function setGuard(document: Workflow, { id, guard }: SetGuard): Workflow {
  return changeTransition(document, id, (transition) => withKey(transition, 'guard', guard));
}

/** The document with the transition's title written or removed. */
export function setTransitionTitle(document: Workflow, { id, title, language }: SetTransitionTitle): Workflow {
  return changeTransition(document, id, (transition) => {
    if (title === undefined) return withKey(transition, 'title', undefined);
    const text = transition.title ? writeText(transition.title, title, language) : textFrom(title, language);
    return { ...transition, title: text };
  });
}

/** The document with the transition's roles set. */
export function setTransitionRoles(document: Workflow, { id, roles }: SetTransitionRoles): Workflow {
  return changeTransition(document, id, (transition) => withKey(transition, 'roles', roles && [...roles]));
}

/** The document with re-entering set. */
export function setReenter(document: Workflow, { id, reenter }: SetReenter): Workflow {
  return changeTransition(document, id, (transition) =>
    transition.reenter === reenter ? transition : { ...transition, reenter },
  );
}
