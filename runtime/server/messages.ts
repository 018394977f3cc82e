import { isDuplicateKey, type Clock } from '#catalog/server';
import type { MessageDocument, RuntimeCollections } from './collections.ts';

/** The texts that people write on tickets. */
export interface Messages {
  /**
   * Stores a text under an id that derives from ticket and event, before the event is dispatched; the same again changes nothing.
   * A text whose event never arrives is never shown.
   */
  store(message: Omit<MessageDocument, '_id' | 'createdAt'> & { readonly event: string }): Promise<string>;
  /** The messages of a ticket by their ids. */
  of(ticket: string): Promise<ReadonlyMap<string, MessageDocument>>;
}

/** The messages over the runtime's collections. */
export function createMessages(options: { readonly collections: RuntimeCollections; readonly clock: Clock }): Messages {
  const { messages } = options.collections;
  return {
    async store({ event, ...message }) {
      const _id = `${message.ticket}:${event}`;
      try {
        await messages.insertOne({ _id, ...message, createdAt: options.clock.now() });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      return _id;
    },
    async of(ticket) {
      const found = await messages.find({ ticket }).sort({ createdAt: 1 }).toArray();
      return new Map(found.map((message) => [message._id, message]));
    },
  };
}
