import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { TransientError } from '#catalog/language';
import type { Clock } from './clock.ts';
import { isDuplicateKey } from './database-failure.ts';
import { databaseOf } from './database-of.ts';

const LOCK = 'data-migrations';
const POLL_MS = 200;

interface LockDocument {
  _id: string;
  holder: string;
  expiresAt: Date;
}

/** What the lock needs: a holder's name is unique per process; times are milliseconds. */
export interface LockOptions {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly holder: string;
  /** After this long without a sign of life the holder counts as dead. */
  readonly leaseMs: number;
  /** How long a caller waits for another holder. */
  readonly waitMs: number;
}

function locksOf(connection: Connection) {
  return databaseOf(connection).collection<LockDocument>('locks');
}

/** Takes the lock where it is free, expired or ours; says whether it did. */
async function take({ connection, clock, holder, leaseMs }: LockOptions): Promise<boolean> {
  const now = clock.now();
  try {
    await locksOf(connection).updateOne(
      { _id: LOCK, $or: [{ holder }, { expiresAt: { $lte: now } }] },
      { $set: { holder, expiresAt: new Date(now.getTime() + leaseMs) } },
      { upsert: true },
    );
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false; // the upsert met the lock of someone alive
    throw error;
  }
}

async function waitFor(options: LockOptions): Promise<void> {
  const tries = Math.max(1, Math.ceil(options.waitMs / POLL_MS));
  for (let attempt = 1; !(await take(options)); attempt += 1) {
    if (attempt >= tries) throw new TransientError('data-migrations-busy', { retryAfterMs: options.leaseMs });
    await pause(POLL_MS);
  }
}

/**
 * Runs `work` while holding the lock of the data migrations; `stillOurs` renews it and throws TransientError `data-migrations-lost`
 * when another process has taken it. Throws TransientError `data-migrations-busy` when the lock does not become free in time.
 */
export async function underMigrationLock<T>(
  options: LockOptions,
  work: (stillOurs: () => Promise<void>) => Promise<T>,
): Promise<T> {
  await waitFor(options);
  const renewal = setInterval(() => void take(options).catch(() => false), options.leaseMs / 3);
  try {
    return await work(async () => {
      if (!(await take(options))) throw new TransientError('data-migrations-lost');
    });
  } finally {
    clearInterval(renewal);
    await locksOf(options.connection).deleteOne({ _id: LOCK, holder: options.holder });
  }
}
