import type { Connection, mongo } from 'mongoose';
import type { DataMigrations } from '#catalog/server';
import { databaseOf } from '#catalog/server';
import { derivedParts, ticketOf, type TicketDocument } from './ticket-document.ts';

/** An index with the reason it is there: every index costs on every write. */
export interface RuntimeIndex {
  readonly collection: 'tickets' | 'ticketNames' | 'journal' | 'messages';
  readonly name: string;
  readonly keys: Readonly<Record<string, 1 | -1>>;
  readonly options?: Pick<mongo.CreateIndexesOptions, 'unique' | 'partialFilterExpression'>;
  readonly reason: string;
}

const exists = (field: string) => ({ partialFilterExpression: { [field]: { $exists: true } } });

/** Every index of the runtime. */
export const RUNTIME_INDEXES: readonly RuntimeIndex[] = [
  {
    collection: 'tickets',
    name: 'queue',
    keys: { queueKeys: 1, orderAt: 1, weight: -1, _id: 1 },
    options: exists('queueKeys'),
    reason: 'a queue in its order, page by page, and its count',
  },
  {
    collection: 'tickets',
    name: 'assignee',
    keys: { assignees: 1, orderAt: 1, weight: -1, _id: 1 },
    options: exists('assignees'),
    reason: 'my tickets in the order of their due instants',
  },
  {
    collection: 'tickets',
    name: 'approvers',
    keys: { approvers: 1 },
    options: exists('approvers'),
    reason: 'what waits for a person’s decision',
  },
  {
    collection: 'tickets',
    name: 'doers',
    keys: { doers: 1, orderAt: 1, weight: -1, _id: 1 },
    options: exists('doers'),
    reason: 'a person’s tasks, and those of his teams, in the order of their due instants',
  },
  {
    collection: 'tickets',
    name: 'wake',
    keys: { wakeAt: 1 },
    options: exists('wakeAt'),
    reason: 'the worker: what is due',
  },
  { collection: 'tickets', name: 'changed', keys: { changedAt: 1 }, reason: 'live updates: what has changed since' },
  {
    collection: 'tickets',
    name: 'requester',
    keys: { requester: 1, changedAt: -1 },
    options: exists('requester'),
    reason: 'the tickets of a person',
  },
  {
    collection: 'tickets',
    name: 'incidents',
    keys: { incidents: 1 },
    options: exists('incidents'),
    reason: 'operations: tickets with dead effects',
  },
  {
    collection: 'ticketNames',
    name: 'key',
    keys: { key: 1 },
    options: { unique: true },
    reason: 'a ticket by its readable key, which is given once',
  },
  { collection: 'ticketNames', name: 'words', keys: { words: 1 }, reason: 'search by words' },
  {
    collection: 'journal',
    name: 'event',
    keys: { ticket: 1, id: 1 },
    options: { unique: true },
    reason: 'whether a ticket has seen an event',
  },
  { collection: 'journal', name: 'order', keys: { ticket: 1, number: 1 }, reason: 'a ticket’s older history in order' },
  { collection: 'messages', name: 'ticket', keys: { ticket: 1, createdAt: 1 }, reason: 'the messages of a ticket' },
];

const COLLECTIONS = ['tickets', 'ticketNames', 'journal', 'messages', 'inboundKeys', 'counters'] as const;

/** Makes the runtime's collections and indexes where they are missing; may be called again. */
export async function ensureRuntimeIndexes(connection: Connection): Promise<void> {
  const database = databaseOf(connection);
  const known = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const name of COLLECTIONS) if (!known.has(name)) await database.createCollection(name).catch(ignoreExisting);
  for (const { collection, name, keys, options } of RUNTIME_INDEXES)
    await database.collection(collection).createIndexes([{ key: { ...keys }, name, ...options }]);
}

const NAMESPACE_EXISTS = 48;

/** Another process may have made it between the look and the making. */
function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === NAMESPACE_EXISTS)) throw error;
}

/** Tasks that were open before the index was known are in it too. */
async function indexDoers(connection: Connection): Promise<void> {
  await ensureRuntimeIndexes(connection);
  const tickets = databaseOf(connection).collection<TicketDocument>('tickets');
  const open = tickets.find({ 'tasks.status': 'open', run: { $exists: false } });
  for await (const document of open) {
    const { doers } = derivedParts(ticketOf(document), document);
    const same = { _id: document._id, revision: document.revision };
    if (doers) await tickets.updateOne(same, { $set: { doers: [...doers] } });
  }
}

/** The runtime's steps of stored data. */
export const runtimeMigrations: DataMigrations = {
  unit: 'runtime',
  steps: [
    { title: 'make the collections and indexes of tickets', run: ensureRuntimeIndexes },
    { title: 'make the index of who is asked to approve', run: ensureRuntimeIndexes },
    { title: 'make the index of who has tasks', run: indexDoers },
  ],
};
