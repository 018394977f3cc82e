import { eventTypeFrom, SYSTEM_EVENTS } from '#catalog/language';

/**
 * The type of a new event, made from its title. Never one that the desk itself sends: an event called "Take" that were `ticket.take` would
 * happen when somebody takes the ticket, not when its button is pressed.
 */
export function freshEventType(title: string, taken: Iterable<string>): string {
  return eventTypeFrom(title, new Set([...taken, ...SYSTEM_EVENTS]));
}
