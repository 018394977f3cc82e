import { Command, InvalidArgumentError } from 'commander';
import { DatabaseUnavailableError } from '#tools/database';
import { resultTable, runBenchmark, type Benchmark, type BenchmarkResult } from './benchmark.ts';
import { createDispatchBenchmark } from './dispatch/dispatch-benchmark.ts';
import { createCanvasBenchmark } from './pages/canvas-benchmark.ts';
import { createRowsBenchmark } from './pages/rows-benchmark.ts';
import { createValidateBenchmark } from './validate/validate-benchmark.ts';

// `npm run --silent bench -- [NAME...] [--json]`: each figure beside its floor, interleaved in one run.

const BENCHMARKS: Readonly<Record<string, (log: (line: string) => void) => Promise<Benchmark>>> = {
  dispatch: (log) => createDispatchBenchmark('dispatch', log),
  'dispatch-cold': (log) => createDispatchBenchmark('dispatch-cold', log),
  validate: createValidateBenchmark,
  rows: createRowsBenchmark,
  canvas: createCanvasBenchmark,
};
const say = (line: string) => void process.stderr.write(`${line}\n`);

async function run(names: readonly string[], options: { json: boolean; rounds: number }): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(BENCHMARKS, name));
  if (unknown !== undefined)
    program.error(`There is no benchmark "${unknown}". There are: ${Object.keys(BENCHMARKS).join(', ')}`);
  const results: BenchmarkResult[] = [];
  for (const [name, create] of Object.entries(BENCHMARKS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`${name}: preparing`);
    const benchmark = await create(say);
    try {
      const { rounds } = options;
      const onRound = (round: number) =>
        say(`${name}: ${round === 0 ? 'warming up' : `round ${String(round)} of ${String(rounds)}`}`);
      results.push(...(await runBenchmark(benchmark, { rounds, onRound })));
    } finally {
      await benchmark.close();
    }
  }
  process.stdout.write(options.json ? `${JSON.stringify(results)}\n` : resultTable(results));
}

const program = new Command('bench')
  .description('Measures the desk, each figure beside the least that it could cost.')
  .argument('[name...]', `which benchmarks; all by default: ${Object.keys(BENCHMARKS).join(', ')}`)
  .option('--json', 'print one JSON array', false)
  .option(
    '--rounds <count>',
    'how often each case is measured',
    (text) => {
      if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
      throw new InvalidArgumentError('A number from 1 is expected.');
    },
    5,
  )
  .action(run);

try {
  await program.parseAsync();
} catch (error) {
  const known = error instanceof DatabaseUnavailableError;
  say(known || !(error instanceof Error) ? (known ? error.message : String(error)) : (error.stack ?? error.message));
  process.exitCode = 1;
}
