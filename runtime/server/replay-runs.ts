import type { Connection } from 'mongoose';
import { parseWorkflow, type Workflow } from '#catalog/language';
import { databaseOf, type Clock } from '#catalog/server';
import type { RunnableRelease } from './sources.ts';

/** A replay as it is kept: what it is a replay of. */
export interface ReplayRun {
  readonly _id: string;
  /** Of the log and the workflow: another replay under the same name is told apart by it. */
  readonly fingerprint: string;
  readonly release: string;
  /** The workflow, where it is no release of the desk's own. */
  readonly workflow?: Workflow;
  readonly startedAt: Date;
}

/** The replays that there were. */
export interface ReplayRuns {
  /** Notes a replay before its first ticket; @returns the one that was noted first under this name. */
  note(run: Omit<ReplayRun, 'startedAt'>): Promise<ReplayRun>;
  /** The workflow of a replay that was never published, so that its tickets can be opened like any other. */
  release(id: string): Promise<RunnableRelease | undefined>;
}

/** The release's id of a replay whose workflow was never published. */
export const replayRelease = (run: string): string => `replay:${run}`;

/** The replays over an open connection. */
export function createReplayRuns(options: { readonly connection: Connection; readonly clock: Clock }): ReplayRuns {
  const runs = databaseOf(options.connection).collection<ReplayRun>('replays');
  return {
    async note({ _id, ...rest }) {
      const run = { ...rest, startedAt: options.clock.now() };
      await runs.updateOne({ _id }, { $setOnInsert: run }, { upsert: true });
      return (await runs.findOne({ _id })) ?? { _id, ...run };
    },
    async release(id) {
      if (!id.startsWith(replayRelease(''))) return undefined;
      const run = await runs.findOne({ _id: id.slice(replayRelease('').length) });
      const parsed = run?.workflow && parseWorkflow(run.workflow); // an older program may have noted it
      return parsed?.ok ? { id, document: parsed.workflow } : undefined;
    },
  };
}
