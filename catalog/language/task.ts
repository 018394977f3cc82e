import { z } from 'zod';
import { calendarRefSchema } from './calendar-ref.ts';
import { durationSchema } from './duration.ts';
import { nameSchema, slugSchema } from './identifiers.ts';
import { taskTeamSchema } from './team-rule.ts';
import { textSchema } from './text.ts';

/** How many tasks one state can have open at once; what a field names beyond that is left out. */
export const MOST_TASKS = 50;

/** What has become of a task: `cancelled` also where its state was left before it was done. */
export const TASK_STATUSES = ['open', 'done', 'failed', 'cancelled'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** A unit of work that entering a state opens. Its id is the workflow's own: no other task has it. */
export const taskSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  /** Absent: the team that owns the state. */
  team: taskTeamSchema.optional(),
  /** One task for each line of this text field, or as many as this number field says; absent: one task. */
  each: nameSchema.optional(),
  /** How long it may stay open: its clock runs while it is. What is open longer is overdue, which `task.overdue` says. */
  target: z
    .strictObject({
      duration: durationSchema,
      time: z.enum(['elapsed', 'business']).default('elapsed'),
      calendar: calendarRefSchema.optional(),
    })
    .optional(),
});
export type TaskDeclaration = z.output<typeof taskSchema>;

/** When the tasks of a state suffice: all of them, any one, or so many. Cancelled tasks do not count. */
export const joinSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('count'), count: z.int().min(1).max(MOST_TASKS) }),
]);
export type Join = z.output<typeof joinSchema>;

/**
 * The tasks of a state. `tasks.completed` is raised when the join is reached, `tasks.failed` when it no longer can be,
 * `task.overdue` for each task that stays open beyond its target.
 */
export const stateTasksSchema = z.strictObject({
  list: z.array(taskSchema).min(1).max(20),
  join: joinSchema.default({ kind: 'all' }),
});
export type StateTasks = z.output<typeof stateTasksSchema>;
