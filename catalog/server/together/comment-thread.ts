import { RefusedError, type Text } from '#catalog/language';

/** What a comment is pinned to: a state, a transition, or the workflow as a whole. The title is kept for when the part is gone. */
export interface CommentPin {
  readonly kind: 'workflow' | 'state' | 'transition';
  /** Absent for the workflow. */
  readonly id?: string | undefined;
  readonly title?: Text | undefined;
}

/** One thing that was said. */
export interface CommentMessage {
  /** Given by whoever sends it, so that a repeat is known. */
  readonly id: string;
  /** Plain text; empty where it was deleted. */
  readonly text: string;
  /** The id of a person. */
  readonly by: string;
  readonly at: Date;
  readonly editedAt?: Date | undefined;
  readonly deletedAt?: Date | undefined;
}

/** A comment with its replies, which follow the first message. */
export interface CommentThread {
  readonly id: string;
  readonly workflow: string;
  readonly pin: CommentPin;
  readonly messages: readonly CommentMessage[];
  readonly resolvedAt?: Date | undefined;
  readonly resolvedBy?: string | undefined;
  /** Grows by one with every change. */
  readonly revision: number;
}

/** What can be done to a thread. */
export type CommentAct =
  | { readonly kind: 'reply'; readonly id: string; readonly text: string }
  | { readonly kind: 'edit'; readonly message: string; readonly text: string }
  | { readonly kind: 'remove' | 'restore'; readonly message: string }
  | { readonly kind: 'resolve' | 'reopen' };

/** More than a talk about one part of a drawing needs. */
const MOST_MESSAGES = 200;

interface Doing {
  readonly by: string;
  readonly at: Date;
}

function changeOwn(
  thread: CommentThread,
  { id, by }: { readonly id: string; readonly by: string },
  change: (message: CommentMessage) => CommentMessage,
): CommentThread {
  const found = thread.messages.find((message) => message.id === id);
  if (!found) throw new RefusedError('not-found', { kind: 'comment', id });
  if (found.by !== by) throw new RefusedError('comment-not-yours', { id });
  const changed = change(found);
  if (changed === found) return thread;
  return { ...thread, messages: thread.messages.map((message) => (message === found ? changed : message)) };
}

function reply(thread: CommentThread, { id, text }: { readonly id: string; readonly text: string }, { by, at }: Doing) {
  if (thread.messages.some((message) => message.id === id && message.by === by)) return thread;
  if (thread.messages.length >= MOST_MESSAGES) throw new RefusedError('comment-full', { limit: MOST_MESSAGES });
  return { ...thread, messages: [...thread.messages, { id, text, by, at }] };
}

/**
 * The thread after an act; the same thread where the act was done before, so that a repeat changes nothing. Throws RefusedError
 * `comment-not-yours`, `comment-full`, `not-found`.
 */
export function changeThread(thread: CommentThread, act: CommentAct, doing: Doing): CommentThread {
  const { by, at } = doing;
  switch (act.kind) {
    case 'reply':
      return reply(thread, act, doing);
    case 'edit':
      return changeOwn(thread, { id: act.message, by }, (message) =>
        message.text === act.text ? message : { ...message, text: act.text, editedAt: at },
      );
    case 'remove':
      return changeOwn(thread, { id: act.message, by }, (message) =>
        message.deletedAt ? message : { ...message, deletedAt: at },
      );
    case 'restore':
      return changeOwn(thread, { id: act.message, by }, (message) => {
        if (!message.deletedAt) return message;
        const { deletedAt: _gone, ...kept } = message;
        return kept;
      });
    case 'resolve':
      return thread.resolvedAt ? thread : { ...thread, resolvedAt: at, resolvedBy: by };
    case 'reopen': {
      if (!thread.resolvedAt) return thread;
      const { resolvedAt: _at, resolvedBy: _by, ...open } = thread;
      return open;
    }
  }
}

/** A thread as it is shown: deleted messages lose their text, and stay only where others follow; `undefined` where nothing is left. */
export function visibleThread(thread: CommentThread): CommentThread | undefined {
  const last = thread.messages.findLastIndex(({ deletedAt }) => !deletedAt);
  if (last === -1) return undefined;
  const messages = thread.messages
    .slice(0, last + 1)
    .map((message) => (message.deletedAt ? { ...message, text: '' } : message));
  return { ...thread, messages };
}
