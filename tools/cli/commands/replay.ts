import { validateWorkflow, type Workflow } from '#catalog/language';
import { compileWorkflow } from '#runtime/core';
import type { CommandContext } from '../command-context.ts';
import { CommandFailure } from '../command-failure.ts';
import { sentenceOf } from '../diagnostic-sentence.ts';
import { discoverLog, lifecycleOf } from '../log/discover-log.ts';
import type { Log } from '../log/log.ts';
import { readLog } from '../log/read-log.ts';
import { createProgress } from '../progress.ts';
import { withDesk } from '../with-desk.ts';
import { readWorkflow } from '../read-workflow.ts';
import { createDatabaseDoor } from '../replay/database-door.ts';
import { createMemoryDoor, emptyScope } from '../replay/memory-door.ts';
import { replayedTicketId } from '../replay/replay-case.ts';
import type { ReplayDoor } from '../replay/replay-door.ts';
import { replayLog, type ReplayFigures } from '../replay/replay-log.ts';
import type { ReplayOptions } from '../replay/replay-options.ts';
import { replayReport, reportTable } from '../replay/replay-report.ts';
import { endOf, statesByName, type ReplaySource } from '../replay/replay-source.ts';
import { runFingerprint, runId } from '../replay/run-id.ts';

/** Cases side by side: enough to keep the database busy, few enough for its pool of connections. */
const AT_ONCE = { memory: 1, database: 24 } as const;

/** The workflow that the options name, or the one that the log shows; `published` finds one by key. */
async function sourceOf(
  log: Log,
  { workflow: wanted, file, drop }: ReplayOptions,
  published: (key: string) => Promise<{ readonly id: string; readonly document: Workflow }>,
): Promise<ReplaySource> {
  const lifecycle = lifecycleOf(log);
  if (wanted === undefined) {
    const { workflow, stateIds, lifecycle: left } = discoverLog(lifecycle, { file, drop });
    return { workflow, lifecycle: left, stateOf: (logged) => stateIds.get(logged) ?? logged };
  }
  if (!wanted.endsWith('.json')) {
    const { id: release, document: workflow } = await published(wanted);
    return { workflow, release, lifecycle, stateOf: statesByName(workflow) };
  }
  const workflow = await readWorkflow(wanted, 'statedesk');
  const [error] = validateWorkflow(workflow).filter(({ severity }) => severity === 'error');
  if (error) throw new CommandFailure(`${wanted}: ${sentenceOf(error)}`);
  return { workflow, lifecycle, stateOf: statesByName(workflow) };
}

interface Run {
  readonly id: string;
  readonly log: Log;
  readonly source: ReplaySource;
  readonly door: ReplayDoor;
  readonly options: ReplayOptions;
}

async function play(context: CommandContext, run: Run): Promise<void> {
  const { id, log, source, door, options } = run;
  const progress = createProgress(context.err, log.events);
  const began = performance.now();
  let figures: ReplayFigures | undefined;
  try {
    figures = await replayLog(log, {
      run: id,
      door,
      stateOf: source.stateOf,
      endOf: endOf(source.workflow),
      atOnce: AT_ONCE[options.store],
      stopped: () => context.stop.aborted,
      onRow: () => progress.tick(),
    });
  } finally {
    progress.end();
  }
  if (!figures) {
    throw new CommandFailure(
      options.store === 'memory'
        ? 'Stopped. A replay in memory keeps nothing; the next one begins anew.'
        : `Stopped. Run ${id} is kept: the same command goes on where it stopped.`,
    );
  }
  const report = replayReport(log, source.lifecycle, { figures, seconds: (performance.now() - began) / 1000 });
  if (options.json) {
    context.out.write(`${JSON.stringify(report)}\n`);
    return;
  }
  context.out.write(reportTable(report));
  const [first] = log.cases;
  if (options.store === 'database' && first) context.err.write(whereToLook(context, id, first.id));
}

/** Tickets of a replay are in no queue: who wants to look at one needs its address. */
function whereToLook({ env }: CommandContext, run: string, logCase: string): string {
  const ticket = encodeURIComponent(replayedTicketId(run, logCase));
  const desk = env['STATEDESK_URL'] ?? `http://127.0.0.1:${env['PORT'] ?? '3000'}`;
  return `Every case is a ticket of run ${run}. The first, while the desk runs: ${desk}/desk/tickets/${ticket}\n`;
}

/** Plays a log through a workflow, one ticket a case, and prints what it came to. @throws CommandFailure, also when it is stopped. */
export async function replay(context: CommandContext, options: ReplayOptions): Promise<void> {
  const log = await readLog(options.file);
  const stored = options.workflow !== undefined && !options.workflow.endsWith('.json');
  if (options.store === 'memory' && !stored) {
    const source = await sourceOf(log, options, () => Promise.reject(new CommandFailure('No workflow is stored.')));
    const id = runId(options.run, runFingerprint(log, source.workflow));
    const compiled = compileWorkflow(source.workflow, { release: `replay:${id}` });
    const door = createMemoryDoor({ compiled, run: id, scopeAt: emptyScope });
    return play(context, { id, log, source, door, options });
  }
  return withDesk(context, async (services) => {
    const source = await sourceOf(log, options, (key) => publishedWorkflow(services.definitions, key));
    const fingerprint = runFingerprint(log, source.workflow);
    const id = runId(options.run, fingerprint);
    if (options.store === 'database') {
      const door = await createDatabaseDoor(services, { run: id, fingerprint, source });
      return play(context, { id, log, source, door, options });
    }
    const compiled = compileWorkflow(source.workflow, { release: source.release ?? `replay:${id}` });
    const scopeAt = (now: number) => services.desk.scopes.scopeOf({}, now);
    return play(context, { id, log, source, door: createMemoryDoor({ compiled, run: id, scopeAt }), options });
  });
}

async function publishedWorkflow(
  definitions: {
    currentRelease(key: string): Promise<{ readonly id: string; readonly document: Workflow } | undefined>;
  },
  key: string,
) {
  const release = await definitions.currentRelease(key);
  if (!release)
    throw new CommandFailure(
      `No workflow "${key}" is published. Publish it in the designer, or import it with --publish.`,
    );
  return release;
}
