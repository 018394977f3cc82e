import type { Workflow } from '#catalog/language';
import type { Light, Lights } from '#designer/canvas';
import { activeStates, type Coverage, type Played } from '#runtime/core';
import type { Offer } from './offers.ts';

/** Lights where the ticket is, what brought it there, and where it could go. */
export function playLights({ play, entries }: Played, offers: readonly Offer[]): Lights {
  const { ticket, compiled } = play;
  const states = new Map<string, Light>();
  for (const id of activeStates(ticket.states, compiled.index)) states.set(id, 'around');
  for (const id of ticket.states) states.set(id, 'active');
  const transitions = new Map<string, Light>();
  for (const { transition, reason } of offers)
    if (transition !== undefined && !reason) transitions.set(transition, 'open');
  for (const entry of entries) for (const id of entry.transitions) transitions.set(id, 'taken');
  return { states, transitions };
}

/** What of a coverage is missed, as data that can cross to a worker and back. */
export interface Missed {
  readonly states: readonly string[];
  readonly transitions: readonly string[];
}

/** What a coverage has missed. */
export function missedOf({ states, transitions }: Coverage): Missed {
  return { states: states.missed, transitions: transitions.missed };
}

/** Lights what scenarios have touched, and what they have missed. */
export function coverageLights(workflow: Workflow, missed: Missed): Lights {
  const of = (parts: readonly { readonly id: string }[], ids: readonly string[]) => {
    const gone = new Set(ids);
    return new Map(parts.map(({ id }): [string, Light] => [id, gone.has(id) ? 'missed' : 'covered']));
  };
  return {
    states: of(workflow.states, missed.states),
    transitions: of(workflow.transitions, missed.transitions),
  };
}
