import { can, type Act, type Person } from '#catalog/directory';
import { formsOf, textIn, type Language, type Role } from '#catalog/language';
import type { TicketPageData, TimelineData } from '../desk-api.ts';
import type { TicketClock } from './clocks.tsx';
import type { Candidate } from './hold.tsx';
import type { Move } from './moves.tsx';
import type { TimelineEntry } from './timeline-items.ts';

/** The ways on from where the ticket is: those that were used most come first, those that cannot work now last. */
export function movesOf(page: Pick<TicketPageData, 'document' | 'offered'>, language: Language): readonly Move[] {
  const { document, offered } = page;
  const used = (transition: string) => document.observed?.[transition] ?? 0;
  const title = (id: string) => {
    const state = document.states.find((each) => each.id === id);
    return state ? textIn(state.title, language) : id;
  };
  return offered
    .map((offer, order) => ({ offer, order }))
    .sort(
      (a, b) =>
        Number(a.offer.reason !== undefined) - Number(b.offer.reason !== undefined) ||
        used(b.offer.transition) - used(a.offer.transition) ||
        a.order - b.order,
    )
    .map(({ offer: { event, target, reason } }) => ({
      type: event.type,
      title: event.title,
      target: target === undefined ? undefined : title(target),
      targetState: target,
      reason,
      form: formsOf(document.fields, event.form, language),
    }));
}

/** The clocks of the page, named in the reader's language. */
export function clocksOf(
  page: Pick<TicketPageData, 'clocks' | 'document'>,
  language: Language,
): readonly TicketClock[] {
  const title = (id: string) => {
    const state = page.document.states.find((each) => each.id === id);
    return state ? textIn(state.title, language) : id;
  };
  return page.clocks.map(({ policy, status, targetMs, remainingMs, dueAt, breachedAt, because, title: named }) => ({
    ...{ policy, status, targetMs, remainingMs, title: textIn(named, language) },
    dueAt: dueAt?.getTime(),
    breachedAt: breachedAt?.getTime(),
    because: because && { states: because.states.map(title), since: because.since.getTime() },
  }));
}

/** The history as the journal tells it. */
export function entriesOf(data: TimelineData, release: string): readonly TimelineEntry[] {
  return data.entries.map(({ actor, at, message, ...entry }) => ({
    ...entry,
    release,
    at: at.getTime(),
    actor:
      actor.kind === 'person'
        ? { kind: 'person', id: actor.id ?? '', roles: [] as readonly Role[] }
        : { kind: actor.kind as 'timer' | 'plugin' | 'system' | 'log' },
    message: message && { kind: message.kind, text: message.text },
  }));
}

/** The people who could take the ticket, or do something else to it, by name. */
export function candidatesOf(
  page: Pick<TicketPageData, 'teams' | 'country' | 'customer' | 'workflow' | 'requester'>,
  people: Iterable<Person>,
  act: Act = 'ticket.take',
): readonly Candidate[] {
  const { teams, country, customer, workflow, requester } = page;
  const subject = { teams, country, customer, workflow, requester };
  return [...people]
    .filter((person) => can(person, act, subject))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
