import type { Slice } from './slice.ts';
import { median, quantile } from './statistics.ts';

/** One figure beside its floor, as it is printed. */
export interface BenchmarkResult {
  readonly name: string;
  readonly case: string;
  readonly perSecond: number;
  readonly floorPerSecond: number;
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** Something that is measured beside its floor, in cases. */
export interface Benchmark {
  readonly name: string;
  readonly cases: readonly string[];
  /** Measures one case and its floor, right after each other. `floorFirst` changes from round to round. */
  measure(which: string, floorFirst: boolean): Promise<{ readonly own: Slice; readonly floor: Slice }>;
  close(): Promise<void>;
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/**
 * Measures every case in every round, after one round that does not count, so that whatever else the machine does meets all alike.
 * Rates are medians of the rounds, times are quantiles over all of them.
 */
export async function runBenchmark(
  benchmark: Benchmark,
  options: { readonly rounds: number; readonly onRound?: (round: number) => void },
): Promise<readonly BenchmarkResult[]> {
  const seen = benchmark.cases.map((name) => ({ name, own: [] as Slice[], floor: [] as Slice[] }));
  for (let round = 0; round <= options.rounds; round += 1) {
    options.onRound?.(round);
    for (const { name, own, floor } of seen) {
      const slices = await benchmark.measure(name, round % 2 === 1);
      if (round === 0) continue;
      own.push(slices.own);
      floor.push(slices.floor);
    }
  }
  return seen.map(({ name, own, floor }) => {
    const perSecond = median(own.map((slice) => slice.perSecond));
    const floorPerSecond = median(floor.map((slice) => slice.perSecond));
    const times = own.flatMap(({ tookMs }) => tookMs);
    return {
      name: benchmark.name,
      case: name,
      perSecond: rounded(perSecond, 1),
      floorPerSecond: rounded(floorPerSecond, 1),
      ratio: rounded(perSecond / floorPerSecond, 3),
      p50Ms: rounded(quantile(times, 0.5), 3),
      p95Ms: rounded(quantile(times, 0.95), 3),
      p99Ms: rounded(quantile(times, 0.99), 3),
    };
  });
}

/** The results as a table for people. */
export function resultTable(results: readonly BenchmarkResult[]): string {
  const columns = ['name', 'case', 'perSecond', 'floorPerSecond', 'ratio', 'p50Ms', 'p95Ms', 'p99Ms'] as const;
  const rows = [columns, ...results.map((result) => columns.map((column) => String(result[column])))];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  return `${rows.map(line).join('\n')}\n`;
}
