import type { Language, Workflow } from '#catalog/language';
import { freshEventType } from '../fresh-event-type.ts';
import { renamedIn, type Reference } from '../reference.ts';
import { writeText } from '../text-edit.ts';

/** Gives an event, a field or an option another id, everywhere: in triggers, forms, tables, expressions, scenarios. */
export interface Rename {
  readonly type: 'rename';
  readonly reference: Reference & { readonly kind: 'event' | 'field' | 'option' };
  readonly to: string;
}

/** Puts another team in the place of one, everywhere. */
export interface ReplaceTeam {
  readonly type: 'replaceTeam';
  readonly team: string;
  readonly by: string;
}

/** Writes an event's title in one language; where `follows`, its type is made from the title anew, as long as nobody has seen the event. */
export interface TitleEvent {
  readonly type: 'titleEvent';
  readonly event: string;
  readonly title: string;
  readonly language: Language;
  readonly follows?: boolean;
}

/** The document with every mention renamed, and what declares it. */
export function rename(document: Workflow, { reference, to }: Rename): Workflow {
  const { kind, id } = reference;
  const renamed = renamedIn(document, { reference, to, document });
  if (kind === 'event')
    return { ...renamed, events: renamed.events.map((event) => (event.type === id ? { ...event, type: to } : event)) };
  if (kind === 'field')
    return { ...renamed, fields: renamed.fields.map((field) => (field.id === id ? { ...field, id: to } : field)) };
  return { ...renamed, options: renamed.options.map((option) => (option.id === id ? { ...option, id: to } : option)) };
}

/** The document with the other team. */
export function replaceTeam(document: Workflow, { team, by }: ReplaceTeam): Workflow {
  return renamedIn(document, { reference: { kind: 'team', id: team }, to: by, document });
}

/** The document with the event's title written, and its type following where it should. */
export function titleEvent(document: Workflow, { event, title, language, follows = false }: TitleEvent): Workflow {
  const declared = document.events.find(({ type }) => type === event);
  if (!declared) return document;
  const text = writeText(declared.title, title, language);
  const events = document.events.map((each) => (each === declared ? { ...each, title: text } : each));
  const titled = { ...document, events };
  if (!follows) return titled;
  const others = document.events.filter((each) => each !== declared).map(({ type }) => type);
  const to = freshEventType(text.en, others);
  return to === event ? titled : rename(titled, { type: 'rename', reference: { kind: 'event', id: event }, to });
}
