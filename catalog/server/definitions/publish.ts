import type { Connection } from 'mongoose';
import { RefusedError, type Diagnostic, type Workflow } from '#catalog/language';
import type { Audit } from '../audit.ts';
import { contentHash } from '../canonical-json.ts';
import type { Clock } from '../clock.ts';
import { isDuplicateKey } from '../database-failure.ts';
import { inTransaction } from '../in-transaction.ts';
import type { DraftStore } from './draft-store.ts';
import type { ReleaseStore } from './release-store.ts';
import type { Release } from './release.ts';

/** What came of an attempt to publish. */
export type Publication =
  | { readonly outcome: 'published'; readonly release: Release; readonly diagnostics: readonly Diagnostic[] }
  /** The newest release already says the same. */
  | { readonly outcome: 'unchanged'; readonly release: Release; readonly diagnostics: readonly Diagnostic[] }
  /** Errors stand. */
  | { readonly outcome: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** Which revision of a draft to publish. */
export interface PublishOrder {
  readonly key: string;
  readonly revision: number;
  readonly note: string;
  readonly by: string;
}

interface Dependencies {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly drafts: DraftStore;
  readonly releases: ReleaseStore;
  /** Everything that stands between a draft and its release. */
  readonly releaseDiagnostics: (workflow: Workflow) => Promise<readonly Diagnostic[]>;
  /** The versions of the plugins at hand. */
  readonly plugins: Readonly<Record<string, string>>;
}

/** More publishers than this at one moment would be a fault of their own. */
const TRIES = 20;

/** Makes the function that turns a draft's revision into an immutable release. */
export function createPublish(dependencies: Dependencies): (order: PublishOrder) => Promise<Publication> {
  const { connection, clock, audit, drafts, releases, plugins } = dependencies;

  /** Adds the release with the next number; finds it instead where the newest has the same content. */
  function add(order: PublishOrder, document: Workflow): Promise<{ outcome: 'published' | 'unchanged'; id: string }> {
    const hash = contentHash({ document, plugins });
    return inTransaction(connection, async (session) => {
      const latest = await releases.latest(order.key, session);
      if (latest?.hash === hash) return { outcome: 'unchanged', id: latest.id };
      const { key, note, by, revision } = order;
      const number = (latest?.number ?? 0) + 1;
      const id = `${key}@${number}`;
      const release = { id, key, number, hash, document, plugins, author: by, note, publishedAt: clock.now() };
      await releases.add({ ...release, draftRevision: revision }, session);
      const after = { release: id, hash, note, draftRevision: revision };
      const before = latest && {
        release: latest.id,
        hash: latest.hash,
        note: latest.note,
        draftRevision: latest.draftRevision,
      };
      await audit.record(
        { by, act: 'workflow.publish', subject: { kind: 'workflow', id: key }, before, after },
        session,
      );
      return { outcome: 'published', id };
    });
  }

  async function addUnderContention(order: PublishOrder, document: Workflow) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await add(order, document);
      } catch (error) {
        // Someone else took the number: look again, his release may even be ours.
        if (!isDuplicateKey(error) || attempt >= TRIES) throw error;
      }
    }
  }

  return async (order) => {
    const draft = await drafts.load(order.key);
    if (draft.deletedAt) throw new RefusedError('draft-deleted', { key: order.key });
    if (draft.revision !== order.revision) {
      const { revision, changedBy, changedAt } = draft;
      throw new RefusedError('draft-changed', {
        key: order.key,
        revision,
        changedBy,
        changedAt: changedAt.toISOString(),
      });
    }
    const diagnostics = await dependencies.releaseDiagnostics(draft.document);
    if (diagnostics.some(({ severity }) => severity === 'error')) return { outcome: 'refused', diagnostics };
    const { outcome, id } = await addUnderContention(order, draft.document);
    return { outcome, release: await releases.get(id), diagnostics };
  };
}
