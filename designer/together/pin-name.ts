import { eventTitle, textIn, type Language, type Text, type Workflow } from '#catalog/language';
import { stateOf, transitionOf, type Part } from '#designer/document';

/** The title of a part for the language, where the workflow has it: a transition's own, else its event's, else its ends. */
export function partTitle(document: Workflow, { kind, id }: Part, language: Language): string | undefined {
  if (kind === 'state') {
    const state = stateOf(document, id);
    return state && textIn(state.title, language);
  }
  const transition = transitionOf(document, id);
  if (!transition) return undefined;
  const { title, trigger, source, target } = transition;
  if (title) return textIn(title, language);
  if (trigger.kind === 'event') return eventTitle(document, trigger.event, language);
  const name = (end: string) => partTitle(document, { kind: 'state', id: end }, language) ?? end;
  return target === undefined ? name(source) : `${name(source)} → ${name(target)}`;
}

/** What is kept of a part's name for when it is gone. */
export function keptTitle(document: Workflow, part: Part): Text | undefined {
  const en = partTitle(document, part, 'en');
  if (en === undefined) return undefined;
  return { en, ru: partTitle(document, part, 'ru') ?? en, pl: partTitle(document, part, 'pl') ?? en };
}
