import type { Connection } from 'mongoose';
import type { Clock, NewId } from '#catalog/server';
import { actOf, requireRight } from './event-rights.ts';
import type { Checkpoint } from './checkpoint.ts';
import { runtimeCollections, type RuntimeCollections } from './collections.ts';
import { createDispatch, type DispatchRequest, type Dispatched, type Sender } from './dispatch.ts';
import { expandedReleases } from './expanded-releases.ts';
import { createMachineCache, type MachineCache } from './machine-cache.ts';
import { createMessages, type Messages } from './messages.ts';
import { createOpen, type OpenRequest, type Opened } from './open.ts';
import { createScopeSource, type ScopeSource } from './scope-source.ts';
import type { DirectorySource, ReleaseSource } from './sources.ts';
import type { TicketDocument } from './ticket-document.ts';
import { createTicketKeys } from './ticket-keys.ts';
import { createTicketStore, type TicketStore } from './ticket-store.ts';
import { createTicketNames, type TicketNames } from './ticket-names.ts';
import { createWarmTickets, type WarmTickets } from './warm-tickets.ts';
import { RefusedError } from '#catalog/language';

/** A text for a ticket, with the event that brings it. */
export interface SayRequest {
  readonly ticket: string;
  readonly event: string;
  readonly by: Extract<Sender, { readonly kind: 'person' }>;
  /** A note stays inside, a reply goes to the requester. */
  readonly kind: 'note' | 'reply';
  readonly text: string;
}

/** What a desk is made of. */
export interface DeskParts {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly releases: ReleaseSource;
  readonly directory: DirectorySource;
  /** Copies of what was just written; kept for some seconds by default. */
  readonly warm?: WarmTickets;
  /** For tests: called at each moment at which a crash matters. */
  readonly checkpoint?: Checkpoint;
}

/** The running desk: tickets come in by `open`, change by `dispatch`, and by nothing else. */
export interface Desk {
  open(request: OpenRequest): Promise<Opened>;
  dispatch(request: DispatchRequest): Promise<Dispatched>;
  /** Stores a text and dispatches its event. Errors as of `dispatch`. */
  say(request: SayRequest): Promise<Dispatched>;
  /** Calls back after each write of this process; returns how to stop it. */
  onWritten(listener: (ticket: TicketDocument) => void): () => void;
  readonly collections: RuntimeCollections;
  readonly store: TicketStore;
  readonly names: TicketNames;
  readonly messages: Messages;
  readonly scopes: ScopeSource;
  readonly machines: MachineCache;
  readonly releases: ReleaseSource;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly checkpoint: Checkpoint | undefined;
}

/** Puts the desk together over a connection. */
export function createDesk(parts: DeskParts): Desk {
  const { connection, clock, newId, directory, checkpoint } = parts;
  const releases = expandedReleases(parts.releases);
  const listeners = new Set<(ticket: TicketDocument) => void>();
  const onWritten = (ticket: TicketDocument) => {
    for (const listener of listeners) listener(ticket);
  };
  const collections = runtimeCollections(connection);
  const store = createTicketStore({ collections, checkpoint });
  const names = createTicketNames(collections);
  const messages = createMessages({ collections, clock });
  const scopes = createScopeSource(directory);
  const machines = createMachineCache(releases);
  const keys = createTicketKeys({ collections, clock, newId });
  const warm = parts.warm ?? createWarmTickets();
  const dispatch = createDispatch({ store, scopes, machines, clock, warm, checkpoint, onWritten });
  return {
    open: createOpen({ store, keys, names, scopes, machines, releases, clock, checkpoint, onWritten }),
    dispatch,
    async say({ ticket: id, event, by, kind, text }) {
      const type = kind === 'note' ? 'ticket.comment' : 'ticket.reply';
      const ticket = await store.load(id);
      if (!ticket) throw new RefusedError('not-found', { kind: 'ticket', id });
      requireRight(by.person, actOf(type), ticket); // nobody without the right leaves texts behind
      const message = await messages.store({ ticket: id, event, kind, author: by.person.id, text });
      await checkpoint?.('message-stored');
      return dispatch({ ticket: id, event: { id: event, type, payload: { message } }, by });
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ...{ collections, store, names, messages, scopes, machines, releases, clock, newId, checkpoint },
  };
}
