import { tracked } from '@trpc/server';
import { z } from 'zod';
import { can, type Person } from '#catalog/directory';
import { slugSchema, type Workflow } from '#catalog/language';
import type { Procedures } from '#catalog/server';
import type { ChangeFeed } from './change-feed.ts';
import { deskEventProcedures } from './desk-event-router.ts';
import type { Desk } from './desk.ts';
import { answerOf } from './router-answer.ts';
import { createSchema, idSchema, sentSchema, valuesSchema } from './router-input.ts';
import { createTicketReader } from './ticket-reader.ts';

const byIdSchema = z.strictObject({ ticket: idSchema });
const sendSchema = sentSchema.extend({
  ...{ type: z.string().min(1).max(120), payload: valuesSchema.optional(), team: slugSchema.optional() },
});
const searchSchema = z.strictObject({
  ...{ text: z.string().trim().min(1).max(200).optional(), requester: idSchema.optional() },
  limit: z.int().min(1).max(200).default(50),
});

/** A workflow as far as the form of a new ticket needs it. */
function creatable({ id: workflow, title, description, fields, keyPrefix }: Workflow) {
  return { workflow, title, fields, keyPrefix, ...(description !== undefined && { description }) };
}

/** Whether the person may create tickets of the workflow in any country, for any customer at all. */
function mayCreate(person: Person, workflow: string): boolean {
  return person.grants.some(({ country, customer }) =>
    can(person, 'ticket.create', { workflow, country, customer, requester: person.id }),
  );
}

/** `tickets.*`. */
export function createTicketsRouter(parts: {
  readonly procedures: Procedures;
  readonly desk: Desk;
  readonly changes: ChangeFeed;
}) {
  const { procedures, desk, changes } = parts;
  const { authorised } = procedures;
  const reader = createTicketReader(desk);
  return procedures.router({
    /** The workflows of which the person may create tickets, with their forms. */
    creatable: authorised('ticket.create').query(async ({ ctx }) => {
      const releases = await desk.releases.currentReleases();
      return releases
        .filter(({ document }) => mayCreate(ctx.person, document.id))
        .map(({ document }) => creatable(document));
    }),
    create: authorised('ticket.create')
      .input(createSchema)
      .mutation(async ({ ctx, input: { eventId: id, team, country, requester, customer, ...input } }) =>
        answerOf(
          await desk.open({
            ...input,
            ...{ event: { id, ...(team !== undefined && { team }) }, by: { kind: 'person', person: ctx.person } },
            ...(country !== undefined && { country }),
            ...(requester !== undefined && { requester }),
            ...(customer !== undefined && { customer }),
          }),
        ),
      ),
    /** By id or readable key. */
    get: authorised('ticket.read')
      .input(byIdSchema)
      .query(({ ctx, input }) => reader.page(ctx.person, input.ticket)),
    timeline: authorised('ticket.read')
      .input(byIdSchema)
      .query(({ ctx, input }) => reader.timeline(ctx.person, input.ticket)),
    search: authorised('ticket.read')
      .input(searchSchema)
      .query(({ ctx, input }) => reader.search(ctx.person, input)),
    send: authorised('ticket.send-event')
      .input(sendSchema)
      .mutation(async ({ ctx, input: { ticket, eventId: id, type, payload, team } }) => {
        const event = { id, type, ...(payload && { payload }), ...(team !== undefined && { team }) };
        return answerOf(await desk.dispatch({ ticket, event, by: { kind: 'person', person: ctx.person } }));
      }),
    ...deskEventProcedures(parts),
    /** What changes on the tickets the person may see, as it happens; after a broken connection from where it broke. */
    changes: authorised('ticket.read')
      .input(z.strictObject({ lastEventId: z.string().max(40).nullish() }).optional())
      .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
        const last = Number(input?.lastEventId ?? Number.NaN);
        const since = Number.isSafeInteger(last) ? { since: new Date(last) } : {};
        for await (const change of changes.subscribe({ person: ctx.person.id, signal, ...since }))
          yield tracked(String(change.changedAt.getTime()), change);
      }),
  });
}
