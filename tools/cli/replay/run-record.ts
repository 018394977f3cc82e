import { databaseOf } from '#catalog/server';
import type { Workflow } from '#catalog/language';
import type { Services } from '#app/services';
import { CommandFailure } from '../command-failure.ts';

/** A run as it is kept: what it is a run of. */
interface RunDocument {
  readonly _id: string;
  readonly fingerprint: string;
  readonly release: string;
  /** The workflow, where it is no release of the desk's own. */
  readonly workflow?: Workflow;
  readonly startedAt: Date;
}

/** Notes a run before its first ticket. @throws CommandFailure where another log or workflow has this run's name. */
export async function noteRun(
  { connection, clock }: Pick<Services, 'connection' | 'clock'>,
  run: Omit<RunDocument, 'startedAt'>,
): Promise<void> {
  const runs = databaseOf(connection).collection<RunDocument>('replays');
  const { _id, ...rest } = run;
  await runs.updateOne({ _id }, { $setOnInsert: { ...rest, startedAt: clock.now() } }, { upsert: true });
  const known = await runs.findOne({ _id });
  if (known?.fingerprint !== run.fingerprint)
    throw new CommandFailure(`Run ${_id} is a replay of another log or workflow. Choose another name with --run.`);
}
