import { can, type Person } from '#catalog/directory';
import { DefectError, RefusedError, type FieldValues, type Reason } from '#catalog/language';
import { requireCan, type Clock } from '#catalog/server';
import { CREATED_EVENT, openTicket, type CompiledWorkflow, type Scope, type TicketEvent } from '#runtime/core';
import type { Checkpoint } from './checkpoint.ts';
import type { Sender } from './dispatch.ts';
import { personActor, subjectOf } from './event-rights.ts';
import type { MachineCache } from './machine-cache.ts';
import type { ScopeSource } from './scope-source.ts';
import { wordsOf } from './search-words.ts';
import type { ReleaseSource } from './sources.ts';
import { firstDocument, type TicketDocument } from './ticket-document.ts';
import type { TicketKeys } from './ticket-keys.ts';
import type { TicketStore } from './ticket-store.ts';
import type { TicketNames } from './ticket-names.ts';

/** A ticket that is asked for. */
export interface OpenRequest {
  /** The workflow's key; its newest release is used, unless one is named. */
  readonly workflow: string;
  readonly release?: string;
  /** `id`: a repeat of it gives the first ticket back. `team`: where the workflow takes its teams from events. */
  readonly event: { readonly id: string; readonly team?: string };
  readonly by: Sender;
  readonly subject: string;
  /** Absent: the customer's, else the requester's. */
  readonly country?: string;
  readonly requester?: string;
  readonly customer?: string;
  /** 1 (most urgent) to 5; 3 unless named. */
  readonly priority?: number;
  readonly fields?: FieldValues;
  /** What the request is known by where it came from (a mail's Message-ID): the same key makes one ticket. */
  readonly inboundKey?: string;
  /** For a replay: the ids derive from the run, so that it can be run again, and time is the log's. */
  readonly replay?: { readonly run: string; readonly ticket: string; readonly key: string; readonly at: Date };
}

/** What a request came to: a ticket, new or (`repeated`) there already, or the reason there is none. */
export type Opened =
  | { readonly outcome: 'accepted'; readonly repeated: boolean; readonly ticket: TicketDocument }
  | { readonly outcome: 'refused'; readonly reason: Reason };

/** What `open` works with. */
export interface OpenParts {
  readonly store: TicketStore;
  readonly keys: TicketKeys;
  readonly names: TicketNames;
  readonly scopes: ScopeSource;
  readonly machines: MachineCache;
  readonly releases: ReleaseSource;
  readonly clock: Clock;
  readonly checkpoint?: Checkpoint | undefined;
  readonly onWritten: (ticket: TicketDocument) => void;
}

const refused = (code: string, params: Reason['params']): Opened => ({ outcome: 'refused', reason: { code, params } });

type Wanted = OpenRequest & { readonly priority: number; readonly fields: FieldValues };

/** The ticket that the request comes to; the same request, id and key give the same ticket. */
function opened(
  request: Wanted,
  at: {
    readonly compiled: CompiledWorkflow;
    readonly scope: Scope;
    readonly requester: Person | undefined;
    readonly country: string | undefined;
  },
) {
  const { compiled, scope, country } = at;
  const { subject, requester, customer, priority, fields, replay, by } = request;
  const people = { ...(requester !== undefined && { requester }), ...(customer !== undefined && { customer }) };
  const where = { workflow: request.workflow, country, customer, requester };
  const actor = by.kind === 'person' ? personActor(by.person, 'ticket.create', where) : by;
  const event: TicketEvent = {
    ...request.event,
    type: CREATED_EVENT,
    actor,
    ...(Object.keys(fields).length > 0 && { payload: fields }),
  };
  const wanted = {
    ...{ subject, priority, fields, ...people, ...(country !== undefined && { country }) },
    ...(replay && { run: replay.run }),
  };
  return (id: string, key: string) => openTicket(compiled, { ...wanted, id, key }, { event, scope });
}

/**
 * Makes `open`: the door by which tickets come into the desk. Asked twice with one event id, or one inbound key, it makes one ticket.
 * Throws RefusedError `forbidden`, `not-found`; a request that does not fit the workflow is refused as a value.
 */
export function createOpen(parts: OpenParts): (request: OpenRequest) => Promise<Opened> {
  const { store, keys, names, scopes, machines, releases, clock, checkpoint } = parts;

  async function releaseOf(request: OpenRequest) {
    const { workflow } = request;
    const release =
      request.release === undefined ? await releases.currentRelease(workflow) : await releases.release(request.release);
    if (!release) throw new RefusedError('not-found', { kind: 'workflow', id: workflow });
    if (release.document.id !== workflow)
      throw new DefectError('release-of-another-workflow', { workflow, release: release.id });
    return release;
  }

  function existing(request: OpenRequest, ticket: TicketDocument): Opened {
    const { by } = request;
    if (by.kind === 'person' && !can(by.person, 'ticket.read', subjectOf(ticket)))
      throw new RefusedError('not-found', { kind: 'ticket', id: ticket._id });
    return { outcome: 'accepted', repeated: true, ticket };
  }

  /** The readable key of a ticket, which can be found by it and by its words from now on; `named`: the prefix, then what holds the words. */
  async function keyFor(id: string, [prefix = '', ...texts]: readonly string[]): Promise<string> {
    const next = await keys.next(prefix);
    await checkpoint?.('ticket-numbered');
    const key = await names.claim(id, { key: next, words: wordsOf(next, ...texts) });
    await checkpoint?.('ticket-named');
    return key;
  }

  async function insert(
    request: OpenRequest,
    make: ReturnType<typeof opened>,
    named: readonly string[],
  ): Promise<Opened> {
    const { by, event, replay } = request;
    const sender = by.kind === 'person' ? by.person.id : by.kind;
    const id = replay?.ticket ?? (await keys.ticketOf(request.inboundKey ?? `event:${sender}:${event.id}`));
    if (!replay) await checkpoint?.('key-reserved');
    const known = await store.load(id);
    if (known) return existing(request, known);
    const key = replay?.key ?? (await keyFor(id, named));
    const result = make(id, key);
    if (!result.ok) return { outcome: 'refused', reason: result.reason };
    const document = firstDocument(result.ticket, { entry: result.entry, recordedAt: clock.now() });
    if (!(await store.insert(document))) {
      const winner = await store.load(id);
      if (!winner) throw new DefectError('ticket-vanished', { ticket: id });
      return existing(request, winner);
    }
    await checkpoint?.('ticket-inserted');
    parts.onWritten(document);
    return { outcome: 'accepted', repeated: false, ticket: document };
  }

  return async (given) => {
    const request: Wanted = { ...given, priority: given.priority ?? 3, fields: given.fields ?? {} };
    const { workflow, by, replay, customer } = request;
    const release = await releaseOf(request);
    const requester = request.requester === undefined ? undefined : await scopes.person(request.requester);
    const client = customer === undefined ? undefined : await scopes.customer(customer);
    const country = request.country ?? client?.country ?? requester?.country;
    if (by.kind === 'person')
      requireCan(by.person, 'ticket.create', { workflow, country, customer, requester: request.requester });
    if (request.requester !== undefined && !requester)
      return refused('requester-unknown', { requester: request.requester });
    if (customer !== undefined && !client) return refused('customer-unknown', { customer });
    if (!Number.isInteger(request.priority) || request.priority < 1 || request.priority > 5)
      return refused('priority-unfit', { priority: request.priority });
    if (request.subject.trim() === '') return refused('subject-missing', {});
    const now = (replay?.at ?? clock.now()).getTime();
    const subject = { ...(requester && { requester: requester.id }), ...(client && { customer: client.id }) };
    const scope = await scopes.scopeOf({ ...subject, ...(country !== undefined && { country }) }, now);
    const make = opened(request, { compiled: machines.compile(release, country), scope, requester, country });
    if (!replay) {
      const trial = make('', ''); // a request that is refused uses up no number
      if (!trial.ok) return { outcome: 'refused', reason: trial.reason };
    }
    return insert(request, make, [release.document.keyPrefix, request.subject, requester?.name ?? '']);
  };
}
