import type { Customer, Person } from '#catalog/directory';
import type { CustomerView, PersonView, TicketView } from '#plugins/sdk';
import type { ScopeSource } from './scope-source.ts';
import type { TicketDocument } from './ticket-document.ts';

function personView({ id, name, email, language, vip }: Person): PersonView {
  return Object.freeze({ id, name, email, language, vip });
}

function customerView({ id, title, country, vip, contract }: Customer): CustomerView {
  return Object.freeze({ id, title, country, vip, contract });
}

/** What an action may see of a ticket: a frozen copy. `urlOf` makes the absolute address of a ticket's page from its key. */
export async function ticketView(
  ticket: TicketDocument,
  options: { readonly scopes: ScopeSource; readonly urlOf: (key: string) => string },
): Promise<TicketView> {
  const { scopes, urlOf } = options;
  const assigned = ticket.assignments.find(({ assignee }) => assignee !== undefined)?.assignee;
  const [requester, assignee, customer] = await Promise.all([
    ticket.requester === undefined ? undefined : scopes.person(ticket.requester),
    assigned === undefined ? undefined : scopes.person(assigned),
    ticket.customer === undefined ? undefined : scopes.customer(ticket.customer),
  ]);
  const { _id: id, key, subject, priority, country, category } = ticket;
  return Object.freeze({
    ...{ id, key, subject, priority, url: urlOf(key) },
    states: Object.freeze([...ticket.states]),
    fields: Object.freeze({ ...ticket.fields }),
    ...(country !== undefined && { country }),
    ...(category !== undefined && { category }),
    ...(requester && { requester: personView(requester) }),
    ...(assignee && { assignee: personView(assignee) }),
    ...(customer && { customer: customerView(customer) }),
  });
}
