import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the database program tells its parent, one JSON line each. */
export type Report =
  | { readonly kind: 'progress'; readonly line: string }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly uri: string; readonly port: number; readonly engine: 'mongod' | 'documentdb' };

/** A database program that this process started and that answers. */
export interface DatabaseProcess {
  readonly uri: string;
  readonly port: number;
  readonly engine: 'mongod' | 'documentdb';
  readonly pid: number;
  /** Fulfilled with the reason when it ends, asked to or not. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** How a start of the program went when it is not running afterwards. */
export type FailedStart = { readonly kind: 'busy' } | { readonly kind: 'failed'; readonly message: string };

const PROJECT = join(import.meta.dirname, '..', '..');
const PROGRAM = join(import.meta.dirname, 'main.ts');
const STOP_LIMIT_MS = 70_000;

/** Starts the database program for a data folder and waits until it is ready or has failed. */
export async function startDatabaseProcess(options: {
  readonly dataDir: string;
  readonly port: number;
  readonly progress: (line: string) => void;
}): Promise<DatabaseProcess | FailedStart> {
  const args = ['--import', 'tsx', '--disable-warning=ExperimentalWarning', PROGRAM, options.dataDir];
  const child = spawn(process.execPath, [...args, String(options.port)], {
    cwd: PROJECT, // where tsx is found
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true, // Ctrl-C is for the parent, which stops the database last
  });
  let failure: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) =>
      resolve(failure ?? `the database program ended with ${signal ?? `code ${String(code)}`}`),
    );
  });
  child.stdin.on('error', () => undefined);
  const started = new Promise<Exclude<Report, { kind: 'progress' }>>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const report = JSON.parse(line) as Report;
      if (report.kind === 'progress') options.progress(report.line);
      else resolve(report);
      if (report.kind === 'failed') failure = report.message;
    });
  });
  const outcome = await Promise.race([started, ended.then((message) => ({ kind: 'failed', message }) as const)]);
  if (outcome.kind !== 'ready') {
    await ended;
    return outcome;
  }
  // A parent that forgets to stop may still end; the program then stops by itself.
  child.unref();
  for (const stream of [child.stdin, child.stdout]) (stream as unknown as { unref?: () => void }).unref?.();
  const { uri, port, engine } = outcome;
  return {
    uri,
    port,
    engine,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      child.ref();
      child.stdin.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
