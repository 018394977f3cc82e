import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How a program ended: the signal that killed it, or its exit code with what it wrote to its standard error. */
export type Ending = { readonly signal: NodeJS.Signals } | { readonly code: number | null; readonly err: string };

/** Runs a TypeScript program of the project (`file` is relative to its root) as a process of its own until it ends. */
export function runUntilKilled(file: string, args: readonly string[]): Promise<Ending> {
  const root = join(import.meta.dirname, '..');
  const node = ['--conditions=react-server', '--import', 'tsx', join(root, file), ...args];
  const child = spawn(process.execPath, node, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal === null ? { code, err } : { signal }));
  });
}
