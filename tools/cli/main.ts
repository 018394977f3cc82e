import { runCommandLine } from './command-line.ts';

// `npx statedesk`: one command, then the end. The first Ctrl-C lets the command finish what it is at, a second one ends it at once.

const stop = new AbortController();
let stoppedAt = 0;
const IMPATIENT_MS = 1500; // one Ctrl-C may arrive twice: from the terminal, and from the program that started this one

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted && performance.now() - stoppedAt > IMPATIENT_MS) process.exit(1);
    if (!stop.signal.aborted) stoppedAt = performance.now();
    stop.abort();
  });
}
process.stdout.on('error', () => process.exit(1)); // whoever read it has gone

const context = { out: process.stdout, err: process.stderr, env: process.env, stop: stop.signal };
process.exitCode = await runCommandLine(process.argv.slice(2), context);
