import { z } from 'zod';
import { approvalSchema } from './approval.ts';
import { calendarRefSchema } from './calendar-ref.ts';
import { categorySchema } from './category.ts';
import { durationSchema } from './duration.ts';
import { eventDescriptorSchema } from './event-descriptor.ts';
import { fieldSchema } from './field.ts';
import { countrySchema, eventTypeSchema, nameSchema, slugSchema } from './identifiers.ts';
import { fragmentSchema, fragmentUseSchema } from './fragment.ts';
import { placeSchema } from './place.ts';
import { roleSchema } from './roles.ts';
import { scenarioSchema } from './scenario.ts';
import { stateTasksSchema } from './task.ts';
import { teamRuleSchema } from './team-rule.ts';
import { textSchema } from './text.ts';

/** The document's schema version; `migrateWorkflow` brings older documents to it. */
export const WORKFLOW_SCHEMA_VERSION = 1;

/** A CEL expression; its type is checked by `validateWorkflow`. */
export const expressionSchema = z.string().trim().min(1).max(2000);

/** A parameter of an action: a JSON value, or `{ expression }`, evaluated when the action is requested. */
const paramSchema = z.json();

/**
 * Something a state or a transition asks for. The kernel's own are `ticket.set` (`{ field, expression }`), `ticket.raise`
 * (`{ event, delay?, id? }`) and `ticket.cancel` (`{ id }`); others are `plugin.action`.
 */
export const actionSchema = z.strictObject({
  type: eventTypeSchema,
  params: z.record(z.string(), paramSchema).default({}),
});
export type Action = z.output<typeof actionSchema>;

/** An event that people or plugins send. Its form names the ticket fields the event fills. */
export const eventDeclarationSchema = z.strictObject({
  type: eventTypeSchema,
  title: textSchema,
  /** Who may send it; none = only the system and plugins. */
  roles: z.array(roleSchema).default([]),
  form: z.array(z.strictObject({ field: nameSchema, required: z.boolean().default(false) })).default([]),
});
export type EventDeclaration = z.output<typeof eventDeclarationSchema>;

/** What a state does to an SLA clock. */
export const clockDecisionSchema = z.enum(['run', 'pause', 'stop']);
export type ClockDecision = z.output<typeof clockDecisionSchema>;

/** A state of the statechart. Nesting is by `parent`; order in the document is SCXML's document order. */
export const stateSchema = z.strictObject({
  id: slugSchema,
  parent: slugSchema.optional(),
  type: z.enum(['atomic', 'compound', 'parallel', 'final', 'history']).default('atomic'),
  title: textSchema,
  description: z.string().max(2000).optional(),
  /** The initial child of a compound state. */
  initial: slugSchema.optional(),
  /** For a history state: how much is remembered, and where to go the first time. */
  history: z.strictObject({ depth: z.enum(['shallow', 'deep']), fallback: slugSchema.optional() }).optional(),
  category: categorySchema.optional(),
  waitingFor: z.enum(['requester', 'supplier', 'parts', 'planned']).optional(),
  /** Inherited by the states inside, unless they name their own. */
  team: teamRuleSchema.optional(),
  /** Whether tickets here stand in a queue of the owning team. Absent: they do when an atomic state has a team and is no end. */
  queue: z.boolean().optional(),
  /** Units of work that entering the state opens, see `TASK_FACTS`. */
  tasks: stateTasksSchema.optional(),
  /** A decision that entering the state asks for, see `APPROVAL_FACTS`. */
  approval: approvalSchema.optional(),
  /** For a compound state without states of its own: the fragment that fills it, see `expandWorkflow`. */
  use: fragmentUseSchema.optional(),
  entry: z.array(actionSchema).default([]),
  exit: z.array(actionSchema).default([]),
  /** Decisions per SLA policy that differ from the category's own. */
  clocks: z.record(slugSchema, clockDecisionSchema).default({}),
  /** The state exists only where this option is on. */
  onlyIf: nameSchema.optional(),
});
export type State = z.output<typeof stateSchema>;

/** What makes a transition be taken. */
export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('event'), event: eventDescriptorSchema }),
  z.strictObject({
    kind: z.literal('after'),
    duration: durationSchema,
    time: z.enum(['elapsed', 'business']).default('elapsed'),
    calendar: calendarRefSchema.optional(),
  }),
  /** At the instant that a field of type `instant` holds; no timer while the field is empty. */
  z.strictObject({ kind: z.literal('at'), field: nameSchema }),
  z.strictObject({ kind: z.literal('always') }),
  /** When the compound or parallel source state has completed, or the state that `of` names. */
  z.strictObject({ kind: z.literal('done'), of: slugSchema.optional() }),
]);
export type Trigger = z.output<typeof triggerSchema>;

/** A way from a state to another. Without a target it runs its actions and stays (internal). */
export const transitionSchema = z.strictObject({
  id: slugSchema,
  source: slugSchema,
  target: slugSchema.optional(),
  /** Further targets, each in another region of one parallel state; the regions that nothing targets begin anew. */
  also: z.array(slugSchema).min(1).max(20).optional(),
  /** Leaves and enters the source again, also where the target lies inside it. */
  reenter: z.boolean().default(false),
  trigger: triggerSchema,
  title: textSchema.optional(),
  guard: expressionSchema.optional(),
  actions: z.array(actionSchema).default([]),
  /** Who may take it, where that differs from the event's own roles. */
  roles: z.array(roleSchema).optional(),
  onlyIf: nameSchema.optional(),
});
export type Transition = z.output<typeof transitionSchema>;

/** A typed switch that a country may set. */
export const optionSchema = z.strictObject({
  id: nameSchema,
  type: z.literal('switch'),
  title: textSchema,
  default: z.boolean(),
});
export type Option = z.output<typeof optionSchema>;

/** What one country sets differently. */
export const countryOptionsSchema = z.strictObject({
  country: countrySchema,
  options: z.record(nameSchema, z.boolean()),
});
export type CountryOptions = z.output<typeof countryOptionsSchema>;

/** A promise of time: a clock per ticket that counts business time to a target by priority. */
export const slaPolicySchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  metric: z.enum(['reaction', 'resolution']),
  calendar: calendarRefSchema,
  /** Priority 1 is the most urgent; a priority without a target has no clock. */
  targets: z.array(z.strictObject({ priority: z.int().min(1).max(5), minutes: z.int().min(1).max(1_000_000) })).min(1),
});
export type SlaPolicy = z.output<typeof slaPolicySchema>;

/** Who gets a ticket that comes to a team: the first rule whose condition holds; the fallback while the person is absent. */
export const routingRuleSchema = z.strictObject({
  id: slugSchema,
  when: expressionSchema,
  /** Only for this team's queues; absent: for every team. */
  team: slugSchema.optional(),
  assignee: z.string().min(1).max(80),
  fallback: z.string().min(1).max(80).optional(),
});
export type RoutingRule = z.output<typeof routingRuleSchema>;

/** A ticket's lifecycle with everything that is published with it. */
export const workflowSchema = z.strictObject({
  schemaVersion: z.literal(WORKFLOW_SCHEMA_VERSION),
  id: slugSchema,
  title: textSchema,
  description: z.string().max(4000).optional(),
  /** The prefix of readable ticket keys: `INC` makes `INC-42`. */
  keyPrefix: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{1,9}$/)
    .default('TKT'),
  initial: slugSchema.optional(),
  fields: z.array(fieldSchema).default([]),
  options: z.array(optionSchema).default([]),
  countries: z.array(countryOptionsSchema).default([]),
  events: z.array(eventDeclarationSchema).default([]),
  states: z.array(stateSchema).default([]),
  transitions: z.array(transitionSchema).default([]),
  sla: z.array(slaPolicySchema).default([]),
  routing: z.array(routingRuleSchema).default([]),
  /** The stories that the workflow must tell; a release is refused while one of them goes another way. */
  scenarios: z.array(scenarioSchema).max(500).default([]),
  /** Pieces of lifecycle drawn once, for states that use them. */
  fragments: z.array(fragmentSchema).max(50).optional(),
  /** The drawing, apart from the meaning. */
  layout: z.strictObject({ states: z.record(slugSchema, placeSchema).default({}) }).default({ states: {} }),
  /** How often a discovered transition was seen in the log it came from. */
  observed: z.record(slugSchema, z.int().min(0)).optional(),
});
export type Workflow = z.output<typeof workflowSchema>;
/** A workflow as it may be written: parts with a default may be left out. */
export type WorkflowInput = z.input<typeof workflowSchema>;
