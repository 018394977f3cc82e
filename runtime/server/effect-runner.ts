import { statedeskError, type FieldValues } from '#catalog/language';
import type { Clock } from '#catalog/server';
import type {
  ActionContext,
  ActionDeclaration,
  ActionOutcome,
  PluginServer,
  RetryPolicy,
  TicketView,
} from '#plugins/sdk';
import type { OutboxEntry, TicketEvent } from '#runtime/core';
import { backoffMs } from './backoff.ts';
import type { TicketAction } from './ticket-actions.ts';

/** What a try of an effect has to tell its ticket. */
export type EffectReport = Pick<TicketEvent, 'type' | 'failure'> & { readonly payload?: FieldValues };

/** What went wrong that nobody foresaw, for the log; the ticket only learns a code. */
export type EffectLog = (problem: {
  readonly action: string;
  readonly effect: string;
  readonly attempt: number;
  readonly error: unknown;
}) => void;

/** Runs effects through the plugins, one try at a time. */
export interface EffectRunner {
  /** The longest a try of the effect may take, in milliseconds. */
  timeoutOf(entry: OutboxEntry): number;
  /** One try; it never throws. `undefined` where `stop` came before its end: then nothing is to be reported. */
  run(
    entry: OutboxEntry,
    options: { readonly ticket: TicketView; readonly stop: AbortSignal },
  ): Promise<EffectReport | undefined>;
}

const DEFAULT_TIMEOUT_MS = 20_000;
const DEFAULT_RETRY: RetryPolicy = { maxAttempts: 8, firstDelayMs: 5_000 };
const LONGEST_DELAY_MS = 3_600_000;

/** The work's result, or the rejection of whichever limit ends first: a handler that ignores its signal holds nobody up. */
async function limited<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined); // it may still fail when nobody listens any more
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      const abort = () => reject(signal.reason as Error);
      if (signal.aborted) abort();
      else signal.addEventListener('abort', abort, { once: true });
    }),
  ]);
}

class TimeOver extends Error {}

/** What runs an action, and what is declared of it. */
interface Target {
  readonly run: TicketAction;
  readonly declaration: ActionDeclaration | undefined;
}

/** The runner over the installed plugins. */
export function createEffectRunner(options: {
  readonly plugins: readonly PluginServer[];
  readonly clock: Clock;
  readonly log: EffectLog;
  /** The kernel's own actions, by type; they need no plugin. */
  readonly own?: ReadonlyMap<string, TicketAction> | undefined;
  readonly random?: (() => number) | undefined;
}): EffectRunner {
  const { clock, log, own, random = Math.random } = options;
  const plugins = new Map(options.plugins.map((plugin) => [plugin.manifest.id, plugin]));

  function found(action: string): Target | undefined {
    const kernel = own?.get(action);
    if (kernel) return { run: kernel, declaration: undefined };
    const dot = action.indexOf('.');
    const plugin = plugins.get(action.slice(0, dot));
    const name = action.slice(dot + 1);
    return plugin && Object.hasOwn(plugin.manifest.actions, name)
      ? {
          run: (params, context) => plugin.run(name, params, context),
          declaration: plugin.manifest.actions[name],
        }
      : undefined;
  }

  function failed(entry: OutboxEntry, error: unknown, retry: RetryPolicy): EffectReport {
    const attempt = entry.attempts + 1;
    const ours = statedeskError(error);
    const transient = ours?.kind === 'transient' || error instanceof TimeOver;
    const code = ours?.code ?? (error instanceof TimeOver ? 'time-over' : 'unexpected');
    if (!transient && ours?.kind !== 'refused') log({ action: entry.action, effect: entry.id, attempt, error });
    const asked = ours?.params['retryAfterMs'];
    const waitMs = backoffMs(attempt, { firstMs: retry.firstDelayMs, mostMs: LONGEST_DELAY_MS, random });
    const retryAt = clock.now().getTime() + Math.max(waitMs, typeof asked === 'number' ? asked : 0);
    const again = transient && attempt < retry.maxAttempts ? { retryAt } : {};
    return { type: 'effect.failed', failure: { attempt, error: code, ...again } };
  }

  const succeeded = ({ event }: ActionOutcome): EffectReport =>
    event ? { type: event.type, ...(event.payload && { payload: event.payload }) } : { type: 'effect.completed' };

  return {
    timeoutOf: ({ action }) => found(action)?.declaration?.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    async run(entry, { ticket, stop }) {
      const target = found(entry.action);
      const retry = target?.declaration?.retry ?? DEFAULT_RETRY;
      if (!target) return { type: 'effect.failed', failure: { attempt: entry.attempts + 1, error: 'action-unknown' } };
      const timer = new AbortController();
      const timeout = setTimeout(
        () => timer.abort(new TimeOver()),
        target.declaration?.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      );
      const signal = AbortSignal.any([timer.signal, stop]);
      const context: ActionContext = {
        ...{ idempotencyKey: entry.id, ticket, now: clock.now(), signal, attempt: entry.attempts + 1 },
      };
      try {
        return succeeded(await limited(target.run(entry.params, context), signal));
      } catch (error) {
        return stop.aborted ? undefined : failed(entry, error, retry);
      } finally {
        clearTimeout(timeout);
      }
    },
  };
}
