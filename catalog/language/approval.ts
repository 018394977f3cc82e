import { z } from 'zod';
import { calendarRefSchema } from './calendar-ref.ts';
import { durationSchema } from './duration.ts';
import { slugSchema } from './identifiers.ts';
import { roleSchema } from './roles.ts';
import { textSchema } from './text.ts';

const personIdSchema = z.string().min(1).max(80);

/** Who may decide: everybody of a role, everybody of a team, or one person (while he is absent his deputy). */
export const approverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('role'), role: roleSchema }),
  z.strictObject({ kind: z.literal('team'), team: slugSchema }),
  z.strictObject({ kind: z.literal('person'), person: personIdSchema, deputy: personIdSchema.optional() }),
]);
export type Approver = z.output<typeof approverSchema>;

/** What an approval can come to. */
export const APPROVAL_OUTCOMES = ['approved', 'rejected', 'expired'] as const;
export type ApprovalOutcome = (typeof APPROVAL_OUTCOMES)[number];

/** Where an approval stands: open, what it came to, or cancelled because its state was left. */
export const APPROVAL_STATUSES = ['open', ...APPROVAL_OUTCOMES, 'cancelled'] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/** A decision that a state waits for: asked for when the state is entered. `approval.approved`, `.rejected`, `.expired` say what it came to. */
export const approvalSchema = z.strictObject({
  title: textSchema,
  approvers: z.array(approverSchema).min(1).max(20),
  /** How many different people must approve. */
  quorum: z.int().min(1).max(20).default(1),
  /** How many must reject before it is rejected. */
  rejections: z.int().min(1).max(20).default(1),
  /** Neither the requester of the ticket nor whoever asked for the approval may decide. */
  fourEyes: z.boolean().default(true),
  /** Whether an approver may let another person decide in his place. */
  delegation: z.boolean().default(true),
  /** After this time the outcome is there without further votes. */
  timeout: z
    .strictObject({
      duration: durationSchema,
      time: z.enum(['elapsed', 'business']).default('elapsed'),
      calendar: calendarRefSchema.optional(),
      outcome: z.enum(APPROVAL_OUTCOMES).default('expired'),
    })
    .optional(),
});
export type Approval = z.output<typeof approvalSchema>;
