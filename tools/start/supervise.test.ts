import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';
import { supervise } from './supervise.ts';

const program = 'process.on("SIGTERM", () => process.exit(0)); setInterval(() => {}, 1000); process.send("ready")';
const startNode = (code: string) =>
  spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
const said = (child: ReturnType<typeof startNode>) =>
  new Promise<void>((resolve) => child.once('message', () => resolve()));

it('starts a program again when it is killed, and not after stop', async () => {
  const started: ReturnType<typeof startNode>[] = [];
  const lines: string[] = [];
  let restarted = (): void => undefined;
  const again = new Promise<void>((resolve) => {
    restarted = resolve;
  });
  const watched = supervise({
    name: 'worker',
    start: () => {
      const child = startNode(program);
      started.push(child);
      if (started.length === 2) void said(child).then(() => restarted());
      return child;
    },
    answers: said,
    say: (line) => lines.push(line),
  });
  await watched.ready;
  started[0]?.kill('SIGKILL');
  await again;
  expect(lines).toEqual(['worker ended with SIGKILL; starting it again in 0.5 s']);
  await watched.stop();
  expect(started).toHaveLength(2);
  expect(started[1]?.exitCode).toBe(0);
});

it('says so when a program dies before it is ready', async () => {
  const watched = supervise({
    name: 'web',
    start: () => startNode('process.exit(3)'),
    answers: said,
    say: () => undefined,
  });
  await expect(watched.ready).rejects.toThrow('web ended with code 3');
});

it('waits longer after each restart, half a minute at most', () => {
  expect([0, 1, 2, 20].map(backoffMs)).toEqual([500, 1000, 2000, 30_000]);
});
