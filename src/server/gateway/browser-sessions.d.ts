import { type Clock } from '../clock.ts';
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
export declare class BrowserSessions {
  constructor(clock: Clock);
  /** @returns null for a cookie that is unknown, signed out or too old */
  find(id: string | undefined): BrowserSession | null;
  /** Signs an account in beside those that are signed in already. The old cookie stops working. */
  signIn(previous: BrowserSession | null, signedIn: SignedIn): BrowserSession;
  /** Makes an account that is signed in the current one. */
  select(session: BrowserSession, accountId: string): BrowserSession;
  end(session: BrowserSession): void;
}
