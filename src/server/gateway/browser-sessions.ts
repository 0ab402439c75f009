import type { AuthenticationMethod } from '../accounts/authentication.ts';
import { addSeconds, type Clock } from '../ports/clock.ts';
import { randomToken } from '../ports/random.ts';
import { BoundedWhole } from '../stores/shares/bounded-whole.ts';

const hour = 60 * 60;

/**
 * For how long a browser stays signed in after its last sign-in, in seconds. Over http every port of the host gets its cookie, so
 * where real people sign in there, a stolen one is good for an hour at most.
 */
export function sessionLifetime(publicUrl: URL, { isMock }: { isMock: boolean }): number {
  return publicUrl.protocol === 'https:' || isMock ? 12 * hour : hour;
}

/** Sessions in all, and those of the account that signed in last in them; beyond that the oldest of whoever has most end. */
const bounds = { whole: 100_000, share: 1000, goes: 'oldest' } as const;

export interface SignedIn {
  accountId: string;
  authTime: Date;
  methods: AuthenticationMethod[];
}

/** Which accounts are signed in in one browser, the current one first. */
export interface BrowserSession {
  /** The cookie's value. It changes at every sign-in. */
  readonly id: string;
  /** Stays the same through changes of `id`; safe to hand to an engine. */
  readonly name: string;
  readonly accounts: readonly SignedIn[];
  readonly expiresAt: Date;
}

/** Whether an account is signed in in a browser. */
export function isSignedIn(session: BrowserSession | null, accountId: string | null): boolean {
  return session?.accounts.some((account) => account.accountId === accountId) ?? false;
}

/**
 * The browser sessions that the gateway keeps, in memory. What a request read of a session may have changed or ended
 * by the time it acts on it, so every change starts from the session as it is now.
 */
export class BrowserSessions {
  readonly #clock: Clock;
  readonly #lifetime: number;
  readonly #byName = new Map<string, BrowserSession>();
  readonly #nameOf = new Map<string, string>();
  /** Their names, as shares of accounts. */
  readonly #shares = new BoundedWhole<string>(bounds);

  /** @param lifetime in seconds, see {@link sessionLifetime} */
  constructor(clock: Clock, lifetime: number) {
    this.#clock = clock;
    this.#lifetime = lifetime;
  }

  /** @returns null for a cookie that is unknown, signed out or too old */
  find(id: string | undefined): BrowserSession | null {
    const name = id === undefined ? undefined : this.#nameOf.get(id);
    return name === undefined ? null : this.#live(name);
  }

  /** The session as it is now, or null when it has ended since it was read. */
  current(session: BrowserSession | null): BrowserSession | null {
    return session && this.#live(session.name);
  }

  /** Signs an account in beside those that are signed in still. The old cookie stops working. */
  signIn(previous: BrowserSession | null, signedIn: SignedIn): BrowserSession {
    this.#sweep();
    const current = this.current(previous);
    const others = current?.accounts.filter(({ accountId }) => accountId !== signedIn.accountId) ?? [];
    if (current) this.end(current);
    const name = current?.name ?? randomToken(16);
    for (const other of this.#shares.add(name, { by: signedIn.accountId })) this.#endByName(other);
    return this.#put({
      id: randomToken(),
      name,
      accounts: [signedIn, ...others],
      expiresAt: addSeconds(this.#clock.now(), this.#lifetime),
    });
  }

  /** Makes an account that is signed in the current one. @returns null when it is not, or not any more */
  select(session: BrowserSession | null, accountId: string): BrowserSession | null {
    const current = this.current(session);
    const chosen = current?.accounts.find((account) => account.accountId === accountId);
    if (!current || !chosen) return null;
    return this.#put({ ...current, accounts: [chosen, ...current.accounts.filter((account) => account !== chosen)] });
  }

  /** Signs an account out in every browser; other accounts of those browsers stay. */
  endAccount(accountId: string): void {
    for (const session of [...this.#byName.values()]) this.leave(session, accountId);
  }

  /** Signs an account out in one browser; others that are signed in there stay. @returns what is left of the session */
  leave(session: BrowserSession, accountId: string): BrowserSession | null {
    const others = session.accounts.filter((account) => account.accountId !== accountId);
    if (others.length === session.accounts.length) return session;
    if (others.length > 0) return this.#put({ ...session, accounts: others });
    this.end(session);
    return null;
  }

  /** The same, where only the session's name is known. */
  leaveNamed(name: string, accountId: string): void {
    const session = this.#live(name);
    if (session) this.leave(session, accountId);
  }

  end({ name }: BrowserSession): void {
    this.#endByName(name);
  }

  /** Ends every session. */
  clear(): void {
    for (const known of [this.#byName, this.#nameOf, this.#shares]) known.clear();
  }

  #endByName(name: string): void {
    const ended = this.#byName.get(name);
    if (ended) this.#nameOf.delete(ended.id);
    this.#byName.delete(name);
    this.#shares.delete(name);
  }

  #live(name: string): BrowserSession | null {
    const session = this.#byName.get(name);
    if (!session) return null;
    if (session.expiresAt > this.#clock.now()) return session;
    this.end(session);
    return null;
  }

  #put(session: BrowserSession): BrowserSession {
    this.#byName.set(session.name, session);
    this.#nameOf.set(session.id, session.name);
    return session;
  }

  #sweep(): void {
    const now = this.#clock.now();
    // Each sign-in puts its session last, so they stand in the order in which they end.
    for (const session of this.#byName.values()) {
      if (session.expiresAt > now) return;
      this.end(session);
    }
  }
}
