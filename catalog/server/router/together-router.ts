import { z } from 'zod';
import { slugSchema, textSchema } from '#catalog/language';
import type { Procedures } from '../procedures.ts';
import { requireCan } from '../require-can.ts';
import type { CommentStore } from '../together/comment-store.ts';
import type { PresenceStore } from '../together/presence-store.ts';
import type { WorkflowFeed } from '../together/workflow-feed.ts';

/** What people need who work on one workflow together. */
export interface Together {
  readonly comments: CommentStore;
  readonly presence: PresenceStore;
  readonly feed: WorkflowFeed;
}

const key = slugSchema;
const id = z.uuid();
const text = z.string().trim().min(1).max(4000);
const part = z.strictObject({ kind: z.enum(['state', 'transition']), id: slugSchema });
const pin = z.union([
  z.strictObject({ kind: z.literal('workflow') }),
  z.strictObject({ kind: z.enum(['state', 'transition']), id: slugSchema, title: textSchema.optional() }),
]);
const act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), id, text }),
  z.strictObject({ kind: z.literal('edit'), message: id, text }),
  z.strictObject({ kind: z.enum(['remove', 'restore']), message: id }),
  z.strictObject({ kind: z.enum(['resolve', 'reopen']) }),
]);

function commentProcedures({ router, authorised }: Procedures, comments: CommentStore) {
  const writer = authorised('workflow.comment');
  return router({
    list: authorised('workflow.read')
      .input(z.object({ key }))
      .query(({ ctx, input }) => {
        requireCan(ctx.person, 'workflow.read', { workflow: input.key });
        return comments.list(input.key);
      }),
    /** Begins a thread; the id is the sender's, so that a repeat adds nothing. */
    add: writer.input(z.object({ key, id, pin, text })).mutation(({ ctx, input: { key: workflow, ...order } }) => {
      requireCan(ctx.person, 'workflow.comment', { workflow });
      return comments.add({ ...order, workflow, by: ctx.person.id });
    }),
    change: writer.input(z.object({ key, thread: id, act })).mutation(({ ctx, input: { key: workflow, ...order } }) => {
      requireCan(ctx.person, 'workflow.comment', { workflow });
      return comments.change({ ...order, workflow, by: ctx.person.id });
    }),
  });
}

/** `together.*`: comments on a workflow, who looks at it, and the news of both. */
export function createTogetherRouter(procedures: Procedures, { comments, presence, feed }: Together) {
  const { router, authorised } = procedures;
  const reader = authorised('workflow.read');
  return router({
    comments: commentProcedures(procedures, comments),
    /** A tab says that it is open, every ten seconds and when another part is selected. */
    beat: reader
      .input(z.object({ key, tab: id, part: part.optional() }))
      .mutation(({ ctx, input: { key: workflow, ...tab } }) => {
        requireCan(ctx.person, 'workflow.read', { workflow });
        return presence.beat({ ...tab, workflow, person: ctx.person.id, name: ctx.person.name });
      }),
    leave: reader.input(z.object({ key, tab: id })).mutation(({ ctx, input: { key: workflow, tab } }) => {
      requireCan(ctx.person, 'workflow.read', { workflow });
      return presence.leave({ workflow, tab, person: ctx.person.id });
    }),
    /** How things stand around a workflow, now and after each change. */
    news: reader.input(z.object({ key })).subscription(async function* ({
      ctx,
      input: { key: workflow },
      signal = new AbortController().signal,
    }) {
      requireCan(ctx.person, 'workflow.read', { workflow });
      yield* feed.subscribe({ workflow, person: ctx.person.id, signal });
    }),
  });
}
