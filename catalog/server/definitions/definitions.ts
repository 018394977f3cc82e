import type { Connection } from 'mongoose';
import {
  statedeskError,
  validateRelease,
  validateWorkflow,
  type Diagnostic,
  type Text,
  type Workflow,
} from '#catalog/language';
import type { Audit } from '../audit.ts';
import { contentHash } from '../canonical-json.ts';
import type { Clock } from '../clock.ts';
import type { LoadVocabulary } from '../vocabulary.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { createPublish, type Publication, type PublishOrder } from './publish.ts';
import { createReleaseHistory, type HistoryOrder, type ReleaseHistory } from './release-history.ts';
import { createReleaseStore, type ReleaseStore } from './release-store.ts';
import type { Release, ReleaseSummary } from './release.ts';
import { withCountryOptions, type CountryOptionsOrder } from './country-options.ts';

/** A check that a workflow must pass before it is published; supplied by whoever knows more than the language does. */
export type ReleaseGate = (workflow: Workflow) => Promise<readonly Diagnostic[]>;

/** A workflow in the list of workflows. */
export interface WorkflowSummary {
  readonly key: string;
  readonly title: Text;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: string;
  readonly deletedAt: Date | undefined;
  readonly release: { readonly id: string; readonly number: number; readonly publishedAt: Date } | undefined;
  /** The draft says something else than its newest release, or has none. */
  readonly unpublished: boolean;
  readonly errors: number;
  readonly warnings: number;
}

/** Drafts and releases of workflows. */
export interface Definitions extends Omit<DraftStore, 'list' | 'liveKeys'> {
  /** Every workflow that is not deleted (or that is), by key. */
  list(which?: { readonly deleted?: boolean }): Promise<readonly WorkflowSummary[]>;
  /** What is wrong with a workflow, in every country; the gates are not asked. */
  check(workflow: Workflow): Promise<readonly Diagnostic[]>;
  /**
   * Makes an immutable release of a draft's revision unless errors stand; unchanged content gives the release that is there. Throws
   * RefusedError `draft-changed`, `draft-deleted`, `not-found`.
   */
  publish(order: PublishOrder): Promise<Publication>;
  /** What new tickets run on: the newest release, unless the workflow is deleted or was never published. */
  currentRelease(key: string): Promise<Release | undefined>;
  /** The newest release of every workflow that is not deleted. */
  currentReleases(): Promise<readonly ReleaseSummary[]>;
  releases(key: string): Promise<readonly ReleaseSummary[]>;
  /** A workflow's releases with what each changed, newest first, page by page. */
  history(order: HistoryOrder): Promise<ReleaseHistory>;
  /** Throws RefusedError `not-found`. Kept in memory. */
  release(id: string): Promise<Release>;
  /** Sets options of one country in the draft; the others stay. Throws RefusedError `option-unknown`, `not-found`, `draft-deleted`. */
  setCountryOptions(order: CountryOptionsOrder): ReturnType<DraftStore['save']>;
}

/** What definitions are made of. */
export interface DefinitionsOptions {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly audit: Audit;
  /** What workflows may refer to. */
  readonly vocabulary: LoadVocabulary;
  readonly gates?: readonly ReleaseGate[];
  /** The plugins' versions by id. */
  readonly plugins?: Readonly<Record<string, string>>;
}

const count = (diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']) =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

/** Writes a change again onto the new revision as long as others come first; an edit that holds for any revision. */
async function retried<T>(edit: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await edit();
    } catch (error) {
      if (statedeskError(error)?.code !== 'draft-changed' || attempt >= 10) throw error;
    }
  }
}

function createList(options: DefinitionsOptions, drafts: DraftStore, releases: ReleaseStore): Definitions['list'] {
  return async (which) => {
    const vocabulary = await options.vocabulary();
    const newest = new Map((await releases.latestOfAll()).map((release) => [release.key, release]));
    return (await drafts.list(which)).map(({ key, document, ...draft }) => {
      const diagnostics = validateWorkflow(document, vocabulary);
      const release = newest.get(key);
      const { revision, changedAt, changedBy, deletedAt } = draft;
      return {
        ...{ key, title: document.title, revision, changedAt, changedBy, deletedAt },
        release: release && { id: release.id, number: release.number, publishedAt: release.publishedAt },
        unpublished: release?.hash !== contentHash({ document, plugins: options.plugins ?? {} }),
        errors: count(diagnostics, 'error'),
        warnings: count(diagnostics, 'warning'),
      };
    });
  };
}

/** Drafts and releases over a connection. */
export function createDefinitions(options: DefinitionsOptions): Definitions {
  const drafts = createDraftStore(options);
  const releases = createReleaseStore(options);
  const { gates = [], plugins = {} } = options;

  async function releaseDiagnostics(workflow: Workflow): Promise<readonly Diagnostic[]> {
    const own = validateRelease(workflow, await options.vocabulary());
    if (count(own, 'error') > 0) return own; // a gate plays the workflow, which has to run for that
    return [...own, ...(await Promise.all(gates.map((gate) => gate(workflow)))).flat()];
  }

  return {
    ...drafts,
    list: createList(options, drafts, releases),
    check: async (workflow) => validateRelease(workflow, await options.vocabulary()),
    publish: createPublish({ ...options, drafts, releases, plugins, releaseDiagnostics }),
    async currentRelease(key) {
      const latest = await releases.latest(key);
      return latest && (await drafts.liveKeys([key])).has(key) ? latest : undefined;
    },
    async currentReleases() {
      const live = await drafts.liveKeys();
      return (await releases.latestOfAll()).filter(({ key }) => live.has(key));
    },
    releases: (key) => releases.list(key),
    history: createReleaseHistory(releases),
    release: (id) => releases.get(id),
    setCountryOptions: (order) =>
      retried(async () => {
        const { document, revision } = await drafts.load(order.key);
        return drafts.save({ key: order.key, document: withCountryOptions(document, order), revision, by: order.by });
      }),
  };
}
