import { basename } from 'node:path';
import {
  WORKFLOW_LIMITS,
  discoverWorkflow,
  observeLifecycle,
  slugFrom,
  withoutRarest,
  type DiscoveredWorkflow,
  type ObservedLifecycle,
} from '#catalog/language';
import { CommandFailure } from '../command-failure.ts';
import type { Log } from './log.ts';

/** The lifecycle that a log shows. */
export function lifecycleOf(log: Log): ObservedLifecycle {
  const observer = observeLifecycle();
  for (const { rows } of log.cases) observer.add(rows.map(({ state }) => state));
  return observer.observed();
}

/** The name of a log: its file's name without folder and endings. */
function logName(file: string): string {
  return basename(file)
    .replace(/\.gz$/i, '')
    .replace(/\.csv$/i, '');
}

/**
 * The workflow of a lifecycle, named after the log unless an id is given; `drop` of its rarest pairs are left out.
 * @throws CommandFailure where there are more states or transitions than a workflow can have.
 */
export function discoverLog(
  lifecycle: ObservedLifecycle,
  options: { readonly file: string; readonly id?: string | undefined; readonly drop?: number },
): DiscoveredWorkflow & { readonly lifecycle: ObservedLifecycle } {
  const left = withoutRarest(lifecycle, options.drop ?? 0);
  const { states, transitions } = WORKFLOW_LIMITS;
  if (left.states.length >= states || left.pairs.length > transitions) {
    throw new CommandFailure(
      `The log shows ${String(left.states.length)} states and ${String(left.pairs.length)} transitions; a workflow can have ${String(states)} and ${String(transitions)}. Is "state" the right column?`,
    );
  }
  const title = logName(options.file);
  const id = options.id ?? slugFrom(title, { taken: new Set(), fallback: 'log' });
  return { ...discoverWorkflow(left, { id, title: title.slice(0, 500).trim() || 'Log' }), lifecycle: left };
}
