import { RefusedError } from '#catalog/language';

const SHORTEST = 32;
const LEAST_BITS = 120;

/**
 * Lets a sign-in secret pass or throws RefusedError `secret-too-weak`: whoever guesses it can sign his own sessions. The bits are
 * estimated from length and distinct characters, so a long row of one letter does not pass.
 */
export function requireStrongSecret(secret: string): void {
  const bits = secret.length * Math.log2(Math.max(1, new Set(secret).size));
  if (secret.length < SHORTEST || bits < LEAST_BITS)
    throw new RefusedError('secret-too-weak', { characters: SHORTEST, bits: LEAST_BITS });
}
