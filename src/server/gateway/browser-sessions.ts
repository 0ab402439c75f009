import { addSeconds, type Clock } from '../clock.ts';
import { randomToken } from '../random.ts';

/** A browser stays signed in for this long after its last sign-in. */
const lifetimeSeconds = 12 * 60 * 60;

export interface SignedIn {
  accountId: string;
  authTime: Date;
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

/** The browser sessions that the gateway keeps, in memory. */
export class BrowserSessions {
  readonly #clock: Clock;
  readonly #sessions = new Map<string, BrowserSession>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @returns null for a cookie that is unknown, signed out or too old */
  find(id: string | undefined): BrowserSession | null {
    const session = id === undefined ? undefined : this.#sessions.get(id);
    if (!session) return null;
    if (session.expiresAt > this.#clock.now()) return session;
    this.#sessions.delete(session.id);
    return null;
  }

  /** Signs an account in beside those that are signed in already. The old cookie stops working. */
  signIn(previous: BrowserSession | null, signedIn: SignedIn): BrowserSession {
    this.#sweep();
    if (previous) this.#sessions.delete(previous.id);
    const others = previous?.accounts.filter(({ accountId }) => accountId !== signedIn.accountId) ?? [];
    return this.#put({
      id: randomToken(),
      name: previous?.name ?? randomToken(16),
      accounts: [signedIn, ...others],
      expiresAt: addSeconds(this.#clock.now(), lifetimeSeconds),
    });
  }

  /** Makes an account that is signed in the current one. */
  select(session: BrowserSession, accountId: string): BrowserSession {
    const chosen = session.accounts.filter((account) => account.accountId === accountId);
    const others = session.accounts.filter((account) => account.accountId !== accountId);
    return this.#put({ ...session, accounts: [...chosen, ...others] });
  }

  end(session: BrowserSession): void {
    this.#sessions.delete(session.id);
  }

  #put(session: BrowserSession): BrowserSession {
    this.#sessions.set(session.id, session);
    return session;
  }

  #sweep(): void {
    const now = this.#clock.now();
    for (const [id, session] of this.#sessions) if (session.expiresAt <= now) this.#sessions.delete(id);
  }
}
