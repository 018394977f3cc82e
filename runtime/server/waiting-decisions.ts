import type { Filter } from 'mongodb';
import { personRoles, teamsOf, ticketFilter, type Person } from '#catalog/directory';
import type { Desk } from './desk.ts';
import type { TicketDocument } from './ticket-document.ts';
import { approvalViews } from './work-views.ts';

/** More than anybody decides in a day. */
const MOST_WAITING = 200;

function keysOf(person: Person): string[] {
  const roles = personRoles(person).map((role) => `role:${role}`);
  return [`person:${person.id}`, ...roles, ...teamsOf(person).map((team) => `team:${team}`)];
}

/** The tickets that wait for this person's decision, what is due first first; at most 200. `tickets`: only these are looked at. */
export async function waitingDecisions(
  desk: Pick<Desk, 'collections' | 'scopes' | 'machines' | 'clock'>,
  person: Person,
  tickets?: readonly string[],
): Promise<readonly TicketDocument[]> {
  const asked: Filter<TicketDocument> = { approvers: { $in: keysOf(person) } };
  const these: Filter<TicketDocument>[] = tickets ? [{ _id: { $in: [...tickets] } }] : [];
  const readable = ticketFilter(person, 'ticket.read') as Filter<TicketDocument>;
  const found = await desk.collections.tickets
    .find({ $and: [asked, readable, ...these] })
    .sort({ orderAt: 1, weight: -1, _id: 1 })
    .limit(MOST_WAITING)
    .toArray();
  // Who is asked is not always who may decide: he may have voted, handed it on, or be concerned himself.
  const scope = await desk.scopes.scopeOf({}, desk.clock.now().getTime());
  const may = await Promise.all(
    found.map(async (ticket) => {
      const compiled = await desk.machines.compiled(ticket.release, ticket.country);
      return approvalViews(person, ticket, { compiled, scope }).some(({ mayDecide }) => mayDecide);
    }),
  );
  return found.filter((_, position) => may[position]);
}
