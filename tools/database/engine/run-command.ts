import { spawn } from 'node:child_process';

const KEPT_OUTPUT = 4000;

/** Runs a program to its end with its output kept aside. Gives what it wrote to stdout; throws with its last words when it fails. */
export function runCommand(
  file: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly timeoutMs?: number } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: options.env ?? process.env,
      ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
    });
    let output = '';
    let tail = '';
    const keep = (chunk: Buffer) => (tail = (tail + chunk.toString()).slice(-KEPT_OUTPUT));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      keep(chunk);
    });
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${file} ended with ${signal ?? `code ${String(code)}`}: ${lastLines(tail)}`));
    });
  });
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-4).join(' | ');
}
