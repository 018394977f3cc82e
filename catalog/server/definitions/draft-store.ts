import type { ClientSession, Connection } from 'mongoose';
import { RefusedError, TransientError, type Text, type Workflow } from '#catalog/language';
import type { Audit } from '../audit.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Clock } from '../clock.ts';
import { isDuplicateKey } from '../database-failure.ts';
import { inTransaction } from '../in-transaction.ts';
import { draftModel, draftOf, type Draft, type DraftDocument } from './draft.ts';
import { parseDocument } from './parse-document.ts';

/** The drafts of all workflows. `by` is the id of the person who asks. Every change is audited. */
export interface DraftStore {
  /** Stores a new draft under the document's id. Throws RefusedError `already-exists` (a deleted one counts), `document-invalid`. */
  create(order: { readonly document: unknown; readonly by: string }): Promise<Draft>;
  /** Creates a copy under another key and title. */
  duplicate(order: {
    readonly key: string;
    readonly newKey: string;
    readonly title: Text;
    readonly by: string;
  }): Promise<Draft>;
  /** Throws RefusedError `not-found`; a deleted draft is found. */
  load(key: string): Promise<Draft>;
  /** Every draft that is not deleted (or that is), by key. */
  list(which?: { readonly deleted?: boolean }): Promise<readonly Draft[]>;
  /** The keys of the drafts that are not deleted, of these or of all. */
  liveKeys(keys?: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Stores the document if nobody has changed the draft since `revision`; else throws RefusedError `draft-changed` with the current
   * `revision`, `changedBy` (a person's id) and `changedAt`, and changes nothing. Sending what is already stored succeeds and changes
   * nothing, so a save may be repeated. Also throws `not-found`, `draft-deleted`, `document-invalid`, `document-too-large`.
   */
  save(order: {
    readonly key: string;
    readonly document: unknown;
    readonly revision: number;
    readonly by: string;
  }): Promise<Draft>;
  /** Deletes the draft; its releases stay, new tickets no longer get it. Deleting twice does nothing. */
  remove(order: { readonly key: string; readonly by: string }): Promise<Draft>;
  /** Undoes `remove`. */
  restore(order: { readonly key: string; readonly by: string }): Promise<Draft>;
}

interface Dependencies {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly audit: Audit;
}

/** A change of one draft: what to set, and its name in the audit. */
interface Change {
  readonly found: DraftDocument;
  readonly set: Partial<DraftDocument>;
  readonly act: string;
  readonly by: string;
}

function changedMeanwhile({ _id: key, revision, changedAt, changedBy }: DraftDocument): RefusedError {
  return new RefusedError('draft-changed', { key, revision, changedBy, changedAt: changedAt.toISOString() });
}

function createFind(drafts: ReturnType<typeof draftModel>) {
  return async (key: string, session?: ClientSession): Promise<DraftDocument> => {
    const found = await drafts
      .findById(key)
      .session(session ?? null)
      .lean<DraftDocument>();
    if (!found) throw new RefusedError('not-found', { kind: 'workflow', id: key });
    return found;
  };
}

/** The drafts over a connection. */
export function createDraftStore({ connection, clock, audit }: Dependencies): DraftStore {
  const drafts = draftModel(connection);
  const find = createFind(drafts);

  /** Writes only onto the very revision that was read. */
  async function change({ found, set, act, by }: Change, session: ClientSession): Promise<Draft> {
    const fields = { ...set, changedAt: clock.now(), changedBy: by };
    const after = await drafts
      .findOneAndUpdate(
        { _id: found._id, revision: found.revision },
        { $set: fields, $inc: { revision: 1 } },
        { session, returnDocument: 'after' },
      )
      .lean<DraftDocument>();
    if (!after) {
      const now = await find(found._id, session);
      if (now.revision !== found.revision) throw changedMeanwhile(now);
      throw new TransientError('write-conflict', { retryAfterMs: 100 });
    }
    const visible = ({ document, deletedAt }: DraftDocument) => ({ document, deleted: Boolean(deletedAt) });
    const subject = { kind: 'workflow', id: found._id };
    await audit.record({ by, act, subject, before: visible(found), after: visible(after) }, session);
    return draftOf(after);
  }

  async function create(document: Workflow, by: string): Promise<Draft> {
    const draft = { _id: document.id, document, revision: 1, changedAt: clock.now(), changedBy: by };
    try {
      await inTransaction(connection, async (session) => {
        await drafts.create([draft], { session });
        const subject = { kind: 'workflow', id: document.id };
        await audit.record({ by, act: 'draft.create', subject, after: { document } }, session);
      });
    } catch (error) {
      if (isDuplicateKey(error)) throw new RefusedError('already-exists', { kind: 'workflow', id: document.id });
      throw error;
    }
    return draftOf(draft);
  }

  /** Sets or clears the mark of deletion; what already is so stays as it is. */
  function mark(deletedAt: Date | null, order: { readonly key: string; readonly by: string }): Promise<Draft> {
    return inTransaction(connection, async (session) => {
      const found = await find(order.key, session);
      if (Boolean(found.deletedAt) === Boolean(deletedAt)) return draftOf(found);
      const act = deletedAt ? 'draft.remove' : 'draft.restore';
      return change({ found, set: { deletedAt }, act, by: order.by }, session);
    });
  }

  return {
    create: ({ document, by }) => create(parseDocument(document), by),
    async duplicate({ key, newKey, title, by }) {
      const { document } = await find(key);
      return create(parseDocument({ ...document, id: newKey, title }), by);
    },
    load: async (key) => draftOf(await find(key)),
    async list({ deleted = false } = {}) {
      const filter = { deletedAt: deleted ? { $ne: null } : null };
      return (await drafts.find(filter).sort({ _id: 1 }).lean<DraftDocument[]>()).map(draftOf);
    },
    async liveKeys(keys) {
      const filter = { deletedAt: null, ...(keys && { _id: { $in: keys } }) };
      const found = await drafts.find(filter, { _id: 1 }).lean<{ readonly _id: string }[]>();
      return new Set(found.map(({ _id }) => _id));
    },
    save({ key, document: written, revision, by }) {
      const document = parseDocument(written);
      if (document.id !== key) throw new RefusedError('document-invalid', { path: 'id', problem: `must stay ${key}` });
      return inTransaction(connection, async (session) => {
        const found = await find(key, session);
        if (canonicalJson(found.document) === canonicalJson(document) && !found.deletedAt) return draftOf(found);
        if (found.deletedAt) throw new RefusedError('draft-deleted', { key });
        if (found.revision !== revision) throw changedMeanwhile(found);
        return change({ found, set: { document }, act: 'draft.save', by }, session);
      });
    },
    remove: (order) => mark(clock.now(), order),
    restore: (order) => mark(null, order),
  };
}
