import { conditionWords, eventTitle, textIn, type Language, type Transition, type Workflow } from '#catalog/language';
import { textWidth } from './state-boxes.ts';

/** What the pill on a transition says. Durations and fixed words are put into sentences where it is drawn. */
export interface TransitionLabel {
  readonly trigger:
    | { readonly kind: 'words'; readonly words: string }
    | { readonly kind: 'after'; readonly duration: string; readonly business: boolean }
    | { readonly kind: 'at'; readonly field: string }
    | { readonly kind: 'always' }
    | { readonly kind: 'done' }
    /** Any event, or any that begins with these words. */
    | { readonly kind: 'any'; readonly prefix: string | undefined };
  /** The condition in words. */
  readonly guard: string | undefined;
  readonly actions: number;
  /** How often it was seen in the log it came from. */
  readonly observed: number | undefined;
}

function triggerOf(document: Workflow, transition: Transition, language: Language): TransitionLabel['trigger'] {
  const { trigger, title } = transition;
  if (title) return { kind: 'words', words: textIn(title, language) };
  if (trigger.kind === 'event' && trigger.event.endsWith('*'))
    return { kind: 'any', prefix: trigger.event === '*' ? undefined : trigger.event.slice(0, -2) };
  if (trigger.kind === 'event') return { kind: 'words', words: eventTitle(document, trigger.event, language) };
  if (trigger.kind === 'after')
    return { kind: 'after', duration: trigger.duration, business: trigger.time === 'business' };
  if (trigger.kind === 'at') {
    const field = document.fields.find((each) => each.id === trigger.field);
    return { kind: 'at', field: field ? textIn(field.title, language) : trigger.field };
  }
  return { kind: trigger.kind };
}

/** The label of a transition in the reader's language. */
export function transitionLabel(document: Workflow, transition: Transition, language: Language): TransitionLabel {
  const { observed } = document;
  return {
    trigger: triggerOf(document, transition, language),
    guard: transition.guard === undefined ? undefined : conditionWords(transition.guard, document, language),
    actions: transition.actions.length,
    observed: observed && Object.hasOwn(observed, transition.id) ? observed[transition.id] : undefined,
  };
}

/** The longest guard that a pill shows; the rest is read by hovering or in the inspector. */
export const GUARD_LETTERS = 32;
/** The widest a pill becomes, in pixels. */
export const WIDEST_LABEL = 240;

function wordsWidth(trigger: TransitionLabel['trigger']): number {
  if (trigger.kind === 'words') return textWidth(trigger.words, 6.8);
  if (trigger.kind === 'at') return 36 + textWidth(trigger.field, 6.8);
  if (trigger.kind === 'any') return 88 + textWidth(trigger.prefix ?? '', 6.8);
  return trigger.kind === 'after' && trigger.business ? 192 : 104;
}

/** The room that a pill takes, in pixels, about. */
export function labelSize(label: TransitionLabel): { readonly width: number; readonly height: number } {
  const { trigger, guard, actions, observed } = label;
  const words = wordsWidth(trigger);
  const extras = (guard ? Math.min(GUARD_LETTERS, guard.length) * 6.2 + 12 : 0) + (actions > 0 ? 28 : 0);
  const counted = observed === undefined ? 0 : 16 + String(observed).length * 7;
  return { width: Math.min(WIDEST_LABEL, words + extras + counted + 20), height: 24 };
}
