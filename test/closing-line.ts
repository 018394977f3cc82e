import type { Reporter, TestModule } from 'vitest/node';

/** Prints the run's one closing line, `N passed, N failed`, after Vitest's own report. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken =
      modules.filter((module) => module.state() === 'failed' && module.children.size === 0).length + errors.length;
    const skipped = count('skipped');
    const line = `${String(count('passed'))} passed, ${String(count('failed') + broken)} failed`;
    process.stdout.write(`\n${line}${skipped > 0 ? `, ${String(skipped)} skipped` : ''}\n`);
  }
}
