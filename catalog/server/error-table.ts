import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { statedeskError, type Reason } from '#catalog/language';
import { transientDatabaseFailure } from './database-failure.ts';

/** tRPC's name for a failure; it decides the HTTP status. */
export type TrpcCode = TRPCError['code'];

/** The status of each refusal by its code, where it is not the ordinary one of the kind. */
export type RefusalTable = Readonly<Record<string, TrpcCode>>;

/** Every code with which this unit refuses. */
export const CATALOG_REFUSALS = {
  forbidden: 'FORBIDDEN',
  'not-signed-in': 'UNAUTHORIZED',
  'not-found': 'NOT_FOUND',
  'already-exists': 'CONFLICT',
  'draft-changed': 'CONFLICT',
  'draft-deleted': 'CONFLICT',
  'option-unknown': 'UNPROCESSABLE_CONTENT',
  'changed-meanwhile': 'CONFLICT',
  'comment-not-yours': 'FORBIDDEN',
  'comment-full': 'UNPROCESSABLE_CONTENT',
  'input-invalid': 'BAD_REQUEST',
  'document-invalid': 'UNPROCESSABLE_CONTENT',
  'document-too-large': 'PAYLOAD_TOO_LARGE',
  'sign-in-refused': 'UNAUTHORIZED',
  'password-too-weak': 'UNPROCESSABLE_CONTENT',
  'last-administrator': 'CONFLICT',
  'secret-too-weak': 'PRECONDITION_FAILED',
  'data-newer': 'PRECONDITION_FAILED',
  'database-address-invalid': 'PRECONDITION_FAILED',
} as const satisfies RefusalTable;

const KINDS = {
  refused: 'UNPROCESSABLE_CONTENT',
  transient: 'SERVICE_UNAVAILABLE',
  defect: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<'refused' | 'transient' | 'defect', TrpcCode>;

/** What tRPC itself refuses, as reasons of ours. */
const FROM_TRPC: Partial<Record<TrpcCode, string>> = {
  NOT_FOUND: 'procedure-unknown',
  METHOD_NOT_SUPPORTED: 'method-not-supported',
  UNSUPPORTED_MEDIA_TYPE: 'input-invalid',
  PARSE_ERROR: 'input-invalid',
  BAD_REQUEST: 'input-invalid',
  CLIENT_CLOSED_REQUEST: 'request-aborted',
};

/** What a failure is for the caller: a status and a reason that is safe to show. `report` = it belongs in the log as a bug. */
export interface Failure {
  readonly status: TrpcCode;
  readonly reason: Reason;
  readonly report: boolean;
}

const UNEXPECTED: Failure = {
  status: 'INTERNAL_SERVER_ERROR',
  reason: { code: 'unexpected', params: {} },
  report: true,
};

function invalidInput(error: z.ZodError): Failure {
  const issue = error.issues[0];
  const params = { path: issue?.path.map(String).join('.') ?? '', problem: issue?.message ?? '' };
  return { status: 'BAD_REQUEST', reason: { code: 'input-invalid', params }, report: false };
}

/** Maps every error that a procedure can meet; what nobody foresaw becomes `unexpected` and tells nothing. */
export function failureOf(error: unknown, refusals: RefusalTable = CATALOG_REFUSALS): Failure {
  const cause = error instanceof TRPCError && error.cause ? error.cause : error;
  const ours = statedeskError(cause) ?? transientDatabaseFailure(cause);
  if (ours) {
    const { kind, code, params } = ours;
    if (kind === 'defect') return UNEXPECTED;
    const status = kind === 'refused' ? (refusals[code] ?? KINDS.refused) : KINDS.transient;
    return { status, reason: { code, params }, report: false };
  }
  if (cause instanceof z.ZodError) {
    // A schema that fails on what the caller sent is his to mend; one that fails on our own data is our bug.
    return error instanceof TRPCError && error.code === 'BAD_REQUEST' ? invalidInput(cause) : UNEXPECTED;
  }
  if (error instanceof TRPCError) {
    const code = FROM_TRPC[error.code];
    if (code) return { status: error.code, reason: { code, params: {} }, report: false };
  }
  return UNEXPECTED;
}
