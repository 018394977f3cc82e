import { outboxHeads, type Timer } from '#runtime/core';
import type { Desk } from './desk.ts';
import type { EffectRunner } from './effect-runner.ts';
import type { Leases } from './lease.ts';
import type { TicketDocument } from './ticket-document.ts';
import { ticketView } from './ticket-view.ts';

/** What a worker does its work with. */
export interface WorkParts {
  readonly desk: Desk;
  readonly leases: Leases;
  readonly effects: EffectRunner;
  readonly leaseMs: number;
  readonly urlOf: (key: string) => string;
  /** Aborted when the worker stops. */
  readonly stop: AbortSignal;
}

/** What one claim does at most before others have their turn. */
const MOST_STEPS = 50;
/** A lease outlives what runs under it by this. */
const MARGIN_MS = 5_000;

/**
 * The event id of what the worker found in the ticket after so many entries: the same for two workers that see the same,
 * another one for the same timer or effect when it comes again later.
 */
const seenAs = (what: string, ticket: TicketDocument) => `${what}@${String(ticket.entries)}`;

async function fireTimer(parts: WorkParts, ticket: TicketDocument, timer: Timer): Promise<TicketDocument> {
  const { id, event, dueAt } = timer;
  const { ticket: after } = await parts.desk.dispatch({
    ticket: ticket._id,
    event: { ...event, id: seenAs(`${id}:${String(dueAt)}`, ticket), timer: id },
    by: { kind: 'timer', id },
    known: ticket,
  });
  await parts.desk.checkpoint?.('timer-fired');
  return after;
}

/** Runs the first effect that is due; `undefined` where the lease was lost or the worker stops. */
async function runEffect(
  parts: WorkParts,
  ticket: TicketDocument,
  held: { readonly token: string; readonly entry: TicketDocument['outbox'][number] },
): Promise<TicketDocument | undefined> {
  const { desk, leases, effects, stop } = parts;
  const { token, entry } = held;
  const until = new Date(desk.clock.now().getTime() + Math.max(parts.leaseMs, effects.timeoutOf(entry) + MARGIN_MS));
  if (!(await leases.renew(ticket._id, token, until))) return undefined;
  const view = await ticketView(ticket, { scopes: desk.scopes, urlOf: parts.urlOf });
  await desk.checkpoint?.('effect-started');
  const report = await effects.run(entry, { ticket: view, stop });
  if (!report) return undefined;
  await desk.checkpoint?.('effect-ran');
  const plugin = entry.action.split('.', 1)[0] ?? entry.action;
  const { ticket: after } = await desk.dispatch({
    ticket: ticket._id,
    event: { ...report, id: seenAs(`${entry.id}:${String(entry.attempts + 1)}`, ticket), effect: entry.id },
    by: { kind: 'plugin', id: plugin },
    known: ticket,
  });
  await desk.checkpoint?.('effect-reported');
  return after;
}

/** One step of the work that is due on a claimed ticket: a timer before an effect; `undefined` where there is nothing more to do. */
async function step(parts: WorkParts, ticket: TicketDocument, token: string): Promise<TicketDocument | undefined> {
  if (parts.stop.aborted) return undefined;
  const now = parts.desk.clock.now().getTime();
  const [timer] = ticket.timers.filter(({ dueAt }) => dueAt <= now).toSorted((a, b) => a.dueAt - b.dueAt);
  if (timer) return fireTimer(parts, ticket, timer);
  const entry = outboxHeads(ticket.outbox).find(({ notBefore }) => notBefore <= now);
  return entry && runEffect(parts, ticket, { token, entry });
}

/** Does what is due on a claimed ticket. Safe against a second worker that believes to hold it too: each result counts once. */
export async function workOn(parts: WorkParts, claimed: TicketDocument, token: string): Promise<void> {
  let ticket: TicketDocument | undefined = claimed;
  for (let steps = 0; steps < MOST_STEPS && ticket; steps += 1) ticket = await step(parts, ticket, token);
}
