import { Schema, type ClientSession, type Connection, type Model } from 'mongoose';
import type { z } from 'zod';
import { RefusedError } from '#catalog/language';
import type { Audit } from '../audit.ts';
import type { Clock } from '../clock.ts';
import { isDuplicateKey } from '../database-failure.ts';
import { inTransaction } from '../in-transaction.ts';
import { modelOn } from '../model-on.ts';

/** An entry of the directory with the revision that a change must name. */
export interface Entry<T> {
  readonly id: string;
  readonly value: T;
  readonly revision: number;
  readonly changedAt: Date;
  /** The id of a person, or `system`. */
  readonly changedBy: string;
}

/** Entries of one kind. `by` is the id of the person who asks; every change is audited. */
export interface EntryStore<T> {
  /** All of them, by id. */
  list(): Promise<readonly Entry<T>[]>;
  /** Those of these ids that exist, by id. */
  among(ids: readonly string[]): Promise<readonly T[]>;
  get(id: string): Promise<T | undefined>;
  /** Throws RefusedError `not-found`. */
  load(id: string): Promise<Entry<T>>;
  /**
   * Adds an entry (`revision` 0) or changes the one that has this revision. Throws RefusedError `input-invalid`, `already-exists`,
   * `not-found`, and `changed-meanwhile` with the current `revision`, `changedBy` and `changedAt`.
   */
  save(order: { readonly value: unknown; readonly revision: number; readonly by: string }): Promise<Entry<T>>;
  /** Throws RefusedError `not-found`, `changed-meanwhile`. */
  remove(order: { readonly id: string; readonly revision: number; readonly by: string }): Promise<void>;
}

/** An entry as it is stored. */
export interface EntryDocument<T> {
  _id: string;
  value: T;
  revision: number;
  changedAt: Date;
  changedBy: string;
}

/** A kind of entries: where they are and what they look like. */
export interface EntryKind<T> {
  /** `person`, `team`: the kind in audit and refusals. */
  readonly kind: string;
  readonly collection: string;
  readonly schema: z.ZodType<T>;
  idOf(value: T): string;
}

interface Dependencies<T> {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly audit: Audit;
  /** Throws a RefusedError where a change (`after` is undefined: a removal) must not be; reads with the session. */
  readonly guard?: (
    change: { readonly id: string; readonly after: T | undefined },
    session: ClientSession,
  ) => Promise<void>;
}

const entrySchema = new Schema<EntryDocument<unknown>>(
  { _id: String, value: Schema.Types.Mixed, revision: Number, changedAt: Date, changedBy: String },
  { versionKey: false, minimize: false },
);

/** The collection of a kind's entries. */
export function entryModel(connection: Connection, collection: string): Model<EntryDocument<unknown>> {
  return modelOn(connection, collection, entrySchema);
}

function entryOf<T>({ _id, ...rest }: EntryDocument<T>): Entry<T> {
  return { id: _id, ...rest };
}

function parsed<T>({ schema, kind }: EntryKind<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const params = { kind, path: issue?.path.map(String).join('.') ?? '', problem: issue?.message ?? '' };
  throw new RefusedError('input-invalid', params);
}

/** The reading half of a store. */
function createReading<T>(entries: Model<EntryDocument<unknown>>, kind: string) {
  const get = (id: string, session?: ClientSession) =>
    entries
      .findById(id)
      .session(session ?? null)
      .lean<EntryDocument<T>>();
  return {
    find: get,
    list: async () => (await entries.find().sort({ _id: 1 }).lean<EntryDocument<T>[]>()).map(entryOf),
    among: async (ids: readonly string[]) =>
      (
        await entries
          .find({ _id: { $in: ids } })
          .sort({ _id: 1 })
          .lean<EntryDocument<T>[]>()
      ).map(({ value }) => value),
    get: async (id: string) => (await get(id))?.value,
    async load(id: string) {
      const found = await get(id);
      if (!found) throw new RefusedError('not-found', { kind, id });
      return entryOf(found);
    },
  };
}

/** The store of a kind's entries. */
export function createEntryStore<T>(described: EntryKind<T>, dependencies: Dependencies<T>): EntryStore<T> {
  const { connection, clock, audit, guard } = dependencies;
  const { kind } = described;
  const entries = entryModel(connection, described.collection);
  const { find, ...reading } = createReading<T>(entries, kind);

  /** The entry that a change is meant for, at the revision it was meant for. */
  async function expected(id: string, revision: number, session: ClientSession): Promise<EntryDocument<T> | undefined> {
    const found = await find(id, session);
    if (!found && revision === 0) return undefined;
    if (!found) throw new RefusedError('not-found', { kind, id });
    if (revision === 0) throw new RefusedError('already-exists', { kind, id });
    if (found.revision === revision) return found;
    const { changedBy, changedAt } = found;
    const params = { kind, id, revision: found.revision, changedBy, changedAt: changedAt.toISOString() };
    throw new RefusedError('changed-meanwhile', params);
  }

  async function write(before: EntryDocument<T> | undefined, after: EntryDocument<T>, session: ClientSession) {
    if (!before) {
      await entries.create([after], { session });
      return;
    }
    const { _id, ...fields } = after;
    const { matchedCount } = await entries.updateOne({ _id, revision: before.revision }, { $set: fields }, { session });
    if (matchedCount === 0) await expected(_id, before.revision, session);
  }

  return {
    ...reading,
    async save({ value: written, revision, by }) {
      const value = parsed(described, written);
      const id = described.idOf(value);
      const after = { _id: id, value, revision: revision + 1, changedAt: clock.now(), changedBy: by };
      try {
        await inTransaction(connection, async (session) => {
          const before = await expected(id, revision, session);
          await guard?.({ id, after: value }, session);
          await write(before, after, session);
          const subject = { kind, id };
          await audit.record({ by, act: `${kind}.save`, subject, before: before?.value, after: value }, session);
        });
      } catch (error) {
        // The id, or another key that only one entry may have, such as a person's e-mail address.
        if (isDuplicateKey(error)) throw new RefusedError('already-exists', { kind, id });
        throw error;
      }
      return entryOf(after);
    },
    async remove({ id, revision, by }) {
      await inTransaction(connection, async (session) => {
        const before = await expected(id, Math.max(revision, 1), session);
        await guard?.({ id, after: undefined }, session);
        const { deletedCount } = await entries.deleteOne({ _id: id, revision }, { session });
        if (deletedCount === 0) await expected(id, revision, session);
        await audit.record({ by, act: `${kind}.remove`, subject: { kind, id }, before: before?.value }, session);
      });
    },
  };
}
