import type { Collection, Db } from 'mongodb';
import { RefusedError } from '#catalog/language';
import { isDuplicateKey } from '#plugins/sdk';
import type { PriceList } from '../price-list.ts';
import { ownerKey, rivalsOf, type PriceListRevision, type Selection } from '../select-price-list.ts';

/** One revision of a list as stored: who made it, when and how. */
export interface PriceListRow extends PriceListRevision {
  /** `${list.id}@${revision}`: two people cannot both make the next revision. */
  readonly _id: string;
  /** `default`, `country:PL`, `customer:acme`. */
  readonly owner: string;
  readonly act: 'save' | 'publish' | 'retire';
  readonly by: string;
  readonly at: Date;
}

/** A list on the overview: without its lines. */
export interface PriceListSummary extends Omit<PriceList, 'lines'> {
  readonly revision: number;
  readonly lineCount: number;
  readonly changedAt: Date;
  readonly changedBy: string;
}

/** Which revision a change is based on, and who makes it. */
export interface Change {
  readonly id: string;
  /** The revision the person saw; 0 for a list that is new. */
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
}

/** Keeps every revision of every list and changes none: the latest one counts, all together are the history. */
export interface PriceListStore {
  ensureIndexes(): Promise<void>;
  /** The latest revision of each list, in the order of their ids. */
  summaries(): Promise<readonly PriceListSummary[]>;
  /** The latest revision. RefusedError `not-found`. */
  latest(id: string): Promise<PriceListRow>;
  /** All revisions, the newest first. */
  history(id: string): Promise<readonly PriceListRow[]>;
  /** Keeps a draft. RefusedError `changed-meanwhile`, `price-list.published`, `not-found`. */
  save(list: PriceList, change: Change): Promise<PriceListRow>;
  /** RefusedError as `save`, and `price-list.empty`, `price-list.rival` ({ list, rival }). */
  publish(change: Change): Promise<PriceListRow>;
  /** Takes a published list out of use. RefusedError `changed-meanwhile`, `price-list.not-published`, `not-found`. */
  retire(change: Change): Promise<PriceListRow>;
  /** The published lists that may be chosen from for whoever asks, whatever their validity. */
  candidates(selection: Selection): Promise<readonly PriceListRevision[]>;
}

/** The revision that a change rests on; a new list (revision 0) has none. */
async function basisOf(rows: Collection<PriceListRow>, { id, revision }: Change): Promise<PriceListRow | undefined> {
  const latest = await rows.findOne({ 'list.id': id }, { sort: { revision: -1 } });
  if (!latest && revision > 0) throw new RefusedError('not-found', { what: 'price-list', id });
  if ((latest?.revision ?? 0) !== revision)
    throw new RefusedError('changed-meanwhile', { id, revision: latest?.revision ?? 0 });
  return latest ?? undefined;
}

async function existing(rows: Collection<PriceListRow>, change: Change): Promise<PriceListRow> {
  const basis = await basisOf(rows, change);
  if (!basis) throw new RefusedError('not-found', { what: 'price-list', id: change.id });
  return basis;
}

async function append(
  rows: Collection<PriceListRow>,
  { id, revision, by, at }: Change,
  content: Pick<PriceListRow, 'list' | 'act'>,
): Promise<PriceListRow> {
  const next = revision + 1;
  const row = { _id: `${id}@${next}`, revision: next, owner: ownerKey(content.list.owner), by, at, ...content };
  try {
    await rows.insertOne(row);
    return row;
  } catch (error) {
    if (isDuplicateKey(error)) throw new RefusedError('changed-meanwhile', { id, revision: next });
    throw error;
  }
}

function summaryOf({ list, revision, at, by }: PriceListRow, lineCount: number): PriceListSummary {
  const { lines: _lines, ...rest } = list;
  return { ...rest, revision, lineCount, changedAt: at, changedBy: by };
}

/** Published lists of one owner key in force today or later; a list is published once and retired at most once. */
async function published(rows: Collection<PriceListRow>, owners: readonly string[]): Promise<readonly PriceListRow[]> {
  const found = await rows.find({ 'list.status': 'published', owner: { $in: [...owners] } }).toArray();
  const ids = found.map(({ list }) => list.id);
  const retired = await rows
    .find({ 'list.status': 'retired', 'list.id': { $in: ids } })
    .project<{ list: { id: string } }>({ 'list.id': 1 })
    .toArray();
  const gone = new Set(retired.map(({ list }) => list.id));
  return found.filter(({ list }) => !gone.has(list.id));
}

/** Makes the store of a database. */
export function createPriceListStore(database: Db): PriceListStore {
  const rows = database.collection<PriceListRow>('priceListRevisions');
  return {
    async ensureIndexes() {
      await rows.createIndex({ 'list.id': 1, revision: -1 }, { unique: true }, undefined);
      await rows.createIndex({ owner: 1, 'list.status': 1 }, undefined, undefined);
    },
    async summaries() {
      type Latest = { row: PriceListRow; lineCount: number };
      const latest = await rows
        .aggregate<Latest>([
          { $sort: { 'list.id': 1, revision: -1 } },
          { $addFields: { lineCount: { $size: '$list.lines' } } },
          { $project: { 'list.lines': 0 } },
          { $group: { _id: '$list.id', row: { $first: '$$ROOT' }, lineCount: { $first: '$lineCount' } } },
          { $sort: { _id: 1 } },
        ])
        .toArray();
      return latest.map(({ row, lineCount }) => summaryOf(row, lineCount));
    },
    async latest(id) {
      const row = await rows.findOne({ 'list.id': id }, { sort: { revision: -1 } });
      if (!row) throw new RefusedError('not-found', { what: 'price-list', id });
      return row;
    },
    history: (id) => rows.find({ 'list.id': id }).sort({ revision: -1 }).toArray(),
    async save(list, change) {
      const basis = await basisOf(rows, change);
      if (basis && basis.list.status !== 'draft') throw new RefusedError('price-list.published', { list: change.id });
      return append(rows, change, { list: { ...list, id: change.id, status: 'draft' }, act: 'save' });
    },
    async publish(change) {
      const { list } = await existing(rows, change);
      if (list.status !== 'draft') throw new RefusedError('price-list.published', { list: list.id });
      if (list.lines.length === 0) throw new RefusedError('price-list.empty', { list: list.id });
      const others = await published(rows, [ownerKey(list.owner)]);
      const [rival] = rivalsOf(
        list,
        others.map((row) => row.list),
      );
      if (rival) throw new RefusedError('price-list.rival', { list: list.id, rival: rival.id });
      return append(rows, change, { list: { ...list, status: 'published' }, act: 'publish' });
    },
    async retire(change) {
      const { list } = await existing(rows, change);
      if (list.status !== 'published') throw new RefusedError('price-list.not-published', { list: list.id });
      return append(rows, change, { list: { ...list, status: 'retired' }, act: 'retire' });
    },
    async candidates({ country, customer }) {
      const owners = [
        'default',
        ...(country ? [`country:${country}`] : []),
        ...(customer ? [`customer:${customer}`] : []),
      ];
      return (await published(rows, owners)).map(({ list, revision }) => ({ list, revision }));
    },
  };
}
