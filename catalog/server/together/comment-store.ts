import { Schema, type Connection } from 'mongoose';
import { RefusedError } from '#catalog/language';
import type { Audit } from '../audit.ts';
import type { Clock } from '../clock.ts';
import { isDuplicateKey } from '../database-failure.ts';
import { inTransaction } from '../in-transaction.ts';
import { modelOn } from '../model-on.ts';
import { changeThread, visibleThread, type CommentAct, type CommentPin, type CommentThread } from './comment-thread.ts';

type ThreadDocument = Omit<CommentThread, 'id'> & { readonly _id: string };

const threadSchema = new Schema<ThreadDocument>(
  {
    _id: String,
    workflow: String,
    pin: Schema.Types.Mixed,
    messages: Schema.Types.Mixed,
    resolvedAt: Date,
    resolvedBy: String,
    revision: Number,
  },
  { versionKey: false, minimize: false },
);
// The feed adds up the revisions of a workflow from the index alone.
threadSchema.index({ workflow: 1, revision: 1 });

/** The collection of comments: apart from the documents, so that a comment changes no draft and outlives the part it is pinned to. */
export const commentModel = (connection: Connection) => modelOn(connection, 'workflowComments', threadSchema);

/** The comments on workflows. `by` is the id of a person; every change is audited. A repeat of any order changes nothing. */
export interface CommentStore {
  /** What is to be seen of a workflow's comments, oldest first. */
  list(workflow: string): Promise<readonly CommentThread[]>;
  /** Begins a thread; its first message has the thread's id. Throws RefusedError `already-exists` where that is another's. */
  add(order: {
    readonly id: string;
    readonly workflow: string;
    readonly pin: CommentPin;
    readonly text: string;
    readonly by: string;
  }): Promise<void>;
  /** Does something to a thread. Throws RefusedError `not-found`, `comment-not-yours`, `comment-full`. */
  change(order: {
    readonly thread: string;
    readonly workflow: string;
    readonly act: CommentAct;
    readonly by: string;
  }): Promise<void>;
  /** For each of these workflows a number that grows with every change to its comments. */
  counters(workflows: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

interface Dependencies {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly audit: Audit;
}

const threadOf = ({ _id, ...rest }: ThreadDocument): CommentThread => ({ id: _id, ...rest });
const subject = (id: string) => ({ kind: 'workflow-comment', id });

/** The comments over a connection. */
export function createCommentStore({ connection, clock, audit }: Dependencies): CommentStore {
  const threads = commentModel(connection);

  return {
    async list(workflow) {
      const found = await threads.find({ workflow }).sort({ _id: 1 }).lean<ThreadDocument[]>();
      return found
        .flatMap((each) => visibleThread(threadOf(each)) ?? [])
        .sort((one, other) => (one.messages[0]?.at.getTime() ?? 0) - (other.messages[0]?.at.getTime() ?? 0));
    },
    async add({ id, workflow, pin, text, by }) {
      const messages = [{ id, text, by, at: clock.now() }];
      const thread = { workflow, pin, messages, revision: 1 };
      try {
        await inTransaction(connection, async (session) => {
          await threads.create([{ _id: id, ...thread }], { session });
          await audit.record({ by, act: 'comment.add', subject: subject(id), after: thread }, session);
        });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const known = await threads.findById(id).lean<ThreadDocument>();
        if (known?.workflow !== workflow || known.messages[0]?.by !== by)
          throw new RefusedError('already-exists', { kind: 'comment', id });
      }
    },
    change: ({ thread: id, workflow, act, by }) =>
      inTransaction(connection, async (session) => {
        const found = await threads.findOne({ _id: id, workflow }).session(session).lean<ThreadDocument>();
        if (!found) throw new RefusedError('not-found', { kind: 'comment', id });
        const before = threadOf(found);
        const after = changeThread(before, act, { by, at: clock.now() });
        if (after === before) return;
        const { id: _id, revision, ...rest } = after;
        // In a transaction two writers on one thread meet here: the later one is run again, on what the first has written.
        await threads.replaceOne({ _id: id }, { ...rest, revision: revision + 1 }, { session });
        await audit.record({ by, act: `comment.${act.kind}`, subject: subject(id), before, after }, session);
      }),
    async counters(workflows) {
      const sums = await threads.aggregate<{ readonly _id: string; readonly sum: number }>([
        { $match: { workflow: { $in: [...workflows] } } },
        { $group: { _id: '$workflow', sum: { $sum: '$revision' } } },
      ]);
      return new Map(sums.map(({ _id, sum }) => [_id, sum]));
    },
  };
}
