import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import superjson from 'superjson';

/** Asks the desk's server for something as the person who is signed in on the page. Throws where the answer is no success. */
async function askDesk(page: Page, procedure: string, input: object): Promise<unknown> {
  const address = new URL(`/api/trpc/${procedure}`, page.url());
  const answer = await page.request.post(address.href, {
    headers: { origin: address.origin },
    data: superjson.serialize(input),
  });
  const body = (await answer.json()) as { readonly result?: { readonly data: unknown } };
  if (body.result === undefined) throw new Error(`${procedure} was answered by ${JSON.stringify(body)}`);
  return superjson.deserialize(body.result.data as Parameters<typeof superjson.deserialize>[0]);
}

/** A ticket as a test asks for it. */
export interface WantedTicket {
  readonly subject: string;
  readonly requester?: string;
  readonly customer?: string;
  readonly priority?: number;
  readonly fields?: Readonly<Record<string, string | number>>;
}

interface Answer {
  readonly outcome: string;
  readonly ticket?: { readonly id: string; readonly key: string };
}

function accepted(answer: unknown, of: string): NonNullable<Answer['ticket']> {
  const { outcome, ticket } = answer as Answer;
  if (outcome !== 'accepted' || ticket === undefined) throw new Error(`${of}: ${JSON.stringify(answer)}`);
  return ticket;
}

type Events = readonly (readonly [type: string, payload?: object])[];

/** Opens a ticket as ordered and sends it on. */
async function opened(
  page: Page,
  order: { readonly subject: string },
  events: Events,
): Promise<NonNullable<Answer['ticket']>> {
  const ticket = accepted(await askDesk(page, 'tickets.create', order), order.subject);
  for (const [type, payload] of events) {
    const sent = { ticket: ticket.id, eventId: randomUUID(), type, ...(payload && { payload }) };
    accepted(await askDesk(page, 'tickets.send', sent), type);
  }
  return ticket;
}

/** Creates a repair ticket as the person on the page and sends it on by events, `[type, form]` each; the ticket's id and key. */
export async function createTicket(
  page: Page,
  wanted: WantedTicket,
  events: Events = [],
): Promise<NonNullable<Answer['ticket']>> {
  const { fields = { product: 'servers', equipment: 'SRV-1' }, ...rest } = wanted;
  const order = {
    workflow: 'repair',
    eventId: randomUUID(),
    requester: 'rita',
    customer: 'northwind',
    fields,
    ...rest,
  };
  return opened(page, order, events);
}

/** The same for a ticket of any other workflow. */
export async function createTicketOf(
  page: Page,
  workflow: string,
  { events = [], ...wanted }: WantedTicket & { readonly events?: Events },
): Promise<NonNullable<Answer['ticket']>> {
  const order = { workflow, fields: {}, eventId: randomUUID(), ...wanted };
  return opened(page, order, events);
}
