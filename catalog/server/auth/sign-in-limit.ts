import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { Clock } from '../clock.ts';
import { isDuplicateKey } from '../database-failure.ts';
import { databaseOf } from '../database-of.ts';

const COLLECTION = 'sign_in_attempts';

interface AttemptsDocument {
  _id: string;
  count: number;
  endsAt: Date;
}

/** How often a password may be tried for one e-mail address. */
export interface SignInLimit {
  readonly attempts: number;
  readonly windowMs: number;
}

/** Ten tries in a quarter of an hour: plenty for a person, nothing for a machine. */
export const DEFAULT_SIGN_IN_LIMIT: SignInLimit = { attempts: 10, windowMs: 15 * 60_000 };

/** Counts the tries per e-mail address, whether anybody has it or not, for all web processes together. */
export interface SignInAttempts {
  /** Counts one try; says how many milliseconds to wait where there were too many, else `undefined`. */
  count(email: string): Promise<number | undefined>;
  /** Forgets the tries after a success. */
  clear(email: string): Promise<void>;
}

/** The counter over a connection. Addresses are kept as hashes and forgotten when their window ends. */
export function createSignInAttempts(connection: Connection, clock: Clock, limit: SignInLimit): SignInAttempts {
  const attempts = () => databaseOf(connection).collection<AttemptsDocument>(COLLECTION);
  const idOf = (email: string) => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

  async function increment(_id: string, now: Date): Promise<AttemptsDocument | null> {
    const endsAt = new Date(now.getTime() + limit.windowMs);
    await attempts().updateOne({ _id, endsAt: { $lte: now } }, { $set: { count: 0, endsAt } });
    return attempts().findOneAndUpdate(
      { _id },
      { $inc: { count: 1 }, $setOnInsert: { endsAt } },
      { upsert: true, returnDocument: 'after' },
    );
  }

  return {
    async count(email) {
      const now = clock.now();
      const _id = idOf(email);
      const counted = await increment(_id, now).catch((error: unknown) => {
        if (isDuplicateKey(error)) return increment(_id, now); // two first tries at once
        throw error;
      });
      if (!counted || counted.count <= limit.attempts) return undefined;
      return Math.max(1, counted.endsAt.getTime() - now.getTime());
    },
    async clear(email) {
      await attempts().deleteOne({ _id: idOf(email) });
    },
  };
}

/** Creates the index that forgets old tries. */
export async function createSignInIndexes(connection: Connection): Promise<void> {
  await databaseOf(connection)
    .collection(COLLECTION)
    .createIndexes([{ key: { endsAt: 1 }, expireAfterSeconds: 0, name: 'expiry' }]);
}
