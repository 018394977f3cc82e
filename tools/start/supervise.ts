import type { ChildProcess } from 'node:child_process';
import { backoffMs } from './backoff.ts';

/** A program that is started again when it dies. */
export interface Supervised {
  /** Fulfilled when the program first says that it is ready; rejected when it dies before. */
  readonly ready: Promise<void>;
  /** Ends it (SIGTERM, after a while SIGKILL) and does not start it again. */
  stop(): Promise<void>;
}

/** What is watched. */
export interface SuperviseOptions {
  readonly name: string;
  readonly start: () => ChildProcess;
  /** Fulfilled when the program answers. */
  readonly answers: (child: ChildProcess) => Promise<void>;
  readonly say: (line: string) => void;
  /** How long it may take to end after being asked to, in milliseconds. */
  readonly patienceMs?: number;
}

const STEADY_MS = 60_000;

function ended(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null) return Promise.resolve(`code ${String(child.exitCode)}`);
  if (child.signalCode !== null) return Promise.resolve(child.signalCode);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${String(code)}`));
    child.once('error', (error) => resolve(error.message));
  });
}

async function end(child: ChildProcess, patienceMs: number): Promise<void> {
  const gone = ended(child);
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await gone;
  clearTimeout(timer);
}

/** Runs a program and restarts it when it dies, waiting longer each time; a minute of steady running makes it forget. */
export function supervise({ name, start, answers, say, patienceMs = 15_000 }: SuperviseOptions): Supervised {
  let stopping = false;
  let restarts = 0;
  let timer: NodeJS.Timeout | undefined;
  let child = start();
  const ready = Promise.race([
    answers(child),
    ended(child).then((how) => Promise.reject(new Error(`${name} ended with ${how}`))),
  ]);

  const watch = (watched: ChildProcess) => {
    const begun = Date.now();
    void ended(watched).then((how) => {
      if (stopping) return;
      if (Date.now() - begun > STEADY_MS) restarts = 0;
      const wait = backoffMs(restarts);
      restarts += 1;
      say(`${name} ended with ${how}; starting it again in ${String(wait / 1000)} s`);
      timer = setTimeout(() => {
        child = start();
        watch(child);
      }, wait);
    });
  };
  ready.then(
    () => watch(child),
    () => undefined,
  );

  return {
    ready,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await end(child, patienceMs);
    },
  };
}
