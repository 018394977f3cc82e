const DUPLICATE_KEY = 11000;

/**
 * Whether a write failed because a unique key is taken. A handler that must act once per idempotency key makes the key
 * (or what it derives from it) the `_id` of what it writes, and takes this failure for "done already".
 */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY;
}
