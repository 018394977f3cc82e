import { z } from 'zod';
import type { Person } from '#catalog/directory';
import { slugSchema, type FieldValues } from '#catalog/language';
import type { Procedures } from '#catalog/server';
import { CORRECT_EVENT, type DeskEventType } from '#runtime/core';
import type { Desk } from './desk.ts';
import { answerOf } from './router-answer.ts';
import { idSchema, messageSchema, prioritySchema, sentSchema, valuesSchema } from './router-input.ts';

type Sent = z.output<typeof sentSchema>;

const regionSchema = sentSchema.extend({ region: z.string().max(80).optional() });
const textSchema = sentSchema.extend({ text: messageSchema });
const correctionSchema = sentSchema.extend({
  ...{ states: z.array(slugSchema).min(1).max(50), reason: z.string().trim().min(1).max(1000) },
});

/** The procedures of the desk's own events: each a thin line over `dispatch`, which checks the right to it on the ticket. */
export function deskEventProcedures({ procedures, desk }: { readonly procedures: Procedures; readonly desk: Desk }) {
  const { authorised } = procedures;
  const inRegion = (region: string | undefined): FieldValues => (region === undefined ? {} : { region });

  async function send(
    person: Person,
    { ticket, eventId: id }: Sent,
    event: { type: DeskEventType; payload: FieldValues },
  ) {
    return answerOf(await desk.dispatch({ ticket, event: { id, ...event }, by: { kind: 'person', person } }));
  }
  async function say(person: Person, kind: 'note' | 'reply', input: z.output<typeof textSchema>) {
    const { ticket, eventId: event, text } = input;
    return answerOf(await desk.say({ ticket, event, kind, text, by: { kind: 'person', person } }));
  }

  return {
    take: authorised('ticket.take')
      .input(regionSchema)
      .mutation(({ ctx, input: { region, ...sent } }) =>
        send(ctx.person, sent, { type: 'ticket.take', payload: inRegion(region) }),
      ),
    release: authorised('ticket.release')
      .input(regionSchema)
      .mutation(({ ctx, input: { region, ...sent } }) =>
        send(ctx.person, sent, { type: 'ticket.release', payload: inRegion(region) }),
      ),
    assign: authorised('ticket.assign')
      .input(regionSchema.extend({ assignee: idSchema }))
      .mutation(({ ctx, input: { region, assignee, ...sent } }) =>
        send(ctx.person, sent, { type: 'ticket.assign', payload: { ...inRegion(region), assignee } }),
      ),
    comment: authorised('ticket.comment')
      .input(textSchema)
      .mutation(({ ctx, input }) => say(ctx.person, 'note', input)),
    reply: authorised('ticket.reply')
      .input(textSchema)
      .mutation(({ ctx, input }) => say(ctx.person, 'reply', input)),
    setPriority: authorised('ticket.set-field')
      .input(sentSchema.extend({ priority: prioritySchema }))
      .mutation(({ ctx, input: { priority, ...sent } }) =>
        send(ctx.person, sent, { type: 'ticket.set-priority', payload: { priority } }),
      ),
    setFields: authorised('ticket.set-field')
      .input(sentSchema.extend({ fields: valuesSchema }))
      .mutation(({ ctx, input: { fields, ...sent } }) =>
        send(ctx.person, sent, { type: 'ticket.set-fields', payload: fields }),
      ),
    correct: authorised('ticket.correct')
      .input(correctionSchema)
      .mutation(async ({ ctx, input: { ticket, eventId: id, states, reason } }) => {
        const event = { id, type: CORRECT_EVENT, correction: { states, reason } };
        return answerOf(await desk.dispatch({ ticket, event, by: { kind: 'person', person: ctx.person } }));
      }),
  };
}
