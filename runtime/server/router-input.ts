import { z } from 'zod';
import { countrySchema, slugSchema } from '#catalog/language';

/** The id of a ticket, a person or an effect. */
export const idSchema = z.string().min(1).max(200);
/** What somebody writes on a ticket. */
export const messageSchema = z.string().trim().min(1).max(50_000);
/** 1 is the most urgent. */
export const prioritySchema = z.int().min(1).max(5);

const valueSchema = z.union([z.string().max(20_000), z.number(), z.boolean()]);

/** Field values; what fits which field is the kernel's to say. */
export const valuesSchema = z
  .record(z.string().max(60), valueSchema)
  .refine((values) => JSON.stringify(values).length <= 100_000, 'the values are too large');

/** Made by the client once per intention: sending it again gives the first answer. */
const eventIdSchema = z.uuid();

/** An event for a ticket. */
export const sentSchema = z.strictObject({ ticket: idSchema, eventId: eventIdSchema });

const choiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('queue'), key: z.string().min(1).max(300) }),
  z.strictObject({ kind: z.literal('mine') }),
  ...(['unassigned', 'decisions', 'tasks'] as const).map((kind) => z.strictObject({ kind: z.literal(kind) })),
]);

/** Tickets of a queue by their ids. */
export const rowsSchema = z.strictObject({ choice: choiceSchema, tickets: z.array(idSchema).max(500) });

/** A page of a queue. */
export const pageSchema = z.strictObject({
  choice: choiceSchema,
  limit: z.int().min(1).max(500).default(100),
  cursor: z.strictObject({ orderAt: z.date(), weight: z.number(), id: idSchema }).optional(),
  filter: z.strictObject({ priority: prioritySchema.optional(), country: countrySchema.optional() }).optional(),
});

/** A new ticket. */
export const createSchema = z.strictObject({
  ...{ workflow: slugSchema, eventId: eventIdSchema, subject: z.string().trim().min(1).max(300) },
  ...{ priority: prioritySchema.default(3), country: countrySchema.optional() },
  ...{ requester: idSchema.optional(), customer: slugSchema.optional(), fields: valuesSchema.default({}) },
  /** Where the workflow takes its teams from events. */
  team: slugSchema.optional(),
});
