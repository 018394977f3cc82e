import { z } from 'zod';
import { nameSchema, slugSchema } from './identifiers.ts';
import { textSchema } from './text.ts';

const common = {
  id: nameSchema,
  title: textSchema,
  help: textSchema.optional(),
  /** Asked for when the ticket is created. */
  required: z.boolean().default(false),
  /** Holds data about a person: never copied into the journal. */
  personal: z.boolean().default(false),
};

/** One of a choice field's values: its id is stored, its title is shown. */
const choiceSchema = z.strictObject({ id: slugSchema, title: textSchema });

/** A datum that tickets of a workflow carry. Instants are ISO 8601 strings, amounts decimal strings: context is JSON only. */
export const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('text'), multiline: z.boolean().default(false) }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
  z.strictObject({ ...common, type: z.literal('switch') }),
  z.strictObject({ ...common, type: z.literal('choice'), choices: z.array(choiceSchema).min(1) }),
  z.strictObject({ ...common, type: z.literal('instant') }),
  z.strictObject({ ...common, type: z.literal('amount') }),
]);
export type Field = z.output<typeof fieldSchema>;

/** The value of a field on a ticket; a field nobody has filled is absent. */
export type FieldValue = string | number | boolean;
export type FieldValues = Readonly<Record<string, FieldValue>>;
