import { LRUCache } from 'lru-cache';
import { diffWorkflow, type WorkflowChange } from '#catalog/language';
import type { ReleaseStore } from './release-store.ts';
import type { ReleaseSummary } from './release.ts';

/** A release with what it changed. */
export interface ReleaseEntry extends ReleaseSummary {
  /** Against the release before it, at most `MOST_CHANGES`; absent for the first. */
  readonly changes?: readonly WorkflowChange[];
  /** How many there are in all. */
  readonly changeCount: number;
}

/** One page of a workflow's releases. */
export interface ReleaseHistory {
  /** Newest first. */
  readonly releases: readonly ReleaseEntry[];
  /** Older ones are there. */
  readonly more: boolean;
}

/** Which page is asked for: the newest, or those below a number. */
export interface HistoryOrder {
  readonly key: string;
  readonly before?: number | undefined;
}

const PAGE = 10;
/** Beyond so many nobody reads on. */
const MOST_CHANGES = 100;
const CACHED = 500;

/** Makes the function that tells a workflow's releases with what each changed. Releases never change, so what they changed is kept. */
export function createReleaseHistory(releases: ReleaseStore): (order: HistoryOrder) => Promise<ReleaseHistory> {
  const known = new LRUCache<string, readonly WorkflowChange[]>({ max: CACHED });

  async function changesOf({ id }: ReleaseSummary, previous: ReleaseSummary): Promise<readonly WorkflowChange[]> {
    const kept = known.get(id);
    if (kept) return kept;
    const [before, after] = await Promise.all([releases.get(previous.id), releases.get(id)]);
    const changes = diffWorkflow(before.document, after.document);
    known.set(id, changes);
    return changes;
  }

  return async ({ key, before = Infinity }) => {
    const all = (await releases.list(key)).filter(({ number }) => number < before);
    const page = all.slice(0, PAGE).map(async (release, index): Promise<ReleaseEntry> => {
      const previous = all[index + 1];
      if (!previous) return { ...release, changeCount: 0 };
      const changes = await changesOf(release, previous);
      return { ...release, changes: changes.slice(0, MOST_CHANGES), changeCount: changes.length };
    });
    return { releases: await Promise.all(page), more: all.length > PAGE };
  };
}
