import { randomUUID } from 'node:crypto';
import type { Services } from '#app/services';
import type { Person } from '#catalog/directory';
import { DefectError } from '#catalog/language';
import type { TicketDocument } from '#runtime/server';

/**
 * The middle of a repair: it begins, waits for a part, which is a task, goes on, and escalates through three levels and their teams. Guards, fields set by
 * expressions, a team table, two SLA clocks that run and pause, and their timers are at work; nothing is mailed.
 */
const ROUND = [
  { type: 'work.begin' },
  { type: 'parts.order', payload: { parts: 'Power board' } },
  { type: 'task.complete', payload: { task: 'part-1' } },
  { type: 'work.begin' },
  { type: 'work.escalate', payload: { why: 'The fault comes back after an hour.' } },
] as const;

/** How many events a ticket gets after the three that open it: twenty are what a ticket has in its life. */
export const EVENTS_OF_A_LIFE = 17;

/** Tickets to measure with. */
export interface TicketLives {
  /** Tickets that are ready for their first event. */
  fresh(count: number): Promise<readonly string[]>;
  /** Sends a ticket its next event. Throws DefectError where it is refused. */
  advance(ticket: string, event: number): Promise<void>;
  /** A ticket in the middle of its life, which is as large as tickets are on average. */
  readonly average: TicketDocument;
}

/** Opens the first ticket by the desk and makes others after it. */
export async function createTicketLives({
  desk,
  directory,
}: Pick<Services, 'desk' | 'directory'>): Promise<TicketLives> {
  const manager = await directory.people.get('mia');
  if (!manager) throw new DefectError('bench-without-manager');
  const by = { kind: 'person' as const, person: manager satisfies Person };
  const { tickets } = desk.collections;

  async function advance(ticket: string, event: number): Promise<void> {
    const sent = ROUND[event % ROUND.length];
    const result = await desk.dispatch({ ticket, event: { id: randomUUID(), ...sent } as never, by });
    if (result.outcome !== 'accepted')
      throw new DefectError('bench-event-refused', { type: sent?.type ?? '', code: result.reason?.code ?? '' });
  }

  async function opened(): Promise<TicketDocument> {
    const first = await desk.open({
      ...{
        workflow: 'repair',
        subject: 'Disk array reports two failed drives',
        requester: 'rita',
        customer: 'northwind',
      },
      ...{ priority: 2, fields: { product: 'disk-arrays', equipment: 'DA-7731' } },
      ...{ event: { id: randomUUID() }, by: { kind: 'system' } },
    });
    if (first.outcome !== 'accepted') throw new DefectError('bench-ticket-refused', { code: first.reason.code });
    let { ticket } = first;
    for (const type of ['request.accept', 'entitlement.confirm'])
      ({ ticket } = await desk.dispatch({ ticket: ticket._id, event: { id: randomUUID(), type }, by }));
    return (await desk.store.load(ticket._id)) ?? ticket;
  }

  const template = await opened();
  const copy = (): TicketDocument => ({ ...template, _id: randomUUID(), key: `BENCH-${randomUUID()}` });
  async function fresh(count: number): Promise<readonly string[]> {
    const copies = Array.from({ length: count }, copy);
    await tickets.insertMany(copies);
    return copies.map(({ _id }) => _id);
  }

  const [middle = ''] = await fresh(1);
  for (let event = 0; event < Math.floor(EVENTS_OF_A_LIFE / 2); event += 1) await advance(middle, event);
  return { fresh, advance, average: (await desk.store.load(middle)) ?? template };
}
