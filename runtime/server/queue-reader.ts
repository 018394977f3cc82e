import type { Filter } from 'mongodb';
import { teamsOf, ticketFilter, type Person } from '#catalog/directory';
import type { Desk } from './desk.ts';
import { isBoundToTeams, olderQueue, personQueues, seesQueue, type NamedQueue } from './person-queues.ts';
import { WORK_ROW_PROJECTION, ticketRows, type TicketRow } from './ticket-row.ts';
import type { TicketDocument } from './ticket-document.ts';
import { waitingDecisions } from './waiting-decisions.ts';

/** A queue with what stands in it for a person. */
export interface QueueSummary extends NamedQueue {
  readonly count: number;
  /** How many of them are past their due instant. */
  readonly overdue: number;
}

/** All queues of a person, in the order of workflows and states, and the lists that cut across them. */
export interface QueueOverview {
  readonly queues: readonly QueueSummary[];
  readonly mine: number;
  readonly unassigned: number;
  /** What waits for his decision. */
  readonly decisions: number;
  /** The tickets with open tasks that are his, or that his teams may take. */
  readonly tasks: number;
}

/** Which list is asked for. */
export type QueueChoice =
  { readonly kind: 'queue'; readonly key: string } | { readonly kind: 'mine' | 'unassigned' | 'decisions' | 'tasks' };

/** The place in a list after which a page begins. */
export interface QueueCursor {
  readonly orderAt: Date;
  readonly weight: number;
  readonly id: string;
}

/** What a page of a list is asked with. */
export interface QueuePageRequest {
  readonly choice: QueueChoice;
  readonly limit: number;
  readonly cursor?: QueueCursor | undefined;
  readonly filter?: { readonly priority?: number | undefined; readonly country?: string | undefined } | undefined;
}

/** The tickets of a list that are asked for by their ids. */
export interface QueueRowsRequest {
  readonly choice: QueueChoice;
  readonly tickets: readonly string[];
}

/** A page of a list, most urgent first; `next` where there is more. */
export interface QueuePage {
  readonly tickets: readonly TicketRow[];
  readonly next?: QueueCursor;
}

/** Reads the queues that the published workflows generate; a person sees only what his rights reach. */
export interface QueueReader {
  overview(person: Person): Promise<QueueOverview>;
  page(person: Person, request: QueuePageRequest): Promise<QueuePage>;
  /** The rows of those of these tickets that stand in the list now, in no order: what a screen asks after news of them. */
  rows(person: Person, request: QueueRowsRequest): Promise<readonly TicketRow[]>;
}

const readable = (person: Person) => ticketFilter(person, 'ticket.read') as Filter<TicketDocument>;

/** The tickets with an open task that he has, or that he may take with one of his teams. */
const tasksOf = (person: Person): Filter<TicketDocument> => ({
  doers: { $in: [`person:${person.id}`, ...teamsOf(person).map((team) => `team:${team}`)] },
});

function after({ orderAt, weight, id }: QueueCursor): Filter<TicketDocument> {
  const later = [
    { orderAt: { $gt: orderAt } },
    { orderAt, weight: { $lt: weight } },
    { orderAt, weight, _id: { $gt: id } },
  ];
  return { orderAt: { $gte: orderAt }, $or: later };
}

/** The queues of a desk. */
export function createQueueReader(desk: Desk): QueueReader {
  const { tickets } = desk.collections;
  async function counts(person: Person, keys: readonly string[]) {
    const now = desk.clock.now();
    const where = { queueKeys: isBoundToTeams(person) ? { $in: [...keys] } : { $exists: true } };
    const grouped = tickets.aggregate<{ _id: string; count: number; overdue: number }>([
      { $match: { $and: [where, readable(person)] } },
      { $unwind: '$queueKeys' },
      {
        $group: {
          _id: '$queueKeys',
          count: { $sum: 1 },
          overdue: { $sum: { $cond: [{ $lt: ['$orderAt', now] }, 1, 0] } },
        },
      },
    ]);
    return new Map((await grouped.toArray()).map(({ _id, ...rest }) => [_id, rest]));
  }

  async function choiceFilter(person: Person, choice: QueueChoice): Promise<Filter<TicketDocument>> {
    if (choice.kind === 'queue') return { queueKeys: choice.key };
    if (choice.kind === 'mine') return { assignees: person.id };
    if (choice.kind === 'tasks') return tasksOf(person);
    const keys = (await personQueues(desk.releases, person)).map(({ key }) => key);
    return { queueKeys: { $in: keys }, assignees: { $exists: false } };
  }

  return {
    async overview(person) {
      const known = await personQueues(desk.releases, person);
      const keys = known.map(({ key }) => key);
      const [found, mine, unassigned, tasks, decisions] = await Promise.all([
        counts(person, keys),
        tickets.countDocuments({ $and: [{ assignees: person.id }, readable(person)] }),
        tickets.countDocuments({
          $and: [{ queueKeys: { $in: keys }, assignees: { $exists: false } }, readable(person)],
        }),
        tickets.countDocuments({ $and: [tasksOf(person), readable(person)] }),
        waitingDecisions(desk, person),
      ]);
      const titles = new Map(
        (await desk.releases.currentReleases()).map(({ document }) => [document.id, document.title]),
      );
      const older = [...found.keys()].filter((key) => !keys.includes(key)).map((key) => olderQueue(key, titles));
      const queues = [...known, ...older.filter((queue) => seesQueue(person, queue))];
      const none = { count: 0, overdue: 0 };
      return {
        queues: queues.map((queue) => ({ ...queue, ...(found.get(queue.key) ?? none) })),
        ...{ mine, unassigned, tasks, decisions: decisions.length },
      };
    },
    async page(person, { choice, limit, cursor, filter }) {
      const { priority, country } = filter ?? {};
      if (choice.kind === 'decisions') return { tickets: await ticketRows(await waitingDecisions(desk, person), desk) };
      const conditions: Filter<TicketDocument>[] = [await choiceFilter(person, choice), readable(person)];
      if (cursor) conditions.push(after(cursor));
      if (priority !== undefined) conditions.push({ priority });
      if (country !== undefined) conditions.push({ country });
      const found = await tickets
        .find({ $and: conditions }, { projection: WORK_ROW_PROJECTION })
        .sort({ orderAt: 1, weight: -1, _id: 1 })
        .limit(limit + 1)
        .toArray();
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const next = found.length > limit &&
        last?.orderAt && { orderAt: last.orderAt, weight: last.weight ?? 0, id: last._id };
      return { tickets: await ticketRows(page, desk), ...(next && { next }) };
    },
    async rows(person, { choice, tickets: ids }) {
      if (choice.kind === 'decisions') return ticketRows(await waitingDecisions(desk, person, ids), desk);
      const conditions = [{ _id: { $in: [...ids] } }, await choiceFilter(person, choice), readable(person)];
      const found = await tickets.find({ $and: conditions }, { projection: WORK_ROW_PROJECTION }).toArray();
      return ticketRows(found, desk);
    },
  };
}
