import { type ScryptOptions } from 'node:crypto';
/** scrypt cost: one of the settings that OWASP's password storage cheat sheet gives as equal in strength, the one with the least memory. */
export declare const passwordCost: ScryptOptions;
/** A salted scrypt hash that carries its own cost, so that the cost can be raised later. */
export interface PasswordHash {
  salt: Buffer;
  key: Buffer;
  cost: ScryptOptions;
}
/** Hashes the whole password (normalised to NFKC, never truncated). Runs off the main thread. */
export declare function hashPassword(password: string, cost?: ScryptOptions): Promise<PasswordHash>;
export declare function verifyPassword(password: string, hash: PasswordHash): Promise<boolean>;
