import type { ObservedLifecycle } from '#catalog/language';
import type { Log } from '../log/log.ts';
import type { ReplayFigures } from './replay-log.ts';

/** What a replay prints. */
export interface ReplayReport extends ReplayFigures {
  readonly cases: number;
  readonly events: number;
  /** States that the log names. */
  readonly states: number;
  /** Pairs of states that follow each other, without those that were dropped. */
  readonly transitions: number;
  /** States in which cases begin. */
  readonly starts: number;
  readonly seconds: number;
}

/** The report of a run, in the order in which it is printed. */
export function replayReport(
  log: Log,
  lifecycle: ObservedLifecycle,
  run: { readonly figures: ReplayFigures; readonly seconds: number },
): ReplayReport {
  const { accepted, refused, deviatingCases, endStates, queues } = run.figures;
  const starts = lifecycle.pairs.filter(({ from }) => from === undefined).length;
  return {
    cases: log.cases.length,
    events: log.events,
    states: lifecycle.states.length,
    transitions: lifecycle.pairs.length - starts,
    starts,
    accepted,
    refused,
    deviatingCases,
    endStates,
    queues,
    seconds: Math.round(run.seconds * 1000) / 1000,
  };
}

/** The report as a table for people. */
export function reportTable(report: ReplayReport): string {
  const { endStates, ...figures } = report;
  const names: Readonly<Record<string, string>> = { deviatingCases: 'deviating cases' };
  const rows = Object.entries(figures).map(([name, value]) => [names[name] ?? name, String(value)] as const);
  const ends = Object.entries(endStates)
    .sort(([, a], [, b]) => b - a)
    .map(([state, cases]) => [`  ${state}`, String(cases)] as const);
  const all = [...rows, ['cases by end state', ''] as const, ...ends];
  const width = Math.max(...all.map(([name]) => name.length));
  return all.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd()).join('\n') + '\n';
}
