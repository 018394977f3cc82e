import type { Task } from './ticket.ts';

/** How many tasks there are of each status that counts. */
export interface TaskCounts {
  readonly open: number;
  readonly done: number;
  readonly failed: number;
  /** Of the open ones: those that are open longer than their target. */
  readonly overdue: number;
}

/** The counts of some tasks; cancelled ones and those of states that were left do not count. */
export function taskCounts(tasks: readonly Task[]): TaskCounts {
  const count = (status: Task['status']) => tasks.filter((task) => task.status === status && !task.former).length;
  const late = tasks.filter(({ status, former, clock }) => status === 'open' && !former && clock?.breachedAt);
  return { overdue: late.length, open: count('open'), done: count('done'), failed: count('failed') };
}
