import { z } from 'zod';

/** What a person may be in a scope; what each role may do is decided by `can` in the directory. */
export const ROLES = [
  'administrator',
  'process-owner',
  'manager',
  'approver',
  'agent',
  'integrator',
  'requester',
  'auditor',
] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.output<typeof roleSchema>;
