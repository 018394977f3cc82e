import { DEFAULT_PRIORITY_MATRIX, priorityOf } from '#catalog/directory';
import type { FieldValues } from '#catalog/language';
import { z } from 'zod';

const draftSchema = z.object({
  workflow: z.string().optional(),
  subject: z.string(),
  requester: z.string().optional(),
  customer: z.string().optional(),
  country: z.string().optional(),
  impact: z.number().optional(),
  urgency: z.number().optional(),
  priority: z.number().optional(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** A ticket that is being written. */
export type TicketDraft = z.output<typeof draftSchema>;

/** Nothing written yet. */
export const EMPTY_DRAFT: TicketDraft = { subject: '', fields: {} };

const DEFAULT_PRIORITY = 3;

/** The draft of something that was stored, or `undefined`. */
export function parseDraft(value: unknown): TicketDraft | undefined {
  return draftSchema.safeParse(value).data;
}

/** The priority: the one that was chosen, else by impact and urgency, else the middle one. */
export function draftPriority({ priority, impact, urgency }: TicketDraft): number {
  if (priority !== undefined) return priority;
  if (impact === undefined || urgency === undefined) return DEFAULT_PRIORITY;
  return priorityOf(DEFAULT_PRIORITY_MATRIX, impact, urgency) ?? DEFAULT_PRIORITY;
}

/** The draft after a choice of impact or urgency: it decides the priority again. */
export function withLevel(draft: TicketDraft, level: Partial<Pick<TicketDraft, 'impact' | 'urgency'>>): TicketDraft {
  const { priority: _chosen, ...rest } = draft;
  return { ...rest, ...level };
}

/** The fields of a draft that the workflow has: what was written for another workflow is not sent. */
export function draftFields(draft: TicketDraft, ids: readonly string[]): FieldValues {
  return Object.fromEntries(Object.entries(draft.fields).filter(([id, value]) => ids.includes(id) && value !== ''));
}
