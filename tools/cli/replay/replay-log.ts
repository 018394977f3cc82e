import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Ticket } from '#runtime/core';
import type { Log } from '../log/log.ts';
import { replayCase, type CaseParts, type CaseResult } from './replay-case.ts';

/** What a whole run came to. */
export interface ReplayFigures {
  readonly accepted: number;
  readonly refused: number;
  /** Cases with at least one refused row. */
  readonly deviatingCases: number;
  /** Cases by the state in which they end, in the order of the names. */
  readonly endStates: Readonly<Record<string, number>>;
  /** Distinct pairs of final state and team. */
  readonly queues: number;
}

function tally(results: readonly CaseResult[], endOf: (ticket: Ticket) => string): ReplayFigures {
  const ends = new Map<string, number>();
  const queues = new Set<string>();
  for (const { ticket } of results) {
    const current = ticket.current();
    const end = endOf(current);
    ends.set(end, (ends.get(end) ?? 0) + 1);
    for (const { state, team } of current.assignments)
      if (team !== undefined) queues.add(JSON.stringify([state, team]));
  }
  return {
    accepted: results.reduce((sum, { accepted }) => sum + accepted, 0),
    refused: results.reduce((sum, { refused }) => sum + refused, 0),
    deviatingCases: results.filter(({ refused }) => refused > 0).length,
    endStates: Object.fromEntries([...ends].sort(([a], [b]) => (a < b ? -1 : 1))),
    queues: queues.size,
  };
}

const TURN_MS = 20;

/**
 * Plays a log: `atOnce` cases side by side, the rows of each in order. @returns `undefined` where it was stopped.
 * The first failure stops the others after the event they are at, and is thrown.
 */
export async function replayLog(
  log: Log,
  options: CaseParts & { readonly atOnce: number; readonly endOf: (ticket: Ticket) => string },
): Promise<ReplayFigures | undefined> {
  let failed = false;
  const parts = { ...options, stopped: () => failed || options.stopped() };
  const results: CaseResult[] = [];
  const waiting = log.cases.values();
  let turn = performance.now();
  async function worker(): Promise<void> {
    for (const each of waiting) {
      const result = await replayCase(parts, each);
      if (!result) return;
      results.push(result);
      if (performance.now() - turn > TURN_MS) {
        await letOthersRun(); // the kernel alone never waits, and Ctrl-C must be heard
        turn = performance.now();
      }
    }
  }
  const workers = Array.from({ length: options.atOnce }, () =>
    worker().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  const failure = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
  return results.length < log.cases.length ? undefined : tally(results, options.endOf);
}
