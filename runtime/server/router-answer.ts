import type { Reason } from '#catalog/language';
import type { Dispatched } from './dispatch.ts';
import type { Opened } from './open.ts';
import type { TicketDocument } from './ticket-document.ts';

/** What an event, or a request for a new ticket, came to, as a screen is told. A refusal is an answer, no failure. */
export interface Answer {
  readonly outcome: 'accepted' | 'refused' | 'void';
  readonly reason?: Reason;
  /** It was here before; this is its first result. */
  readonly repeated: boolean;
  /** The ticket as it now is; none where one was refused. */
  readonly ticket?: Pick<TicketDocument, 'key' | 'revision' | 'states'> & { readonly id: string };
}

/** The answer of what came of an event or a request. */
export function answerOf(result: Dispatched | Opened): Answer {
  if (!('ticket' in result)) return { outcome: 'refused', reason: result.reason, repeated: false };
  const { outcome, repeated, ticket } = result;
  const { _id: id, key, revision, states } = ticket;
  const reason = 'reason' in result ? { reason: result.reason } : {};
  return { outcome, repeated, ticket: { id, key, revision, states }, ...reason };
}
