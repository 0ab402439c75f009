import type { Account } from '../../contract/client.ts';
import { hashPassword, type PasswordHash, passwordCost, verifyPassword } from './passwords.ts';

/**
 * What is known of a person besides. What nobody said is not there, and nothing is guessed from anything else.
 * @see OpenID Connect Core 1.0 section 5.1
 */
export interface AccountDetails {
  givenName?: string;
  familyName?: string;
  /** What apps may call the person by. Left out, it is the identifier, where that is no email address. */
  preferredUsername?: string;
  /** A language tag. @see RFC 5646 */
  locale?: string;
  /** Whether the operator vouches for the email address that the account signs in with; it does, when left out. */
  emailVerified?: boolean;
  /** When any of this, the name or the identifier changed; absent where that was not noted. */
  updatedAt?: Date;
}

/** An account with all that apps can be told of it. */
export type Profile = Account & AccountDetails;

/** Who can sign in. One directory serves every service of every engine. */
export interface AccountDirectory {
  get(id: string): Promise<Account | null>;
  /** The same with its details, for apps that the person lets see them. */
  profile(id: string): Promise<Profile | null>;
  findByIdentifier(identifier: string): Promise<Account | null>;
  /**
   * Checks a password. An unknown identifier costs as much time as a wrong password.
   * @param by whose share of hashing it takes
   * @returns the account, or null for both of them, and where it is locked
   * @throws QueueFullError where too many passwords are being checked already
   */
  authenticate(identifier: string, password: string, by: string): Promise<Account | null>;
}

export interface AccountSeed extends Profile {
  password: string;
}

/** An account as it is kept. `password`: null where it is the one that the account was seeded with. */
export interface KeptAccount extends Profile {
  /** A locked account can neither sign in nor keep what it gave access to going. */
  locked: boolean;
  password: PasswordHash | null;
}

/** What may be changed of an account; what is left out stays as it is, and a detail that is null goes. */
export type AccountChanges = Partial<Pick<AccountSeed, 'name' | 'identifier' | 'password' | 'updatedAt'> & { locked: boolean }> & {
  [Detail in keyof Omit<AccountDetails, 'updatedAt'>]?: AccountDetails[Detail] | null;
};

/** A directory whose accounts can be changed while the server runs. */
export interface EditableDirectory extends AccountDirectory {
  list(): KeptAccount[];
  /** Accounts as they were seeded, with their passwords: those that can still sign in by them. */
  asSeeded(): AccountSeed[];
  isSeeded(id: string): boolean;
  /** @throws AccountTakenError */
  add(account: AccountSeed & { locked: boolean }): Promise<void>;
  /** @returns null when there is no such account @throws AccountTakenError */
  change(id: string, changes: AccountChanges): Promise<KeptAccount | null>;
  /** @returns whether there was such an account */
  remove(id: string): boolean;
  /** Puts these accounts in the place of all; without any, those of the start. */
  replace(accounts?: readonly KeptAccount[]): void;
}

/** Another account has that id, or signs in by that identifier. */
export class AccountTakenError extends Error {
  override name = 'AccountTakenError';
  readonly field: 'id' | 'identifier';

  constructor(field: 'id' | 'identifier') {
    super(`another account has that ${field}`);
    this.field = field;
  }
}

/** Hashing keeps a core busy; it waits until a server that just starts has given its first answers. Milliseconds. */
const hashAfter = 500;

/** A directory in memory. Passwords are hashed in the background, and at once when someone signs in before that. */
export function createMemoryDirectory(seeds: readonly AccountSeed[], cost = passwordCost): EditableDirectory {
  const byId = new Map<string, KeptAccount>();
  const byIdentifier = new Map<string, KeptAccount>();
  const hashes = new Map<string, Promise<PasswordHash>>();
  const hashOnce = (password: string) => {
    const hash = hashes.get(password) ?? hashPassword(password, cost);
    hashes.set(password, hash);
    return hash;
  };
  const put = (kept: KeptAccount) => {
    const before = byId.get(kept.id);
    if (before) byIdentifier.delete(canonical(before.identifier));
    byId.set(kept.id, kept);
    byIdentifier.set(canonical(kept.identifier), kept);
  };
  const replace = (accounts: readonly KeptAccount[] = seeds.map(({ password: _seeded, ...account }) => ({ ...account, ...asAtFirst }))) => {
    byId.clear();
    byIdentifier.clear();
    for (const account of accounts) put(account);
  };
  const requireFree = (identifier: string, id?: string) => {
    const holder = byIdentifier.get(canonical(identifier));
    if (holder && holder.id !== id) throw new AccountTakenError('identifier');
  };
  const seedOf = (id: string) => seeds.find((seed) => seed.id === id);
  const nobody = 'the password of an account that does not exist';
  replace();
  setTimeout(() => {
    for (const password of [...seeds.map((seed) => seed.password), nobody]) void hashOnce(password);
  }, hashAfter).unref();

  return {
    get: async (id) => publicPart(byId.get(id)),
    async profile(id) {
      const { locked: _locked, password: _password, ...profile } = byId.get(id) ?? {};
      return 'id' in profile ? profile : null;
    },
    findByIdentifier: async (identifier) => publicPart(byIdentifier.get(canonical(identifier))),
    async authenticate(identifier, password, by) {
      const kept = byIdentifier.get(canonical(identifier));
      const hash = kept?.password ?? (await hashOnce((kept && seedOf(kept.id)?.password) ?? nobody));
      const matches = await verifyPassword(password, hash, by);
      // While the password was checked, the account may have been changed.
      const now = kept && byId.get(kept.id);
      return matches && now && now.password === kept.password && !now.locked ? publicPart(now) : null;
    },
    list: () => [...byId.values()],
    asSeeded: () => seeds.filter(({ id, identifier }) => isAsSeeded(byId.get(id), identifier)),
    isSeeded: (id) => seedOf(id) !== undefined,
    async add({ password, ...account }) {
      const hash = await hashPassword(password, cost);
      if (byId.has(account.id)) throw new AccountTakenError('id');
      requireFree(account.identifier);
      put({ ...account, password: hash });
    },
    async change(id, { password, ...changes }) {
      const hash = password === undefined ? undefined : await hashPassword(password, cost);
      const kept = byId.get(id);
      if (!kept) return null;
      requireFree(changes.identifier ?? kept.identifier, id);
      const merged = Object.entries({ ...kept, ...changes, ...(hash && { password: hash }) });
      // A password of null is one that was seeded; of all else, null takes away.
      const changed = Object.fromEntries(merged.filter(([name, value]) => value !== null || name === 'password')) as unknown as KeptAccount;
      put(changed);
      return changed;
    },
    remove(id) {
      const kept = byId.get(id);
      if (kept) byIdentifier.delete(canonical(kept.identifier));
      return byId.delete(id);
    },
    replace,
  };
}

/** How an account is seeded. */
const asAtFirst = { locked: false, password: null };

function isAsSeeded(kept: KeptAccount | undefined, identifier: string): boolean {
  return kept?.password === null && kept.identifier === identifier && !kept.locked;
}

function publicPart(kept: KeptAccount | undefined): Account | null {
  return kept ? { id: kept.id, name: kept.name, identifier: kept.identifier } : null;
}

/** The form in which identifiers are compared. */
export function canonical(identifier: string): string {
  return identifier.trim().normalize('NFKC').toLowerCase();
}
