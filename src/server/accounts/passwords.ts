import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt cost: one of the settings that OWASP's password storage cheat sheet gives as equal in strength, the one with the least memory. */
export const passwordCost = { N: 2 ** 14, r: 8, p: 5 } satisfies ScryptOptions;

/** A salted scrypt hash that carries its own cost, so that the cost can be raised later. */
export interface PasswordHash {
  salt: Buffer;
  key: Buffer;
  cost: ScryptOptions;
}

/** Hashes the whole password (normalised to NFKC, never truncated). Runs off the main thread. */
export async function hashPassword(password: string, cost: ScryptOptions = passwordCost): Promise<PasswordHash> {
  const salt = randomBytes(16);
  return { salt, key: await derive(password, salt, cost), cost };
}

export async function verifyPassword(password: string, hash: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, hash.salt, hash.cost), hash.key);
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
