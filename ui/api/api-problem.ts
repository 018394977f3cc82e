import type { TextParams } from '#ui/texts';

/** What went wrong, for a person: the sentence comes from the texts by `code`. */
export interface Problem {
  readonly code: string;
  readonly params: TextParams;
}

/** Codes that every part of the product knows the sentence of. */
export const COMMON_PROBLEMS = {
  notSignedIn: 'not-signed-in',
  forbidden: 'forbidden',
  notFound: 'not-found',
  changedMeanwhile: 'changed-meanwhile',
  tooMany: 'too-many-requests',
  offline: 'offline',
  unexpected: 'unexpected',
} as const;

const BY_TRPC_CODE: Readonly<Record<string, string>> = {
  UNAUTHORIZED: COMMON_PROBLEMS.notSignedIn,
  FORBIDDEN: COMMON_PROBLEMS.forbidden,
  NOT_FOUND: COMMON_PROBLEMS.notFound,
  CONFLICT: COMMON_PROBLEMS.changedMeanwhile,
  PRECONDITION_FAILED: COMMON_PROBLEMS.changedMeanwhile,
  TOO_MANY_REQUESTS: COMMON_PROBLEMS.tooMany,
};

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

function reasonIn(value: unknown): Problem | undefined {
  if (!isObject(value) || typeof value['code'] !== 'string') return undefined;
  const params = isObject(value['params']) ? (value['params'] as TextParams) : {};
  return { code: value['code'], params };
}

/**
 * Whatever a query, mutation or fetch threw, as a problem. The server's own reason (`error.data.reason`, `{ code, params }`)
 * comes first; then the tRPC code; a request that got no answer is `offline`; everything else is `unexpected`.
 */
export function apiProblem(error: unknown): Problem {
  if (!isObject(error)) return { code: COMMON_PROBLEMS.unexpected, params: {} };
  const data = error['data'];
  if (isObject(data)) {
    const reason = reasonIn(data['reason']);
    if (reason !== undefined) return reason;
    const code = typeof data['code'] === 'string' ? BY_TRPC_CODE[data['code']] : undefined;
    return { code: code ?? COMMON_PROBLEMS.unexpected, params: {} };
  }
  // No answer of the server's: the browser's fetch rejects with a TypeError, which tRPC passes on as the cause.
  const cause = error['cause'] ?? error;
  const unanswered = cause instanceof TypeError || (isObject(cause) && cause['name'] === 'NetworkError');
  return { code: unanswered ? COMMON_PROBLEMS.offline : COMMON_PROBLEMS.unexpected, params: {} };
}
