import { LRUCache } from 'lru-cache';
import type { ClientSession, Connection } from 'mongoose';
import { RefusedError } from '#catalog/language';
import { releaseModel, releaseOf, type Release, type ReleaseDocument, type ReleaseSummary } from './release.ts';

/** Large enough for every release that tickets of a desk run on at one time. */
const CACHED = 500;

/** The releases of all workflows. */
export interface ReleaseStore {
  /** Throws RefusedError `not-found`. Kept in memory: a release never changes. */
  get(id: string): Promise<Release>;
  /** The newest release of a workflow. */
  latest(key: string, session?: ClientSession): Promise<Release | undefined>;
  /** The newest release of each workflow that has one, without its document. */
  latestOfAll(): Promise<readonly ReleaseSummary[]>;
  /** A workflow's releases, newest first. */
  list(key: string): Promise<readonly ReleaseSummary[]>;
  /** Adds a release; a number that is taken fails as a duplicate key. */
  add(release: Release, session: ClientSession): Promise<void>;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

function summaryOf({
  _id,
  key,
  number,
  hash,
  author,
  note,
  publishedAt,
  draftRevision,
}: ReleaseDocument): ReleaseSummary {
  return { id: _id, key, number, hash, author, note, publishedAt, draftRevision };
}

/** The releases over a connection. */
export function createReleaseStore({ connection }: { readonly connection: Connection }): ReleaseStore {
  const releases = releaseModel(connection);
  const cache = new LRUCache<string, Release>({ max: CACHED });
  const withoutDocument = { document: 0, plugins: 0 };

  async function get(id: string, session?: ClientSession): Promise<Release> {
    const known = cache.get(id);
    if (known) return known;
    const found = await releases
      .findById(id)
      .session(session ?? null)
      .lean<ReleaseDocument>();
    if (!found) throw new RefusedError('not-found', { kind: 'release', id });
    const release = frozen(releaseOf(found));
    cache.set(id, release);
    return release;
  }

  return {
    get: (id) => get(id),
    async latest(key, session) {
      const newest = await releases
        .findOne({ key }, { _id: 1 })
        .sort({ number: -1 })
        .session(session ?? null)
        .lean<{ readonly _id: string }>();
      return newest ? get(newest._id, session) : undefined;
    },
    async latestOfAll() {
      const all = await releases.find({}, withoutDocument).sort({ key: 1, number: -1 }).lean<ReleaseDocument[]>();
      return all.filter((release, index) => release.key !== all[index - 1]?.key).map(summaryOf);
    },
    async list(key) {
      return (await releases.find({ key }, withoutDocument).sort({ number: -1 }).lean<ReleaseDocument[]>()).map(
        summaryOf,
      );
    },
    async add({ id, ...rest }, session) {
      await releases.create([{ _id: id, ...rest }], { session });
    },
  };
}
