import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { hashQueue } from './hash-queue.ts';

/** scrypt cost: one of the settings that OWASP's password storage cheat sheet gives as equal in strength, the one with the least memory. */
export const passwordCost = { N: 2 ** 14, r: 8, p: 5 } satisfies ScryptOptions;

/** A salted scrypt hash that carries its own cost, so that the cost can be raised later. */
export interface PasswordHash {
  salt: Buffer;
  key: Buffer;
  cost: ScryptOptions;
}

/**
 * Hashes the whole password (normalised to NFKC, never truncated), off the main thread and in its turn. It is the operator's work:
 * it may have to wait, and is never refused.
 */
export async function hashPassword(password: string, cost: ScryptOptions = passwordCost): Promise<PasswordHash> {
  const salt = randomBytes(16);
  return { salt, key: await derive(password, salt, cost, null), cost };
}

/**
 * @param by whose share of hashing it takes
 * @throws QueueFullError where others are waiting in that share, or in all of them, already
 */
export async function verifyPassword(password: string, hash: PasswordHash, by: string): Promise<boolean> {
  return timingSafeEqual(await derive(password, hash.salt, hash.cost, by), hash.key);
}

function derive(password: string, salt: Buffer, options: ScryptOptions, by: string | null): Promise<Buffer> {
  return hashQueue.run(
    by,
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
      }),
  );
}
