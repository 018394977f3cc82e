import type { State } from './workflow.ts';

/** The facts that the kernel raises about the tasks of a state. */
export const TASK_FACTS = ['tasks.completed', 'tasks.failed', 'task.overdue'] as const;
/** The facts that the kernel raises about the approval of a state. */
export const APPROVAL_FACTS = ['approval.approved', 'approval.rejected', 'approval.expired'] as const;
/** A fact about the work of one state: only that state's own transitions hear it. */
export type WorkFact = (typeof TASK_FACTS)[number] | (typeof APPROVAL_FACTS)[number];

const TASKS: ReadonlySet<string> = new Set(TASK_FACTS);
const APPROVALS: ReadonlySet<string> = new Set(APPROVAL_FACTS);

/** Whether an event is a fact about the work of a state. */
export function isWorkFact(event: string): event is WorkFact {
  return TASKS.has(event) || APPROVALS.has(event);
}

/** Whether the state declares the work that a fact is about. */
export function declaresWork(state: Pick<State, 'tasks' | 'approval'>, fact: WorkFact): boolean {
  return TASKS.has(fact) ? state.tasks !== undefined : state.approval !== undefined;
}

/** The event by which the statechart is told of a fact, so that regions beside the state do not hear it. */
export function workFactEvent(fact: WorkFact, state: string): string {
  return `${fact}.${state}`;
}
