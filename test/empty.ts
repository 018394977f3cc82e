/** Stands in for `server-only` under Vitest, which has no server/client split to guard. */
export {};
