import { eventTypeFrom, slugFrom, type Text, type Transition, type Trigger, type Workflow } from '#catalog/language';
import { idsOf } from '../part.ts';

/** A trigger, or the wish for an event of this title: a declared one where it fits, else a new one. */
export type NewTrigger = Trigger | { readonly kind: 'new-event'; readonly title: Text };

/** A trigger that is ready to be written, and the document in which its event is declared. */
interface Resolved {
  readonly document: Workflow;
  readonly trigger: Trigger;
}

/** Types of the events by which a state is already left without a guard; one more of them would never be taken. */
function unguardedEvents(document: Workflow, source: string, except: string | undefined): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { id, source: from, guard, trigger } of document.transitions)
    if (from === source && id !== except && guard === undefined && trigger.kind === 'event') types.add(trigger.event);
  return types;
}

/** For which transition a trigger is wanted. */
export interface TriggerRequest {
  readonly source: string;
  readonly trigger: NewTrigger;
  /** The transition that has the trigger now. */
  readonly transition?: string;
}

/** Turns the wish for a new event into a trigger. An event whose title is the same is used again unless the state is left by it already. */
export function resolveTrigger(document: Workflow, { source, trigger, transition }: TriggerRequest): Resolved {
  if (trigger.kind !== 'new-event') return { document, trigger };
  const used = unguardedEvents(document, source, transition);
  const known = document.events.find(({ type, title }) => title.en === trigger.title.en && !used.has(type));
  if (known) return { document, trigger: { kind: 'event', event: known.type } };
  const type = eventTypeFrom(trigger.title.en, new Set(document.events.map((event) => event.type)));
  const events = [...document.events, { type, title: trigger.title, roles: ['agent' as const], form: [] }];
  return { document: { ...document, events }, trigger: { kind: 'event', event: type } };
}

/** What an id of a transition is made from. */
export interface TransitionEnds extends Pick<Transition, 'source' | 'trigger'> {
  readonly target?: string | undefined;
}

/** An id for a transition, made of its ends: `new-to-work`; where it stays, of its source and what triggers it: `work-comment`. */
export function transitionIdFrom(document: Workflow, { source, target, trigger }: TransitionEnds): string {
  const what = trigger.kind === 'event' ? trigger.event.replace(/^ticket\./, '') : trigger.kind;
  const words = target === undefined || target === source ? `${source} ${what}` : `${source} to ${target}`;
  return slugFrom(words, { taken: idsOf(document.transitions), fallback: 'transition' });
}
