import type { JournalEntry } from '#runtime/core';

/** A text that somebody wrote on the ticket; without a text it is no longer stored. */
export interface Message {
  readonly kind: 'reply' | 'note';
  readonly text: string | undefined;
}

/** An entry of the journal as the page gets it. */
export interface TimelineEntry extends JournalEntry {
  /** The text of a reply or note. */
  readonly message?: Message | undefined;
}

/** A reply or note that is on its way. */
export interface PendingMessage {
  readonly eventId: string;
  readonly kind: 'reply' | 'note';
  readonly text: string;
  readonly at: number;
}

/** One thing of the conversation: a text, or a line of history. */
export type TimelineItem =
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly author: string;
      readonly at: number;
      readonly message: Message;
      readonly sending: boolean;
      readonly entry?: TimelineEntry;
    }
  | { readonly kind: 'line'; readonly id: string; readonly at: number; readonly entry: TimelineEntry };

/** The conversation in its order, oldest first; what is on its way comes last and only until the journal has it. */
export function timelineItems(
  entries: readonly TimelineEntry[],
  pending: readonly PendingMessage[],
  me: string,
): readonly TimelineItem[] {
  const known = new Set(entries.map(({ id }) => id));
  const told = [...entries]
    .sort((a, b) => a.number - b.number)
    .map((entry): TimelineItem => {
      const { id, at, actor, message } = entry;
      if (!message || entry.outcome === 'refused') return { kind: 'line', id, at, entry };
      const author = actor.kind === 'person' ? actor.id : actor.kind;
      return { kind: 'message', id, author, at, message, sending: false, entry };
    });
  const coming = pending
    .filter(({ eventId }) => !known.has(eventId))
    .map(({ eventId: id, kind, text, at }): TimelineItem => {
      return { kind: 'message', id, author: me, at, message: { kind, text }, sending: true };
    });
  return [...told, ...coming];
}
