import { hash, verify } from '@node-rs/argon2';

/** OWASP's parameters for argon2id: 19 MiB, two passes, one lane; the library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The shortest password that is accepted, in characters. */
export const SHORTEST_PASSWORD = 10;
/** The longest; hashing more would only cost time. */
export const LONGEST_PASSWORD = 256;

/** The argon2id hash of a password, with its salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password is the one that was hashed; a hash that cannot be read matches nothing. */
export async function verifyPassword(order: { readonly hash: string; readonly password: string }): Promise<boolean> {
  try {
    return await verify(order.hash, order.password);
  } catch {
    return false;
  }
}
