import { readFile } from 'node:fs/promises';

/** A process for sure: its id, and when it started, since ids are used again. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks since boot, from /proc; empty where the system has no /proc. */
  readonly startedAt: string;
}

/** Identity of a process that runs now; `startedAt` is empty where it cannot be found out. */
export async function identityOf(pid: number): Promise<ProcessIdentity> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold spaces; the start time is the 20th field after it.
  const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return { pid, startedAt };
}

/** Identity of this process. */
export function thisProcess(): Promise<ProcessIdentity> {
  return identityOf(process.pid);
}

/** Whether that very process still runs (a zombie does not). */
export async function isRunning(process_: ProcessIdentity): Promise<boolean> {
  const { pid, startedAt } = process_;
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (startedAt === '') return true;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (/\) Z /.test(stat)) return false;
  return (await identityOf(pid)).startedAt === startedAt;
}
