import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Settings } from './settings.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const NEXT = join(PROJECT, 'node_modules', 'next', 'dist', 'bin', 'next');

/** What web and worker need to know, handed over by the environment alone. */
export interface DeskEnvironment {
  readonly MONGODB_URI: string;
  readonly STATEDESK_SECRET: string;
  readonly STATEDESK_DEMO: '0' | '1';
  readonly STATEDESK_URL: string;
  readonly DATA_DIR: string;
}

// Programs get a group of their own: Ctrl-C reaches the parent alone, which ends them in order.
const detached = true;

/** Starts the web server. */
export function startWeb(settings: Settings, environment: DeskEnvironment): ChildProcess {
  const command = settings.dev ? 'dev' : 'start';
  const args = [NEXT, command, '--hostname', settings.host, '--port', String(settings.port)];
  const mode = settings.dev ? ('development' as const) : ('production' as const);
  const env = { ...process.env, ...environment, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' };
  return spawn(process.execPath, args, {
    cwd: PROJECT,
    env,
    detached,
    stdio: ['ignore', settings.dev ? 'inherit' : 'ignore', 'inherit'],
  });
}

/** Fulfilled when the web server answers. */
export async function webAnswers(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
    if (response?.ok === true) return;
    await pause(100);
  }
}

/** Starts the worker, which fires timers and runs effects. */
export function startWorker(environment: DeskEnvironment): ChildProcess {
  const args = ['--conditions=react-server', '--import', 'tsx', join(PROJECT, 'tools', 'worker', 'main.ts')];
  return spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    detached,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** Fulfilled when the worker says that it works. */
export function workerAnswers(worker: ChildProcess): Promise<void> {
  return new Promise((resolve) => worker.once('message', () => resolve()));
}
