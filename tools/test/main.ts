import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, buildIsFresh } from '#tools/start';
import { ensureChromium } from './ensure-chromium.ts';

// `npm test`: everything the tests need, then all of them: unit, database and browser. Arguments go to Vitest.

const PROJECT = join(import.meta.dirname, '..', '..');
const say = (line: string) => process.stdout.write(`${line}\n`);

async function vitest(args: readonly string[]): Promise<number> {
  const program = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [program, 'run', ...args], { cwd: PROJECT, stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

try {
  await ensureChromium(say);
  if (!(await buildIsFresh())) {
    say('Building the pages (only after a change) …');
    await build();
  }
  process.exitCode = await vitest(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
