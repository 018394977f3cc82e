import type { TextParams } from '#ui/texts';

/** What went wrong, for a person: the sentence comes from the texts by `code`. */
export interface Problem {
  readonly code: string;
  readonly params: TextParams;
  /** One of the common codes, by the kind of answer: its sentence serves where `code` has none of its own. */
  readonly kind: CommonProblem;
}

/** Codes that every part of the product knows the sentence of. */
export const COMMON_PROBLEMS = {
  notSignedIn: 'sign-in-needed',
  forbidden: 'not-allowed',
  notFound: 'not-found',
  changedMeanwhile: 'changed-meanwhile',
  invalid: 'input-invalid',
  refused: 'refused',
  tooMany: 'too-many-requests',
  busy: 'busy',
  offline: 'offline',
  unexpected: 'unexpected',
} as const;
export type CommonProblem = (typeof COMMON_PROBLEMS)[keyof typeof COMMON_PROBLEMS];

const BY_TRPC_CODE: Readonly<Record<string, CommonProblem>> = {
  BAD_REQUEST: COMMON_PROBLEMS.invalid,
  UNPROCESSABLE_CONTENT: COMMON_PROBLEMS.refused,
  PAYLOAD_TOO_LARGE: COMMON_PROBLEMS.refused,
  SERVICE_UNAVAILABLE: COMMON_PROBLEMS.busy,
  TIMEOUT: COMMON_PROBLEMS.busy,
  UNAUTHORIZED: COMMON_PROBLEMS.notSignedIn,
  FORBIDDEN: COMMON_PROBLEMS.forbidden,
  NOT_FOUND: COMMON_PROBLEMS.notFound,
  CONFLICT: COMMON_PROBLEMS.changedMeanwhile,
  PRECONDITION_FAILED: COMMON_PROBLEMS.changedMeanwhile,
  TOO_MANY_REQUESTS: COMMON_PROBLEMS.tooMany,
};

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

function reasonIn(value: unknown): Pick<Problem, 'code' | 'params'> | undefined {
  if (!isObject(value) || typeof value['code'] !== 'string') return undefined;
  const params = isObject(value['params']) ? (value['params'] as TextParams) : {};
  return { code: value['code'], params };
}

const common = (kind: CommonProblem): Problem => ({ code: kind, params: {}, kind });

/**
 * Whatever a query, mutation or fetch threw, as a problem. The server's own reason (`error.data.reason`, `{ code, params }`)
 * comes first; then the tRPC code; a request that got no answer is `offline`; everything else is `unexpected`.
 */
export function apiProblem(error: unknown): Problem {
  if (!isObject(error)) return common(COMMON_PROBLEMS.unexpected);
  const data = error['data'];
  if (isObject(data)) {
    const known = typeof data['code'] === 'string' ? BY_TRPC_CODE[data['code']] : undefined;
    const kind = known ?? COMMON_PROBLEMS.unexpected;
    return { ...common(kind), ...reasonIn(data['reason']) };
  }
  // No answer of the server's: the browser's fetch rejects with a TypeError, which tRPC passes on as the cause.
  const cause = error['cause'] ?? error;
  const unanswered = cause instanceof TypeError || (isObject(cause) && cause['name'] === 'NetworkError');
  return common(unanswered ? COMMON_PROBLEMS.offline : COMMON_PROBLEMS.unexpected);
}
