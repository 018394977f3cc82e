import { setTimeout as pause } from 'node:timers/promises';
import { can, type Act, type Person } from '#catalog/directory';
import { DefectError, RefusedError, statedeskError, TransientError, type Reason } from '#catalog/language';
import type { Clock } from '#catalog/server';
import { decide, type Actor, type TicketEvent } from '#runtime/core';
import { backoffMs } from './backoff.ts';
import type { Checkpoint } from './checkpoint.ts';
import { createInTurn } from './in-turn.ts';
import type { MachineCache } from './machine-cache.ts';
import type { ScopeSource } from './scope-source.ts';
import { ticketOf, type RecordedEntry, type TicketDocument } from './ticket-document.ts';
import type { TicketStore } from './ticket-store.ts';
import { ticketWrite } from './ticket-write.ts';
import type { WarmTickets } from './warm-tickets.ts';
import { senderOf, subjectOfEvent } from './work-rights.ts';

/** Who sends an event: a person, whose rights are checked, or a part of the desk, which may send anything. */
export type Sender = { readonly kind: 'person'; readonly person: Person } | Exclude<Actor, { readonly kind: 'person' }>;

/** An event for a ticket. */
export interface DispatchRequest {
  /** The ticket's id. */
  readonly ticket: string;
  /** `id` is the event's own for life: a repeat of it returns the first result and changes nothing. */
  readonly event: Omit<TicketEvent, 'actor'>;
  readonly by: Sender;
  /** The ticket's time, for tickets of a replay only. */
  readonly at?: Date;
  /** The document as the caller last had it from here: spares a read, and counts only where the write proves it current. */
  readonly known?: TicketDocument;
}

/**
 * What an event came to. `void`: an echo of something settled before (a timer that was cancelled), nothing was written.
 * `ticket` is the ticket as it now is.
 */
export interface Dispatched {
  readonly outcome: 'accepted' | 'refused' | 'void';
  readonly reason?: Reason;
  /** The event was here before; this is its first result. */
  readonly repeated: boolean;
  readonly ticket: TicketDocument;
}

/** What `dispatch` works with. */
export interface DispatchParts {
  readonly store: TicketStore;
  readonly scopes: ScopeSource;
  readonly machines: MachineCache;
  readonly clock: Clock;
  readonly warm: WarmTickets;
  readonly checkpoint?: Checkpoint | undefined;
  /** Told of every ticket written, after the write. */
  readonly onWritten: (ticket: TicketDocument) => void;
}

/** With 30 tries and waits of up to 200 ms, some dozens of processes may write one ticket at once. */
const TRIES = 30;
const WAIT = { firstMs: 4, mostMs: 200 };

function firstResult(entry: RecordedEntry, ticket: TicketDocument): Dispatched {
  const { outcome, reason } = entry;
  return { outcome, ...(reason && { reason }), repeated: true, ticket };
}

/** The event with its actor. Throws RefusedError `not-found`, `forbidden` and `event-reserved` for a person without the right. */
function eventOf({ event, by }: DispatchRequest, ticket: TicketDocument): { event: TicketEvent; act?: Act } {
  if (by.kind !== 'person') return { event: { ...event, actor: by } };
  const { act, actor } = senderOf(by.person, event, ticket);
  const { id, type, payload, team, correction } = event; // a person reports no timers and no effects
  return {
    act,
    event: {
      ...{ id, type, actor },
      ...(payload && { payload }),
      ...(team !== undefined && { team }),
      ...(correction && { correction }),
    },
  };
}

/** The event with its actor, or why this person may not send it. */
function allowedEvent(
  request: DispatchRequest,
  ticket: TicketDocument,
): { readonly event: TicketEvent } | { readonly refused: Error } {
  try {
    return eventOf(request, ticket);
  } catch (error) {
    if (error instanceof Error && statedeskError(error)?.kind === 'refused') return { refused: error };
    throw error;
  }
}

/** What the person named by an event must be able to do. */
const ASSIGNING: Readonly<Record<string, Act>> = {
  'ticket.assign': 'ticket.take',
  'task.assign': 'ticket.take',
  'approval.delegate': 'ticket.send-event',
};

/** Why the person named by an event cannot take over what it hands him. */
async function assigneeReason(
  scopes: ScopeSource,
  event: TicketEvent,
  ticket: TicketDocument,
): Promise<Reason | undefined> {
  const act = ASSIGNING[event.type];
  const assignee = event.payload?.[event.type === 'approval.delegate' ? 'to' : 'assignee'];
  if (!act || typeof assignee !== 'string' || assignee === '') return undefined;
  const person = await scopes.person(assignee);
  if (!person) return { code: 'assignee-unknown', params: { assignee } };
  return can(person, act, subjectOfEvent(event, ticket)) ? undefined : { code: 'assignee-unfit', params: { assignee } };
}

function nowOf(request: DispatchRequest, ticket: TicketDocument, clock: Clock): number {
  if (request.at && ticket.run === undefined)
    throw new DefectError('virtual-time-outside-replay', { ticket: ticket._id });
  return (request.at ?? clock.now()).getTime();
}

/**
 * The one door through which a ticket changes: load, decide, one update conditional on the revision; on a conflict again from the start.
 * Throws RefusedError `not-found` and `forbidden`, TransientError `ticket-busy`; a refused event is a value.
 */
export function createDispatch(parts: DispatchParts): (request: DispatchRequest) => Promise<Dispatched> {
  const { store, scopes, machines, clock, warm, checkpoint } = parts;
  const inTurn = createInTurn();

  /** One try; `undefined` where somebody else has written meanwhile. */
  async function attempt(request: DispatchRequest, document: TicketDocument): Promise<Dispatched | undefined> {
    await checkpoint?.('loaded');
    const earlier = () => store.entryOf(document, request.event.id);
    const allowed = allowedEvent(request, document);
    if ('refused' in allowed) {
      // Whoever has moved the ticket out of his own reach still learns what came of it when he asks again.
      const own = await earlier();
      if (own && request.by.kind === 'person' && own.actor.id === request.by.person.id)
        return firstResult(own, document);
      throw allowed.refused;
    }
    const { event } = allowed;
    const known = await earlier();
    if (known) return firstResult(known, document);
    const unfit = await assigneeReason(scopes, event, document);
    if (unfit) return { outcome: 'refused', reason: unfit, repeated: false, ticket: document };
    const [compiled, scope] = await Promise.all([
      machines.compiled(document.release, document.country),
      scopes.scopeOf(document, nowOf(request, document, clock)),
    ]);
    const decision = decide(compiled, ticketOf(document), { event, scope });
    await checkpoint?.('decided');
    if (decision.outcome === 'void') return { ...decision, repeated: false, ticket: document };
    const write = ticketWrite(document, { ...decision, recordedAt: clock.now() });
    if (!(await store.write(document, write))) return undefined;
    warm.keep(write.after);
    await checkpoint?.('written');
    parts.onWritten(write.after);
    const reason = decision.outcome === 'refused' ? { reason: decision.reason } : {};
    return { outcome: decision.outcome, ...reason, repeated: false, ticket: write.after };
  }

  /** One try over a copy that may be out of date: it counts only where the write went through. */
  async function attemptOver(copy: TicketDocument, request: DispatchRequest): Promise<Dispatched | undefined> {
    try {
      const dispatched = await attempt(request, copy);
      return dispatched && dispatched.ticket.revision > copy.revision ? dispatched : undefined;
    } catch (error) {
      if (statedeskError(error)?.kind === 'refused') return undefined;
      throw error;
    }
  }

  async function tryOften(request: DispatchRequest): Promise<Dispatched> {
    const { ticket: id, known } = request;
    const copy = known?._id === id ? known : warm.get(id);
    const warmly = copy && (await attemptOver(copy, request));
    if (warmly) return warmly;
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const document = await store.load(id);
      if (!document) throw new RefusedError('not-found', { kind: 'ticket', id });
      const dispatched = await attempt(request, document);
      if (dispatched) return dispatched;
      await pause(backoffMs(tries, WAIT));
    }
    throw new TransientError('ticket-busy', { retryAfterMs: 500 });
  }

  return (request) => inTurn(request.ticket, () => tryOften(request));
}
