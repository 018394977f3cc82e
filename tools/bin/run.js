// Runs a TypeScript program of the project: `node tools/bin/run.js FILE ...ARGS`.
// The react-server condition lets plain Node load modules guarded by `server-only`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs `file` (relative to the project's root) and leaves with its exit code; signals are passed on. */
export function run(file, args) {
  const program = join(import.meta.dirname, '..', '..', file);
  const node = [
    '--conditions=react-server',
    '--import',
    'tsx',
    '--disable-warning=ExperimentalWarning',
    program,
    ...args,
  ];
  const child = spawn(process.execPath, node, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

if (process.argv[1] === import.meta.filename) {
  const [file, ...args] = process.argv.slice(2);
  run(file, args);
}
