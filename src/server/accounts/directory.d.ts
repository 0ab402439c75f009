import type { Account } from '../../contract/client.ts';
/** Who can sign in. One directory serves every service of every engine. */
export interface AccountDirectory {
  get(id: string): Promise<Account | null>;
  findByIdentifier(identifier: string): Promise<Account | null>;
  /**
   * Checks a password. An unknown identifier costs as much time as a wrong password.
   * @returns the account, or null for both of them
   */
  authenticate(identifier: string, password: string): Promise<Account | null>;
}
export interface AccountSeed extends Account {
  password: string;
}
/** A directory in memory. Hashing starts at once and delays nobody who does not sign in. */
export declare function createMemoryDirectory(seeds: readonly AccountSeed[], cost?: ScryptOptions): AccountDirectory;
/** The form in which identifiers are compared. */
export declare function canonical(identifier: string): string;
