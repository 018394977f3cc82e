import { TransientError } from '#catalog/language';

const DUPLICATE_KEY = 11000;

/** Whether a write failed because a unique index already holds its key. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY;
}

const UNREACHABLE = /^Mongo(ose)?(Network|ServerSelection|NotConnected|TopologyClosed|PoolCleared)/;

/** The driver's failures that pass by themselves, as a TransientError; `undefined` for every other error. */
export function transientDatabaseFailure(error: unknown): TransientError | undefined {
  if (!(error instanceof Error)) return undefined;
  const labels = 'errorLabels' in error && Array.isArray(error.errorLabels) ? (error.errorLabels as unknown[]) : [];
  const passes =
    UNREACHABLE.test(error.name) ||
    labels.includes('TransientTransactionError') ||
    labels.includes('RetryableWriteError');
  return passes ? new TransientError('database-unreachable', {}, { cause: error }) : undefined;
}
