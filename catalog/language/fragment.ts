import { z } from 'zod';
import { nameSchema, slugSchema } from './identifiers.ts';
import { placeSchema } from './place.ts';
import { textSchema } from './text.ts';

/** What a parameter stands for; each use is held against it. */
export const PARAMETER_TYPES = [
  'text',
  'number',
  'duration',
  'team',
  'role',
  'person',
  'state',
  'event',
  'field',
  'option',
] as const;

const valueSchema = z.union([z.string().min(1).max(500), z.number()]);

/** A parameter of a fragment; without a default every use must name its value. */
export const fragmentParameterSchema = z.strictObject({
  id: nameSchema,
  type: z.enum(PARAMETER_TYPES),
  title: textSchema,
  default: valueSchema.optional(),
});
export type FragmentParameter = z.output<typeof fragmentParameterSchema>;

/** A state or transition as a fragment writes it: like the workflow's own, with `${parameter}` in any text. */
const partSchema = z.record(z.string(), z.json());
export type FragmentPart = z.output<typeof partSchema>;

/**
 * A piece of lifecycle drawn once, with parameters. States name each other by their ids in the fragment; the workflow's own states come in as
 * parameters. `${self}` is the id of the state that uses it. States without a parent lie in that state.
 */
export const fragmentSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  description: z.string().max(2000).optional(),
  parameters: z.array(fragmentParameterSchema).max(20).default([]),
  initial: slugSchema,
  states: z.array(partSchema).min(1).max(100),
  transitions: z.array(partSchema).max(300).default([]),
  layout: z.strictObject({ states: z.record(slugSchema, placeSchema).default({}) }).default({ states: {} }),
});
export type Fragment = z.output<typeof fragmentSchema>;

/** A compound state that is filled with a fragment. */
export const fragmentUseSchema = z.strictObject({
  fragment: slugSchema,
  with: z.record(nameSchema, valueSchema).default({}),
});
export type FragmentUse = z.output<typeof fragmentUseSchema>;
