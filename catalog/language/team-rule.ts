import { z } from 'zod';
import { nameSchema, slugSchema } from './identifiers.ts';

const fixedTeamSchema = z.strictObject({ kind: z.literal('fixed'), team: slugSchema });
const teamTableSchema = z.strictObject({
  kind: z.literal('table'),
  inputs: z.array(nameSchema).min(1).max(4),
  /** `when`: for an input the values that match; an input left out matches any value. Switch values are "true" and "false". */
  rows: z.array(z.strictObject({ when: z.record(nameSchema, z.array(z.string()).min(1)), team: slugSchema })).min(1),
});

/** The team that owns a state: fixed, by a total decision table over choice and switch fields (first matching row), or the event's own. */
export const teamRuleSchema = z.discriminatedUnion('kind', [
  fixedTeamSchema,
  teamTableSchema,
  z.strictObject({ kind: z.literal('event') }),
]);
export type TeamRule = z.output<typeof teamRuleSchema>;

/** The team of a task: known at publication, so that its queue is. */
export const taskTeamSchema = z.discriminatedUnion('kind', [fixedTeamSchema, teamTableSchema]);
export type TaskTeam = z.output<typeof taskTeamSchema>;
