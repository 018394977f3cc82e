import { setTimeout as pause } from 'node:timers/promises';
import type { PluginServer } from '#plugins/sdk';
import { backoffMs } from './backoff.ts';
import type { Desk } from './desk.ts';
import { createEffectRunner, type EffectLog } from './effect-runner.ts';
import { createLeases } from './lease.ts';
import { createTicketActions } from './ticket-actions.ts';
import { workOn, type WorkParts } from './ticket-work.ts';

/** What a worker is made of; times in milliseconds. */
export interface WorkerOptions {
  readonly desk: Desk;
  readonly plugins: readonly PluginServer[];
  /** The absolute address of a ticket's page, from its key. */
  readonly urlOf: (key: string) => string;
  /** How often an idle worker looks for work (250). */
  readonly pollMs?: number;
  /** For how long a ticket is held, unless an effect may take longer (30,000). */
  readonly leaseMs?: number;
  /** How many tickets are worked on at once (4). */
  readonly concurrency?: number;
  /** Told of what nobody foresaw in a handler. */
  readonly onEffectProblem?: EffectLog;
  /** Told of work on a ticket, or a look for work, that failed; it is tried again later. */
  readonly onProblem?: (error: unknown, ticket?: string) => void;
  readonly random?: () => number;
}

/** Fires what is due and runs what was asked for. Any number of workers may run beside each other. */
export interface Worker {
  /** Begins to look for work; returns at once. */
  start(): void;
  /** Does what is due now and returns how many tickets were worked on. */
  runDue(): Promise<number>;
  /** Takes no more work, interrupts running effects, and resolves when nothing runs any more. */
  stop(): Promise<void>;
}

const RETRY = { firstMs: 1_000, mostMs: 300_000 };
/** How long a worker waits at most before it looks again, after looks that failed: the database may be back at any moment. */
const LOOK_AGAIN_MS = 5_000;

/** Works on one ticket under a lease of its own; true where it was free. */
async function claimAndWork(parts: WorkParts, id: string, onProblem: WorkerOptions['onProblem']): Promise<boolean> {
  const { desk, leases, leaseMs } = parts;
  const token = desk.newId();
  const now = desk.clock.now();
  const claimed = await leases.claim(id, { token, now, until: new Date(now.getTime() + leaseMs) });
  if (!claimed) return false;
  await desk.checkpoint?.('claimed');
  try {
    await workOn(parts, claimed, token);
    await leases.release(id, token);
    await desk.checkpoint?.('ticket-done');
  } catch (error) {
    onProblem?.(error, id);
    const failures = (claimed.lease?.failures ?? 0) + 1;
    const until = new Date(desk.clock.now().getTime() + backoffMs(failures, RETRY));
    await leases.defer(id, token, { until, failures });
  }
  return true;
}

/** Runs the works with at most so many at once and counts those that say true. */
async function inLanes(works: readonly (() => Promise<boolean>)[], lanes: number): Promise<number> {
  const waiting = [...works];
  let count = 0;
  const lane = async () => {
    for (let work = waiting.shift(); work; work = waiting.shift()) if (await work()) count += 1;
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return count;
}

/** A worker over a desk. */
export function createWorker(options: WorkerOptions): Worker {
  const { desk, plugins, urlOf, onProblem, pollMs = 250, leaseMs = 30_000, concurrency = 4 } = options;
  const stopping = new AbortController();
  const { signal: stop } = stopping;
  const leases = createLeases(desk.collections);
  const log: EffectLog = options.onEffectProblem ?? (({ error }) => onProblem?.(error));
  const own = createTicketActions(desk);
  const effects = createEffectRunner({ plugins, clock: desk.clock, log, own, random: options.random });
  const parts: WorkParts = { desk, leases, effects, leaseMs, urlOf, stop };
  let wake = new AbortController();
  let running: Promise<void> | undefined;

  async function round(): Promise<number> {
    const now = desk.clock.now();
    const ids = await leases.due(now, concurrency * 8);
    const works = ids.map((id) => async () => {
      if (stop.aborted) return false;
      try {
        return await claimAndWork(parts, id, onProblem);
      } catch (error) {
        onProblem?.(error, id); // not even the lease could be written: it runs out by itself
        return false;
      }
    });
    return inLanes(works, concurrency);
  }

  async function loop(): Promise<void> {
    let failures = 0;
    while (!stop.aborted) {
      wake = new AbortController();
      const done = await round().then(
        (count) => {
          failures = 0;
          return count;
        },
        (error: unknown) => {
          failures += 1;
          onProblem?.(error);
          return 0;
        },
      );
      const idleMs = failures === 0 ? pollMs : backoffMs(failures, { firstMs: pollMs, mostMs: LOOK_AGAIN_MS });
      const either = AbortSignal.any([stop, wake.signal]);
      if (done === 0) await pause(idleMs, undefined, { signal: either }).catch(() => undefined);
    }
  }

  const forget = desk.onWritten(({ wakeAt }) => {
    if (wakeAt && wakeAt <= desk.clock.now()) wake.abort();
  });

  return {
    start() {
      running ??= loop();
    },
    async runDue() {
      let total = 0;
      for (let done = await round(); done > 0; done = await round()) total += done;
      return total;
    },
    async stop() {
      forget();
      stopping.abort(new Error('the worker stops'));
      await running;
    },
  };
}
