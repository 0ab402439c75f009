import type { Account } from '../../contract/client.ts';
import { hashPassword, type PasswordHash, passwordCost, verifyPassword } from './passwords.ts';

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

/** Hashing keeps a core busy; it waits until a server that just starts has given its first answers. Milliseconds. */
const hashAfter = 500;

/** A directory in memory. Passwords are hashed in the background, and at once when someone signs in before that. */
export function createMemoryDirectory(seeds: readonly AccountSeed[], cost = passwordCost): AccountDirectory {
  const byId = new Map<string, Account>();
  const byIdentifier = new Map<string, Account>();
  const hashes = new Map<string, Promise<PasswordHash>>();
  const hashOnce = (password: string) => {
    const hash = hashes.get(password) ?? hashPassword(password, cost);
    hashes.set(password, hash);
    return hash;
  };
  for (const { password, ...account } of seeds) {
    byId.set(account.id, account);
    byIdentifier.set(canonical(account.identifier), account);
  }
  const passwords = new Map(seeds.map(({ id, password }) => [id, password]));
  const nobody = 'the password of an account that does not exist';
  setTimeout(() => {
    for (const password of [...passwords.values(), nobody]) void hashOnce(password);
  }, hashAfter).unref();

  return {
    get: async (id) => byId.get(id) ?? null,
    findByIdentifier: async (identifier) => byIdentifier.get(canonical(identifier)) ?? null,
    async authenticate(identifier, password) {
      const account = byIdentifier.get(canonical(identifier));
      const expected = (account && passwords.get(account.id)) ?? nobody;
      const matches = await verifyPassword(password, await hashOnce(expected));
      return account && matches ? account : null;
    },
  };
}

/** The form in which identifiers are compared. */
export function canonical(identifier: string): string {
  return identifier.trim().normalize('NFKC').toLowerCase();
}
