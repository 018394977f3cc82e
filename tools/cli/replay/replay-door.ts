import type { Ticket, TicketEvent } from '#runtime/core';

/** What an event came to; `void` where a timer had been settled before. */
export type Outcome = 'accepted' | 'refused' | 'void';

/** A ticket of a replay, behind the door that its events go through. */
export interface ReplayedTicket {
  /** The ticket as it now is. */
  current(): Ticket;
  /** What an event came to in an earlier, interrupted attempt at this run; `undefined` where it was never sent. */
  earlier(event: string): Outcome | undefined;
  /** Sends an event at an instant of the ticket's own time, in milliseconds UTC. */
  send(event: TicketEvent, at: number): Promise<Outcome>;
}

/** A ticket to open, with its place in the run. */
export interface ReplayedOpening {
  readonly ticket: string;
  readonly key: string;
  readonly event: TicketEvent;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** Where a replay puts its tickets: the kernel alone, or the desk with its database. */
export interface ReplayDoor {
  /** Opens a ticket, or finds the one that an interrupted attempt has opened. */
  open(opening: ReplayedOpening): Promise<ReplayedTicket>;
}
