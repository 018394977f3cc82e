import { z } from 'zod';
import { APPROVAL_STATUSES } from './approval.ts';
import { categorySchema } from './category.ts';
import { durationSchema } from './duration.ts';
import { countrySchema, eventTypeSchema, nameSchema, slugSchema } from './identifiers.ts';
import { roleSchema } from './roles.ts';
import { TASK_STATUSES } from './task.ts';
import { textSchema } from './text.ts';

/** An instant with its offset from UTC: `2026-03-02T09:00:00Z`. */
const instantSchema = z.iso.datetime({ offset: true });
const valueSchema = z.union([z.string(), z.number(), z.boolean()]);
const valuesSchema = z.record(nameSchema, valueSchema);

/** Facts about a person or a customer, as expressions read them. */
const factsSchema = z.object({ id: z.string().min(1), vip: z.boolean().optional() }).catchall(valueSchema);

/** What must be true after a step; what is not named is not looked at. */
export const expectationSchema = z.strictObject({
  /** Exactly these states without active children are active, in any order. */
  states: z.array(slugSchema).optional(),
  /** The owning team, of the first active region that has one. */
  team: slugSchema.optional(),
  category: categorySchema.optional(),
  /** The step was refused, with this code; without it the step must have been accepted. */
  refused: z.string().min(1).optional(),
  /** These fields have these values. */
  fields: valuesSchema.optional(),
  /** The types of the actions that the step asked for, in order. */
  effects: z.array(eventTypeSchema).optional(),
  /** What has become of tasks, by their names (`part-2`). */
  tasks: z.record(slugSchema, z.enum(TASK_STATUSES)).optional(),
  /** What the last approval that was asked for has come to. */
  approval: z.enum(APPROVAL_STATUSES).optional(),
  /** When the clock of an SLA policy is due, or that of a task, by its name (`part-2`). */
  due: z.record(slugSchema, instantSchema).optional(),
});
export type Expectation = z.output<typeof expectationSchema>;

const sendSchema = z.strictObject({
  send: eventTypeSchema,
  with: valuesSchema.optional(),
  /** Who sends it; absent: the system or a plugin. */
  by: z
    .strictObject({
      role: roleSchema,
      team: slugSchema.optional(),
      /** Who it is, where one role sends several events that different people must send; absent: the role's name. */
      person: z.string().min(1).max(80).optional(),
    })
    .optional(),
  expect: expectationSchema.optional(),
});

const advanceSchema = z.strictObject({ advance: durationSchema, expect: expectationSchema.optional() });

/** One thing that happens: an event is sent, or time passes (and timers that come due fire). */
export const scenarioStepSchema = z.union([sendSchema, advanceSchema]);
export type ScenarioStep = z.output<typeof scenarioStepSchema>;

/** A story that a workflow must tell, as data: what a ticket is given, what then happens, and what must be true after each step. */
export const scenarioSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  given: z.strictObject({
    country: countrySchema.optional(),
    priority: z.int().min(1).max(5).optional(),
    subject: z.string().optional(),
    fields: valuesSchema.optional(),
    requester: factsSchema.optional(),
    customer: factsSchema.optional(),
    /** Options that are set as if the country set them; the others are as the country has them. */
    options: z.record(nameSchema, z.boolean()).optional(),
    /** When the ticket is created. */
    at: instantSchema,
  }),
  steps: z.array(scenarioStepSchema).min(1).max(500),
});
export type Scenario = z.output<typeof scenarioSchema>;
/** A scenario as it may be written. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
