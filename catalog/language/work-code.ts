/** Errors about tasks, approvals, links and fragments. */
export const WORK_ERROR_CODES = [
  'duplicate-task',
  'work-misplaced',
  'task-without-team',
  'task-unknown-field',
  'task-unfit-field',
  'join-count-too-high',
  'task-no-time',
  'fact-without-work',
  'approval-quorum-too-high',
  'approval-unknown-person',
  'approval-no-time',
  'unknown-fragment',
  'use-not-empty',
  'fragment-nested',
  'duplicate-fragment',
  'fragment-initial-unknown',
  'fragment-part-wrong',
  'unknown-placeholder',
  'parameter-missing',
  'parameter-unknown',
  'parameter-unfit',
] as const;

/** Warnings about tasks, approvals, links and fragments. */
export const WORK_WARNING_CODES = ['tasks-unheard', 'overdue-never', 'approval-unheard', 'unused-fragment'] as const;
