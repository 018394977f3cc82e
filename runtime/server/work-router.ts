import { z } from 'zod';
import { can, type Person } from '#catalog/directory';
import { linkKindSchema, slugSchema, type FieldValues } from '#catalog/language';
import type { Procedures } from '#catalog/server';
import type { ApprovalEventType, LinkEventType, TaskEventType } from '#runtime/core';
import type { Desk } from './desk.ts';
import { subjectOf } from './event-rights.ts';
import { answerOf, type Answer } from './router-answer.ts';
import { idSchema, sentSchema } from './router-input.ts';
import { createWorkReader } from './work-reader.ts';

type Sent = z.output<typeof sentSchema>;
const whySchema = z.string().trim().max(1000);
const taskSchema = sentSchema.extend({ task: z.string().min(1).max(200) });
const approvalSchema = sentSchema.extend({ approval: z.string().min(1).max(200) });
const linkSchema = sentSchema.extend({ link: linkKindSchema, to: idSchema });

interface Parts {
  readonly procedures: Procedures;
  readonly desk: Desk;
}

function sender(desk: Desk) {
  return async (
    person: Person,
    { ticket, eventId: id }: Sent,
    event: { readonly type: TaskEventType | ApprovalEventType | LinkEventType; readonly payload: FieldValues },
  ): Promise<Answer> =>
    answerOf(await desk.dispatch({ ticket, event: { id, ...event }, by: { kind: 'person', person } }));
}

/** `tasks.*`: what people do with the tasks of a ticket; the right to each is checked on the task's own team. */
export function createTasksRouter({ procedures, desk }: Parts) {
  const { authorised } = procedures;
  const send = sender(desk);
  const plain = (type: TaskEventType) =>
    authorised('ticket.take')
      .input(taskSchema)
      .mutation(({ ctx, input: { task, ...sent } }) => send(ctx.person, sent, { type, payload: { task } }));
  return procedures.router({
    take: plain('task.take'),
    release: plain('task.release'),
    complete: plain('task.complete'),
    reopen: plain('task.reopen'),
    cancel: plain('task.cancel'),
    fail: authorised('ticket.take')
      .input(taskSchema.extend({ why: whySchema }))
      .mutation(({ ctx, input: { task, why, ...sent } }) =>
        send(ctx.person, sent, { type: 'task.fail', payload: { task, why } }),
      ),
    assign: authorised('ticket.assign')
      .input(taskSchema.extend({ assignee: idSchema }))
      .mutation(({ ctx, input: { task, assignee, ...sent } }) =>
        send(ctx.person, sent, { type: 'task.assign', payload: { task, assignee } }),
      ),
    /** One more task of a declaration (`of`), for an item that somebody names. */
    add: authorised('ticket.take')
      .input(sentSchema.extend({ of: slugSchema, item: z.string().trim().max(200).default('') }))
      .mutation(({ ctx, input: { of, item, ...sent } }) =>
        send(ctx.person, sent, { type: 'task.add', payload: { of, item } }),
      ),
  });
}

/** `approvals.*`: a person's decisions; what waits for them is a list of `queues.*`. */
export function createApprovalsRouter({ procedures, desk }: Parts) {
  const { authorised } = procedures;
  const send = sender(desk);
  const act = authorised('ticket.send-event');
  return procedures.router({
    approve: act
      .input(approvalSchema.extend({ why: whySchema.default('') }))
      .mutation(({ ctx, input: { approval, why, ...sent } }) =>
        send(ctx.person, sent, { type: 'approval.approve', payload: { approval, ...(why !== '' && { why }) } }),
      ),
    reject: act
      .input(approvalSchema.extend({ why: whySchema }))
      .mutation(({ ctx, input: { approval, why, ...sent } }) =>
        send(ctx.person, sent, { type: 'approval.reject', payload: { approval, why } }),
      ),
    delegate: act
      .input(approvalSchema.extend({ to: idSchema }))
      .mutation(({ ctx, input: { approval, to, ...sent } }) =>
        send(ctx.person, sent, { type: 'approval.delegate', payload: { approval, to } }),
      ),
  });
}

/** `links.*`: tasks, approvals and links of one ticket to be shown, and links made by hand, to a ticket by its id or readable key. */
export function createLinksRouter({ procedures, desk }: Parts) {
  const { authorised } = procedures;
  const reader = createWorkReader(desk);
  const send = sender(desk);
  const refused = (to: string): Answer => ({
    outcome: 'refused',
    reason: { code: 'link-target-unknown', params: { key: to } },
    repeated: false,
  });
  /** The other ticket, where the person may read it. */
  async function target(person: Person, to: string) {
    const id = await desk.names.idOf(to);
    const found = id === undefined ? undefined : await desk.store.load(id);
    return found && can(person, 'ticket.read', subjectOf(found)) ? found : undefined;
  }
  return procedures.router({
    /** Tasks, approvals and links of a ticket. */
    work: authorised('ticket.read')
      .input(z.strictObject({ ticket: idSchema }))
      .query(({ ctx, input }) => reader.of(ctx.person, input.ticket)),
    add: authorised('ticket.set-field')
      .input(linkSchema)
      .mutation(async ({ ctx, input: { link, to, ...sent } }) => {
        const other = await target(ctx.person, to);
        if (!other) return refused(to);
        const { _id: ticket, key, category = '' } = other;
        return send(ctx.person, sent, { type: 'ticket.link', payload: { link, ticket, key, category } });
      }),
    remove: authorised('ticket.set-field')
      .input(linkSchema)
      .mutation(({ ctx, input: { link, to: ticket, ...sent } }) =>
        send(ctx.person, sent, { type: 'ticket.unlink', payload: { link, ticket } }),
      ),
  });
}
