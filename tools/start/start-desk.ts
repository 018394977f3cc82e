import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A desk that another program has started. */
export interface StartedDesk {
  /** Where its pages are. */
  readonly url: string;
  /** Ends it as Ctrl-C does, and resolves when it is gone. */
  stop(): Promise<void>;
}

/** A port on loopback that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Fulfilled when the desk says that it runs; rejected with its output when it ends before. */
function running(desk: ChildProcess): Promise<void> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Statedesk runs at')) resolve();
    };
    desk.stdout?.on('data', read);
    desk.stderr?.on('data', read);
    desk.once('exit', (code) => reject(new Error(`npm start ended with code ${String(code)}:\n${output}`)));
  });
}

/**
 * Starts a desk as a person does, `npm start`, on a free port and with these settings beside the process's own.
 * @throws Error with what it printed, where it ends before it runs.
 */
export async function startDesk(settings: Readonly<Record<string, string | undefined>>): Promise<StartedDesk> {
  const port = await freePort();
  const program = join(import.meta.dirname, '..', 'bin', 'run.js');
  const desk = spawn(process.execPath, [program, 'tools/start/main.ts'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...process.env, ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await running(desk);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    async stop() {
      const ended = new Promise((resolve) => desk.once('exit', resolve));
      desk.kill('SIGTERM');
      await ended;
    },
  };
}
