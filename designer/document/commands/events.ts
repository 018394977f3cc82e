import type { EventDeclaration, Text, Workflow } from '#catalog/language';
import { freshEventType } from '../fresh-event-type.ts';

/** Declares an event that people or plugins send. */
export interface AddEvent {
  readonly type: 'addEvent';
  readonly title: Text;
}

/** Changes what an event is called, who may send it and which fields its form fills; its type stays. */
export interface ChangeEvent {
  readonly type: 'changeEvent';
  readonly event: string;
  readonly change: Partial<Omit<EventDeclaration, 'type'>>;
}

/** Takes an event that no transition uses out of the workflow. */
export interface RemoveEvent {
  readonly type: 'removeEvent';
  readonly event: string;
}

/** The document with the event; its type is made from its title, and agents may send it. */
export function addEvent(document: Workflow, { title }: AddEvent): Workflow {
  const taken = document.events.map((event) => event.type);
  const type = freshEventType(title.en, taken);
  return { ...document, events: [...document.events, { type, title, roles: ['agent'], form: [] }] };
}

/** The document with the event changed. */
export function changeEvent(document: Workflow, { event, change }: ChangeEvent): Workflow {
  const events = document.events.map((each) => (each.type === event ? { ...each, ...change } : each));
  return { ...document, events };
}

/** The document without the event. */
export function removeEvent(document: Workflow, { event }: RemoveEvent): Workflow {
  return { ...document, events: document.events.filter((each) => each.type !== event) };
}
