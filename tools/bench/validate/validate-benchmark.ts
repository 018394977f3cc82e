import { validateWorkflow, type Vocabulary } from '#catalog/language';
import type { Benchmark } from '../benchmark.ts';
import { measure } from '../slice.ts';
import { largeWorkflow } from './large-workflow.ts';

const VOCABULARY: Vocabulary = { actions: new Map(), teams: new Set(['desk']) };
const TIMES = 10;

/** Workflows judged a second, by their number of states (the case); the floor reads the document once: JSON there and back. */
export function createValidateBenchmark(): Promise<Benchmark> {
  const workflows = new Map(['100', '500'].map((states) => [states, largeWorkflow(Number(states))]));
  const repeat = (work: () => unknown) =>
    measure([Array.from({ length: TIMES }, () => () => Promise.resolve(void work()))]);
  return Promise.resolve({
    name: 'validate',
    cases: [...workflows.keys()],
    async measure(which, floorFirst) {
      const workflow = workflows.get(which) ?? largeWorkflow(Number(which));
      const least = () => repeat(() => JSON.parse(JSON.stringify(workflow)));
      const judge = () => repeat(() => validateWorkflow(workflow, VOCABULARY));
      if (!floorFirst) return { own: await judge(), floor: await least() };
      const floor = await least();
      return { own: await judge(), floor };
    },
    close: () => Promise.resolve(),
  });
}
